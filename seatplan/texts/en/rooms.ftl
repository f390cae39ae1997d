# Words on drawings of rooms, and in the legends under them.

rooms-free = free
rooms-guest-of = Guest of { $name }
rooms-rsvp-open = not confirmed
rooms-rsvp-declined = declined
rooms-metres = { $metres } m
rooms-drawing = { $room }: { $tables ->
    [one] 1 table
   *[other] { $tables } tables
 }, drawn to scale

rooms-fixture-stage = Stage
rooms-fixture-dance_floor = Dance floor
rooms-fixture-bar = Bar
rooms-fixture-stairs = Stairs
rooms-fixture-keep_out = Keep clear

# Seats in a legend.
rooms-seat-taken = taken
rooms-seat-free = free
rooms-seat-open = not confirmed
rooms-seat-declined = declined
rooms-seat-vip = VIP guest
rooms-seat-access = access need

# Tables in a legend, drawn with their seats and drawn without.
rooms-table-vip = VIP, protected
rooms-table-over = over capacity
rooms-table-empty = no logical table
rooms-table-selected = selected
rooms-table-target = drop here
rooms-table-lost = lost its place
rooms-table-clash = clash
rooms-table-full = full
rooms-table-free = seats free
rooms-table-drawn = drawn
rooms-same-scale = All rooms at the same scale

# Two drawings side by side.
rooms-compare-now = Now
rooms-compare-without = Without it
