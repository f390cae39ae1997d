"""What the commands of `seatplan.cli` do and print; each module is loaded with the first command that needs it."""
