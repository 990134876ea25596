"""What a council's channels show, where they may be read."""
