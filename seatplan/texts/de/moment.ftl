# Tage und Zeiten.

moment-day = { $weekday }, { $day }. { $month }
moment-day-and-clock = { $day }. { $month }, { $clock }
moment-weekday-0 = Montag
moment-weekday-1 = Dienstag
moment-weekday-2 = Mittwoch
moment-weekday-3 = Donnerstag
moment-weekday-4 = Freitag
moment-weekday-5 = Samstag
moment-weekday-6 = Sonntag
moment-month-1 = Januar
moment-month-2 = Februar
moment-month-3 = März
moment-month-4 = April
moment-month-5 = Mai
moment-month-6 = Juni
moment-month-7 = Juli
moment-month-8 = August
moment-month-9 = September
moment-month-10 = Oktober
moment-month-11 = November
moment-month-12 = Dezember
