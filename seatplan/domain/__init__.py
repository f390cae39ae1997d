"""The seating plan itself: state, events, commands, and the pure functions `decide` and `evolve` between them.

Nothing in here reads a file, a clock or a database, and nothing in here imports anything else of Seatplan.
"""
