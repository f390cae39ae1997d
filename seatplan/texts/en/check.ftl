# What is wrong with a plan. "check-" and a problem's code is the sentence about one thing;
# "check-count-" and the code is the line that counts all of them on the overview.

check-over-capacity = { $guests } guests, { $seats } seats: move somebody, or give the table more seats.
check-declined-seated = Declined, and still holds a seat at { $table }.
check-physical-too-small = { $guests } guests, but table { $number } has { $seats } seats.
check-room-too-full = { $guests } guests sit here, and { $most } people are permitted.
check-unseated = Accepted, and has no table.
check-unplaced = Stands nowhere yet.
check-double = Stands on the list twice, as { $other } too. Remove one of them if it is the same person.
check-access-not-offered = Needs { $needs }, which table { $number } does not offer.
check-table-without-room = Stands in a room that does not exist.
check-group-torn = { $unseated ->
    [0] Sits apart: at { $tables }.
   *[other] Torn apart: at { $tables }, and somebody without a table.
 }
check-email-missing = Has no e-mail address.
check-diet-missing = Nobody said what this guest eats.

check-rule-together-broken = Shall sit together, and sit at { $where }.
check-rule-apart-broken = Shall not sit at one table, and { $guests } sit at { $table }.
check-rule-incomplete = Is about somebody who is gone: { $gone }. Change or remove the rule.
check-companion-apart = Sits at { $table }, and { $host } at { $other }.
check-question-open = Nobody has answered yet. It is about { $about }.
check-note-about-gone = Is about { $about }, which is gone. Remove the note.
check-seat-twice = Has seat { $seat } at { $table }, and so has { $other }. Give one of them another seat.
check-seat-beyond = Has seat { $seat } at { $table }, which has { $seats } seats. Choose another seat.
check-name-twice = Is called like { $other }. Give one of them another name.
check-number-twice = Has the number of { $other } in { $room }. Give one of them another number.

check-count-over-capacity = { $count ->
    [one] table over capacity: { $names }
   *[other] tables over capacity
 }
check-count-declined-seated = { $count ->
    [one] declined guest still holds a seat
   *[other] declined guests still hold a seat
 }
check-count-physical-too-small = { $count ->
    [one] physical table is too small: { $names }
   *[other] physical tables are too small
 }
check-count-room-too-full = { $count ->
    [one] room holds too many people: { $names }
   *[other] rooms hold too many people
 }
check-count-unseated = { $count ->
    [one] accepted guest has no table
   *[other] accepted guests have no table
 }
check-count-unplaced = { $count ->
    [one] logical table stands nowhere yet
   *[other] logical tables stand nowhere yet
 }
check-count-double = { $count ->
    [one] guest may be on the list twice
   *[other] guests may be on the list twice
 }
check-count-access-not-offered = { $count ->
    [one] access need is not met
   *[other] access needs are not met
 }
check-count-table-without-room = { $count ->
    [one] physical table is in no room
   *[other] physical tables are in no room
 }
check-count-group-torn = { $count ->
    [one] group is torn apart
   *[other] groups are torn apart
 }
check-count-email-missing = { $count ->
    [one] guest has no e-mail address
   *[other] guests have no e-mail address
 }
check-count-diet-missing = { $count ->
    [one] diet is unknown
   *[other] diets are unknown
 }
check-count-other = { $count ->
    [one] other thing to look at
   *[other] other things to look at
 }
check-count-rule-together-broken = { $count ->
    [one] rule is broken: { $names } sit apart
   *[other] rules are broken: people sit apart who belong together
 }
check-count-rule-apart-broken = { $count ->
    [one] rule is broken: { $names } sit at one table
   *[other] rules are broken: people sit at one table who shall not
 }
check-count-rule-incomplete = { $count ->
    [one] rule is about somebody who is gone
   *[other] rules are about somebody who is gone
 }
check-count-companion-apart = { $count ->
    [one] plus-one sits at another table than the host
   *[other] plus-ones sit at other tables than their hosts
 }
check-count-question-open = { $count ->
    [one] question is open: { $names }
   *[other] questions are open
 }
check-count-note-about-gone = { $count ->
    [one] note is about something that is gone
   *[other] notes are about something that is gone
 }
check-count-seat-twice = { $count ->
    [one] seat is given twice: to { $names }
   *[other] seats are given twice
 }
check-count-seat-beyond = { $count ->
    [one] guest has a seat number beyond the table's seats: { $names }
   *[other] guests have seat numbers beyond their tables' seats
 }
check-count-name-twice = { $count ->
    [one] table is called like another: { $names }
   *[other] tables are called like others
 }
check-count-number-twice = { $count ->
    [one] table number is given twice in a room: { $names }
   *[other] table numbers are given twice in a room
 }
