"""What a user would pick instead, each a program of its own: `python -m tests.benchmarks.peers.NAME REGISTER OUT`."""
