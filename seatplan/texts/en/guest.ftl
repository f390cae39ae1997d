# What guests are called.

guest-of = Guest of { $name }
