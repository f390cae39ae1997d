# Days and times.

moment-day = { $weekday } { $day } { $month }
moment-day-and-clock = { $day } { $month }, { $clock }
moment-weekday-0 = Monday
moment-weekday-1 = Tuesday
moment-weekday-2 = Wednesday
moment-weekday-3 = Thursday
moment-weekday-4 = Friday
moment-weekday-5 = Saturday
moment-weekday-6 = Sunday
moment-month-1 = January
moment-month-2 = February
moment-month-3 = March
moment-month-4 = April
moment-month-5 = May
moment-month-6 = June
moment-month-7 = July
moment-month-8 = August
moment-month-9 = September
moment-month-10 = October
moment-month-11 = November
moment-month-12 = December
