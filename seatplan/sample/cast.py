"""People of the sample who are always there: the organisers, and those whom the pictures of Seatplan show."""

from __future__ import annotations

from typing import NamedTuple


class Part(NamedTuple):
    """One of them. `group` is the name of the group, `table` where the person sits at the end, `mail` the e-mail's name."""

    department: str
    first: str
    last: str
    mail: str
    language: str = "en"
    group: str = ""
    diet: str = ""
    access: str = ""
    rsvp: str = "accepted"
    vip: bool = False
    table: str = ""
    seated: bool = True
    name: str = ""  # where it is not "first last"
    title: str = ""
    notes: str = ""
    plus_one: bool = False  # of the one before


ORGANISERS = ("Ana Müller", "Jonas Brandt", "Karim Osei", "陈美琳 Mei-Lin Chen", "Mateo Cruz")

CAST = (
    Part("People", "Ana", "Müller", "ana.mueller", "de", table="People 4"),
    Part("Works", "Jonas", "Brandt", "jonas.brandt", "de", table="Works 12"),
    Part("Sales", "Karim", "Osei", "karim.osei", table="Sales 3", notes="Hosts Sales 3"),
    Part("Tech", "美琳", "陈", "mei-lin.chen", "zh", diet="vegetarian", name="陈美琳 Mei-Lin Chen", table="Tech 18"),
    Part("Brand", "Mateo", "Cruz", "mateo.cruz", "es", table="Brand 7"),
    Part("Sales", "Marta", "Nowak", "marta.nowak", "pl", diet="vegetarian", table="Sales 3"),
    Part("Sales", "Jan", "de Vries", "jan.devries", "nl", table="Sales 3"),
    Part("Sales", "Lea", "Fischer", "lea.fischer", "de", diet="nut allergy", table="Sales 3"),
    Part("Sales", "美咲", "田中", "misaki.tanaka", "ja", name="田中 美咲", table="Sales 3"),
    Part("Sales", "محمد", "الفارسي", "mohammed.alfarsi", "ar", diet="halal", rsvp="open", table="Sales 3"),
    Part("Sales", "Ngozi", "Okafor-Lindqvist", "ngozi.okafor", group="Okafor", diet="vegetarian", access="step-free",
         table="Sales 3", notes="Brings her own high chair"),
    Part("Sales", "", "", "", group="Okafor", diet="vegetarian", plus_one=True, table="Sales 3"),
    Part("Sales", "Łukasz", "Wiśniewski", "lukasz.wisniewski", "pl", table="Sales 4"),
    Part("Sales", "Emma", "Lindgren", "emma.lindgren", "sv", table="Sales 4"),
    Part("Sales", "Ravi", "Menon", "ravi.menon", diet="vegan", table="Sales 4"),
    Part("Sales", "Olu", "Adebayo", "olu.adebayo", table="Sales 5"),
    Part("Sales", "Greta", "Lindahl", "greta.lindahl", "sv", table="Sales 5"),
    Part("Sales", "Beatriz", "Souza", "beatriz.souza", "pt", table="Sales 5"),
    Part("Sales", "Σταύρος", "Νικολάου", "stavros.nikolaou", "el", table="Sales 6"),
    Part("Sales", "Hanna", "Berg", "hanna.berg", "sv", table="Sales 6"),
    Part("Sales", "健太", "佐藤", "kenta.sato", "ja", diet="no shellfish", name="佐藤 健太", table="Sales 7"),
    Part("Sales", "Дмитрий", "Соколов", "dmitry.sokolov", "ru", rsvp="declined", table="Sales 7"),
    Part("Sales", "Amina", "Diallo", "amina.diallo", "fr", table="Sales 7"),
    Part("Sales", "Mia", "Keller", "mia.keller", "de", table="Sales 8"),
    Part("Sales", "Théo", "Lambert", "theo.lambert", "fr", diet="vegetarian", table="Sales 8"),
    Part("Sales", "Goran", "Petrović", "goran.petrovic", "hr", table="Sales 8"),
    Part("Sales", "अनन्या", "शर्मा", "ananya.sharma", "hi", group="Sharma", diet="vegan", table="Sales 9"),
    Part("Sales", "विक्रम", "शर्मा", "vikram.sharma", "hi", group="Sharma", diet="vegan", table="Sales 9"),
    Part("Sales", "Ruth", "Abebe", "ruth.abebe", diet="vegan", table="Sales 9"),
    Part("Sales", "Σοφία", "Παπαδοπούλου", "sofia.papadopoulou", "el", group="Papadopoulou", seated=False),
    Part("Sales", "Νίκος", "Παπαδόπουλος", "sofia.papadopoulou", "el", group="Papadopoulou", seated=False,
         plus_one=True),
    Part("Sales", "Thị Minh Khai", "Nguyễn", "minhkhai.nguyen", "vi", name="Nguyễn Thị Minh Khai", seated=False),
    Part("Sales", "Þórunn", "Jónsdóttir", "thorunn.jonsdottir", "is", diet="gluten-free", rsvp="open", seated=False),
    Part("Sales", "שירה", "לוי", "shira.levi", "he", diet="kosher", table="Sales 11"),
    Part("Sales", "สมชาย", "ใจดี", "somchai.jaidee", "th", table="Sales 11"),
    Part("Sales", "José Ángel", "Núñez de la Peña", "joseangel.nunez", "es", group="Núñez", diet="gluten-free",
         table="Sales 12"),
    Part("Sales", "", "", "", "es", group="Núñez", plus_one=True, table="Sales 12"),
    Part("Sales", "Uğur", "Yılmaz", "ugur.yilmaz", "tr", table="Sales 12"),
    Part("Sales", "秀英", "王", "xiuying.wang", "zh", group="Wang", name="王秀英", table="Sales 14"),
    Part("Sales", "", "", "", "zh", group="Wang", plus_one=True, table="Sales 14"),
    Part("Sales", "Zoë", "van den Berg", "zoe.vandenberg", "nl", diet="nut allergy", table="Sales 14"),
    Part("Sales", "ქეთევან", "ბერიძე", "ketevan.beridze", "ka", table="Sales 15"),
    Part("Sales", "민준", "김", "minjun.kim", "ko", vip=True, name="김민준", table="Board"),
    Part("Legal", "Helena", "Voss", "helena.voss", "de", vip=True, title="Dr.", diet="vegetarian", table="Board"),
    Part("External", "Alan", "Whitby", "alan.whitby", vip=True, title="Sir", table="Board"),
    Part("Sales", "Ọlábísí", "Adéyẹmí", "olabisi.adeyemi", vip=True, table="Founders"),
    Part("Research", "Aino", "Virtanen", "aino.virtanen", "sv", diet="vegetarian", table="Research 11"),
    Part("Research", "Tomáš", "Novák", "tomas.novak", "cs", diet="vegetarian", table="Research 11"),
    Part("Research", "Priya", "Raman", "priya.raman", diet="vegetarian", table="Research 11"),
    Part("Service", "Siobhán", "Ó Súilleabháin", "siobhan.osuilleabhain", seated=False),
    Part("Works", "Արամ", "Պետրոսյան", "aram.petrosyan", "hy", seated=False),
    Part("Tech", "明", "李", "ming.li", "zh", diet="vegan", name="李明", seated=False),
    Part("Finance", "فاطمة", "الزهراء", "fatima.alzahra", "ar", diet="halal", seated=False),
    Part("People", "Bożena", "Źrebiec", "bozena.zrebiec", "pl", seated=False),
    Part("Tech", "Ольга", "Иваненко", "olga.ivanenko", "uk", seated=False),
    Part("Brand", "Mārtiņš", "Bērziņš", "martins.berzins", "lv", diet="kosher", seated=False),
    Part("Tech", "Nguyễn", "", "nguyen", "vi", name="Nguyễn", table="Tech 5"),
    Part("Depot", "María de los Ángeles", "Fernández de Córdoba y Zúñiga-Montoya", "maria.fernandez", "es",
         table="Depot 4"),
    Part("IT", "Wolfgang Amadeus", "Freiherr von und zu Hohenstein-Waldburg-Wolfegg", "wolfgang.hohenstein", "de",
         table="IT 1"),
)  # fmt: skip

NOTES = (
    "Brings a high chair", "Leaves at 22:00 for the last train", "Arrives after 20:00", "Speaks at 20:30",
    "Near the door, on call", "Not next to the stage: hearing aid", "Has a guide dog", "Plays in the band after 21:00",
    "Retires this year", "25 years at Halden", "Takes photographs for the magazine", "First party here",
    "Wants to sit with the trainees", "Asked for a quiet table", "Coat stays at the table", "Comes from the Lyon office",
    "Comes from the Gdańsk plant", "Expecting in January", "Table in the shade of the spotlight", "No alcohol",
    "Allergic to lilies", "Guest of the works council", "Interpreter at the table", "Changed surname in October",
)  # fmt: skip

DIETS = (
    "vegetarian", "vegetarian", "vegetarian", "vegetarian", "vegan", "vegan", "halal", "nut allergy", "gluten-free",
    "gluten-free", "lactose-free", "no shellfish", "no pork", "vegetarian, nut allergy", "vegan, gluten-free", "kosher",
    "diabetic", "no fish",
)  # fmt: skip
DIETS_BY_LANGUAGE = {
    "ar": "halal",
    "tr": "halal",
    "fa": "halal",
    "id": "halal",
    "he": "kosher",
    "hi": "vegetarian",
}

ACCESS_NEEDS = (
    "step-free", "step-free", "step-free", "step-free, wheelchair", "step-free, wheelchair",
    "companion, step-free, wheelchair", "companion",
)  # fmt: skip
