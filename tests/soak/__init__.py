"""Whether the schedule holds for an hour: `make soak`."""
