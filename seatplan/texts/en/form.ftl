# Fields in drawers that save themselves, and what they say where somebody else was faster.

form-yes = yes
form-no = no
form-empty = empty
form-cancel = Cancel
form-conflict-title = Not saved: somebody else changed the { $field }
form-conflict = { $actor } wrote { $now } on { $at }, while you had { $seen } open. Choose what holds.
form-conflict-unknown = It is { $now } by now, while you had { $seen } open. Choose what holds.
form-saved-now = Saved now
form-yours = Yours
form-use-mine = Use mine: { $value }
form-keep = Keep { $value }
