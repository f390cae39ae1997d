# Felder, die sich selbst speichern, und was sie sagen, wenn jemand anderes schneller war.

form-yes = ja
form-no = nein
form-empty = leer
form-cancel = Abbrechen
form-conflict-title = Nicht gespeichert, von anderen geändert: { $field }
form-conflict = { $actor } hat am { $at } { $now } geschrieben, während hier noch { $seen } stand. Wählen, was gilt.
form-conflict-unknown = Inzwischen ist es { $now }, während hier noch { $seen } stand. Wählen, was gilt.
form-saved-now = Jetzt gespeichert
form-yours = Eigener Wert
form-use-mine = Meins nehmen: { $value }
form-keep = { $value } behalten
