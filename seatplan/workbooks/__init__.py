"""Excel and CSV in and out: `reading` gives the rows of a file, `proposal` makes a command of them, `writing` exports.

What a value means (is "ja" a yes, which guest is "Müller, Anna") is decided in `seatplan.domain`; here texts stay texts.
"""
