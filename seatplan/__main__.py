"""``python -m seatplan`` is the command ``seatplan``."""

from seatplan.cli import main

if __name__ == "__main__":
    main()
