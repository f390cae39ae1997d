"""Floor plans: where chairs and walls are, what each seat and table looks like, and the figures that draw them."""
