"""The practice county: made-up councils served on this machine."""
