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
