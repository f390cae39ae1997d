# The checks page: all that is wrong in one list. The sentences about single problems stand in check.ftl.

checks-list = What is wrong
checks-number = { $number }
checks-fact = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
 }, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
 }, { $notes ->
    [one] 1 note
   *[other] { $notes } notes
 }
checks-search = Search names and sentences
checks-filters = Filters
checks-filter-error = Errors
checks-filter-warning = Warnings
checks-filter-note = Notes
checks-filter-kind = About
checks-filter-check = Check
checks-counted = All errors and warnings
checks-severity-error = error
checks-severity-warning = warning
checks-severity-note = note
checks-kind-guest = Guests
checks-kind-logical_table = Logical tables
checks-kind-physical_table = Physical tables
checks-kind-room = Rooms
checks-kind-group = Groups
checks-kind-rule = Rules
checks-kind-note = Questions and notes
checks-none = Nothing like that is wrong.
checks-shown = { $shown } of { $all ->
    [one] 1 thing to look at
   *[other] { $all } things to look at
 }
checks-show-all = Show all
checks-more = Show all { $count }
checks-fewer = Show fewer
checks-too-many = The first { $most } are shown; { $more } more are found by searching.

# Questions and notes.
# The number stands in front.
checks-pinned = { $notes ->
    [0] { $questions ->
        [one] open question
       *[other] open questions
     }
   *[other] { $questions ->
        [0] { $notes ->
            [one] open note
           *[other] open notes
         }
       *[other] open questions and notes
     }
 }
checks-pinned-by = by { $author }
checks-question = Question
checks-note = Note
checks-occasion = the occasion
checks-answer = Answer…
checks-close = Close
checks-drawer = Question
checks-to-thing = Show what it is about
