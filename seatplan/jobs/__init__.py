"""Work on what strangers send, in a process of its own with limits on memory and time. Start at `seatplan.jobs.running`."""
