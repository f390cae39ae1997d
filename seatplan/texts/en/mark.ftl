# Words of the small marks: states of rows and batches, lower case.

mark-number = { $number }
mark-saved = saved
mark-new = new
mark-changed = changed
mark-warned = changed
mark-unchanged = unchanged
mark-goes = goes
mark-skipped = skipped
mark-left-out = left out
mark-conflict = changed twice
mark-ambiguous = ambiguous
mark-renamed = renamed?
mark-missing = missing
mark-clash = clash
mark-lost-ground = lost ground
mark-orphan = orphan
mark-overwritten = overwritten
mark-pruned = pruned
mark-open = open
mark-accepted = accepted
mark-declined = declined
mark-no-problem = no problem
mark-vip = VIP or protected
mark-problems = { $count ->
    [one] 1 problem
   *[other] { $count } problems
 }
