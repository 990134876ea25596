"""Turn the handle: command line, runs, the practice county."""
