"""What to watch, and what to measure it against: data, and the code that reads it."""
