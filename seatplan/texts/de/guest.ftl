# Wie Gäste heißen.

guest-of = Begleitung von { $name }
