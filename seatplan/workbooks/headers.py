"""What people write above their columns, in English, German, French, Spanish, Italian and Dutch.

Each field has lines of words: a column whose header is in an earlier line wins over one in a later line, which then may
mean something else or stays unread. "no" stands for number, Nummer, Nr., # and n°; accents and capitals do not count.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

GUESTS = "guests"
DRAW = "draw"
ROOMS = "rooms"
PHYSICAL_TABLES = "physical_tables"
LOGICAL_TABLES = "logical_tables"

# A header that says that the cells are "Last, First"; the importer takes them apart.
LAST_FIRST = "last_name, first_name"

_SEATS = """
    seats, chairs, seat count, no of seats, no of chairs, covers, platze, anzahl platze, sitzplatze, stuhle, places, \
    couverts, chaises, no de places, asientos, sillas, plazas, no de asientos, posti, sedie, coperti, stoelen, plaatsen, \
    zitplaatsen, size, grosse
    capacity, table capacity, kapazitat, capacite, capacidad, capienza, capaciteit, pax, max guests, people, personen"""
_ACCESS = """
    access, accessibility, access needs, accessibility needs, barrierefrei, barrierefreiheit, zugang, zuganglichkeit, \
    accessibilite, accessible, accesibilidad, accesible, accessibilita, toegankelijkheid, toegankelijk
    special needs, mobility, wheelchair, wheelchair user, step free, rollstuhl, rollstuhlfahrer, besondere bedurfnisse, \
    mobilitat, pmr, fauteuil roulant, besoins particuliers, movilidad, silla de ruedas, sedia a rotelle, rolstoel, \
    besonderheiten, assistance"""
_DEPARTMENT = """
    department, dept, department name, abteilung, fachabteilung, departement, service, departamento, reparto, \
    dipartimento, afdeling
    division, business unit, unit, org unit, organisational unit, team, area, bereich, ressort, organisationseinheit, \
    equipe, direction, equipo, ufficio, sector"""
_NOTES = """
    notes, note, notiz, notizen, bemerkung, bemerkungen, anmerkung, anmerkungen, remarque, remarques, nota, notas, \
    osservazioni, opmerking, opmerkingen, notitie, notities
    comment, comments, remark, remarks, kommentar, kommentare, hinweis, hinweise, commentaire, commentaires, \
    observations, comentario, comentarios, observaciones, commento, commenti, info"""
_VIP = "vip, vip status, is vip, vip guest, vip gast, vip table, vip tisch, vip no yes, ehrengast, table vip, invite vip"
_ROOM = """
    room, room name, raum, raumname, saal, salle, nom de la salle, sala, nombre de la sala, nome sala, zaal, zaalnaam, ruimte
    hall, halle, location, ort, bereich, area, stanza, salon"""

_WORDS: dict[str, dict[str, str]] = {
    GUESTS: {
        "id": """
    id, guest id, guest no, gast id, gaste id, gaeste id, gast no, gaste no, uid, id invite, id invitado, id ospite
    participant id, person id, employee id, employee no, staff id, staff no, personnel no, personal no, mitarbeiter id, \
    mitarbeiter no, teilnehmer no, identifiant, matricule, identificador, identificativo, matricola, personeels no""",
        "title": """
    title, titel, titre, titulo, titolo, akademischer titel
    anrede, salutation, honorific, name prefix, prefix, civilite, tratamiento, aanhef""",
        "first_name": """
    first name, forename, given name, christian name, first names, given names, vorname, vornamen, prenom, prenoms, \
    nombre de pila, nombres, voornaam, first
    rufname, primer nombre, preferred name, nome di battesimo, given""",
        "last_name": """
    last name, surname, family name, nachname, familienname, zuname, nom de famille, apellido, apellidos, cognome, \
    achternaam, familienaam, last
    primer apellido, family""",
        "name": """
    name, full name, guest name, guest, guests, display name, name of guest, gast, gaste, gaeste, gastname, name des gastes, \
    vollstandiger name, vor und nachname, vor und zuname, vorname nachname, vorname name, vorname und nachname, \
    anzeigename, first and last name, first name last name, nom, nom complet, prenom nom, prenom et nom, invite, invites, \
    nom de l invite, nombre, nombre completo, nombre y apellido, nombre y apellidos, invitado, invitados, nome, \
    nome completo, nome cognome, nome e cognome, ospite, ospiti, invitato, invitati, naam, volledige naam, gasten, \
    naam gast, voornaam achternaam
    attendee, attendees, attendee name, participant, participants, participant name, invitee, invitees, person, employee, \
    employee name, colleague, teilnehmer, teilnehmername, eingeladene, mitarbeiter, mitarbeitername, convive, convives, \
    asistente, asistentes, participante, partecipante, partecipanti, deelnemer, deelnemers, genodigde, genodigden, who, wer""",
        LAST_FIRST: """
    last name first name, surname first name, surname forename, nachname vorname, name vorname, familienname vorname, \
    zuname vorname, nom prenom, nom et prenom, apellido nombre, apellidos nombre, apellidos y nombre, cognome nome, \
    cognome e nome, achternaam voornaam""",
        "email": """
    e mail, email, mail, e mail address, email address, mail address, emailaddress, e mail adresse, email adresse, \
    mailadresse, mail adresse, emailadresse, courriel, adresse e mail, adresse email, adresse mail, adresse electronique, \
    correo, correo electronico, posta elettronica, indirizzo e mail, indirizzo email, e mailadres, emailadres, mailadres
    email id, e mail work, email work, business email, work email, e mail geschaftlich, e mail dienstlich""",
        "department": _DEPARTMENT,
        "group": """
    group, group name, gruppe, gruppenname, groupe, grupo, gruppo, groep
    party, party name, family, household, booking, familie, haushalt, famille, familia, famiglia, gezin""",
        "language": """
    language, sprache, langue, idioma, lingua, taal
    lang, preferred language, korrespondenzsprache, bevorzugte sprache, lengua""",
        "diet": """
    diet, dietary, dietary requirements, dietary requirement, dietary needs, dietary restrictions, diat, ernahrung, \
    ernahrungsweise, regime, regime alimentaire, dieta, restricciones alimentarias, dieet, dieetwensen
    food, meal, menu, menue, meal choice, meal preference, food preference, food preferences, essen, essenswunsch, \
    speisewunsch, verpflegung, kost, repas, comida, pasto, maaltijd
    allergies, allergy, food allergies, allergien, unvertraglichkeiten, unvertraglichkeit, alergias, allergie, \
    intolerances, intolleranze, allergieen""",
        "access": _ACCESS,
        "rsvp": """
    rsvp, rsvp status, ruckmeldung, zusage, zusage absage, zu absage, zu und absage, zugesagt, reponse, respuesta, \
    risposta, antwoord
    reply, response, attending, attendance, coming, confirmed, confirmation, answer, teilnahme, nimmt teil, kommt, antwort, \
    anmeldung, anmeldestatus, presence, participation, confirmacion, asistencia, asiste, conferma, partecipazione, \
    presenza, aanwezig, aanwezigheid, bevestigd
    status, statut, estado, stato""",
        "vip": _VIP,
        "notes": _NOTES,
        "plus_one": """
    plus one of, plus 1 of, companion of, guest of, partner of, accompanies, host guest, host guest id, begleitung von, \
    begleitperson von, gast von, partner von, begleitet, accompagnant de, accompagne, invite de, acompanante de, \
    acompana a, invitado de, accompagnatore di, ospite di, partner van, introduce van, gast van
    plus one, plus 1, companion, begleitung, begleitperson, accompagnant, acompanante, accompagnatore""",
        "table": """
    table, table name, logical table, logical table name, assigned table, table assignment, seating table, dinner table, \
    tisch, tischname, logischer tisch, tischzuordnung, table logique, nom de table, nom de la table, mesa, \
    nombre de mesa, nombre de la mesa, tavolo, nome tavolo, tafel, tafelnaam
    table no, tisch no, table id, tisch id, no de table, no table, mesa no, no de mesa, no mesa, tavolo no, no tavolo, \
    tafel no, seated at, sitzt an""",
        "seat": """
    seat, seat no, chair, chair no, platz, platz no, sitzplatz, sitzplatz no, sitz, sitz no, stuhl, stuhl no, siege, \
    no de siege, no de place, asiento, no de asiento, silla, posto, no posto, posto a sedere, stoel, stoel no, zitplaats
    place, plaza, puesto, plaats, sedia, chaise""",
    },
    DRAW: {
        "table": """
    logical table, logical table name, logischer tisch, geplanter tisch, table name, tischname, table logique, nom de table, \
    mesa logica, nombre de mesa, tavolo logico, nome tavolo, logische tafel, tafelnaam
    table, tisch, mesa, tavolo, tafel, name, name of table, nom, nombre, nome, naam
    team, department, abteilung, group, gruppe, equipe, groupe, equipo, grupo, gruppo, groep, afdeling""",
        "at": """
    physical table, physical table no, physischer tisch, physische tischnummer, saaltisch, saaltisch no, \
    drawn table, drawn no, drawn, draw, gezogen, gezogener tisch, gezogene no, los no, losnummer, ziehung, stands at, placed at, steht an, table physique, \
    no tire, tirage, mesa fisica, no sorteado, sorteo, tavolo fisico, no estratto, estratto, fysieke tafel, loting, \
    geloot no, physical, physisch
    table no, tisch no, no de table, no table, mesa no, no de mesa, tavolo no, no tavolo, tafel no
    no, table, tisch, mesa, tavolo, tafel, position, place, platz""",
        "room": _ROOM,
        "vip": _VIP,
    },
    ROOMS: {
        "id": "id, room id, raum id",
        "name": _ROOM + "\n    name, nom, nombre, nome, naam",
        "max_people": """
    max people, maximum people, max persons, max no of people, most people, max personen, maximale personenzahl, \
    personenzahl, zulassige personen, personnes max, max personas, max persone
    capacity, max capacity, room capacity, max guests, kapazitat, capacite, capacidad, capienza, capaciteit, people, personen""",
        "order": "order, sort order, sort, reihenfolge, sortierung, ordre, orden, ordine, volgorde",
        "outline": "outline, polygon, umriss, grundriss, contour, contorno, omtrek",
        "fixtures": "fixtures, einbauten, ausstattung, amenagements, instalaciones, arredi, inrichting",
    },
    PHYSICAL_TABLES: {
        "id": "id, physical table id, table id, tisch id",
        "number": """
    no, table no, physical table, physical table no, tisch no, physischer tisch, saaltisch, saaltisch no, no de table, \
    no table, table physique, mesa no, no de mesa, mesa fisica, tavolo no, no tavolo, tavolo fisico, tafel no, fysieke tafel
    table, tisch, mesa, tavolo, tafel""",
        "room": _ROOM,
        "x": "x, x m, x position, position x, pos x, x coordinate, x koordinate, x metres",
        "y": "y, y m, y position, position y, pos y, y coordinate, y koordinate, y metres",
        "angle": "angle, rotation, winkel, drehung, angulo, angolo, hoek, rotazione, rotacion",
        "shape": "shape, table shape, form, tischform, forme, forma, vorm",
        "width": "width, width m, breite, largeur, ancho, anchura, larghezza, breedte\n    diameter, durchmesser, diametre",
        "length": "length, length m, lange, laenge, longueur, largo, longitud, lunghezza, lengte",
        "seats": _SEATS,
        "access": _ACCESS,
    },
    LOGICAL_TABLES: {
        "id": "id, logical table id, table id, tisch id",
        "name": """
    logical table, logical table name, table name, tischname, logischer tisch, geplanter tisch, nom de table, table logique, \
    nombre de mesa, mesa logica, nome tavolo, tavolo logico, tafelnaam, logische tafel
    name, table, tisch, nom, nombre, nome, naam, mesa, tavolo, tafel""",
        "seats": _SEATS,
        "vip": _VIP,
        "protected": """
    protected, protection, geschutzt, schutz, protege, protegee, protegido, protegida, protetto, protetta, beschermd
    locked, fixed, fixiert, gesperrt""",
        "host": """
    host, hosts, table host, gastgeber, gastgeberin, tischherr, tischgastgeber, hote, anfitrion, padrone di casa, gastheer
    captain, table captain""",
        "department": _DEPARTMENT,
        "notes": _NOTES,
    },
}

_NUMBER_WORDS = frozenset({"nr", "num", "number", "nummer", "numero", "nro", "nummers", "n"})
_NUMBER_ENDING = re.compile(r"\b(\w{3,}?)s?(?:nummer|nr)\b")
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
_NOT_WORDS = re.compile(r"[\W_]+")
_BRACKETS = re.compile(r"\(.*?\)|\[.*?\]")
_PARTS = re.compile(r"[/|\n]|\s[-–]\s")

# Headers under which a companion's host may stand, or just "yes": the cells tell.
WEAK_PLUS_ONE = frozenset(
    [
        "plus one",
        "plus 1",
        "companion",
        "begleitung",
        "begleitperson",
        "accompagnant",
        "acompanante",
        "accompagnatore",
    ]
)
# One word for the whole name and, beside the other half, for the half that is missing.
NAME_WORDS = frozenset({"name", "nom", "nombre", "nome", "naam"})


def fold_header(text: str) -> str:
    """A header as it is compared: without capitals, accents and signs, with "no" for any way to write number."""
    text = _CAMEL.sub(" ", text.replace("№", " no ").replace("°", "o").replace("#", " no "))
    text = text.replace("+", " plus ").replace("&", " and ")
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    words = _NUMBER_ENDING.sub(r"\1 no", _NOT_WORDS.sub(" ", plain)).split()
    return " ".join("no" if word in _NUMBER_WORDS else word for word in words)


def meanings(kind: str, header: str) -> list[tuple[int, str]]:
    """The fields that a header can mean in an import of `kind`, as `(line of words, field)`, best first.

    Brackets and what stands after a slash are left out where the whole header means nothing: "Name (legal)",
    "Prénom / First name".
    """
    for words in (header, _BRACKETS.sub(" ", header), *_PARTS.split(_BRACKETS.sub(" ", header))):
        found = _lexicon(kind).get(fold_header(words))
        if found:
            return found
    return []


def fields_of(kind: str) -> list[str]:
    """The fields that columns of an import of `kind` can go to, without custom fields."""
    return [field for field in _WORDS[kind] if field != LAST_FIRST]


@cache
def _lexicon(kind: str) -> dict[str, list[tuple[int, str]]]:
    lexicon: dict[str, list[tuple[int, str]]] = {}
    for field, lines in _WORDS[kind].items():
        for line, words in enumerate(lines.strip().split("\n")):
            for word in words.split(","):
                meaning = lexicon.setdefault(fold_header(word), [])
                if all(known != field for _, known in meaning):
                    meaning.append((line, field))
        if field != LAST_FIRST:
            # The field's own name, as `--map` and scripts write it.
            meaning = lexicon.setdefault(fold_header(field), [])
            meaning[:] = [(0, field), *(known for known in meaning if known[1] != field)]
    for meaning in lexicon.values():
        meaning.sort(key=lambda known: known[0])
    return lexicon
