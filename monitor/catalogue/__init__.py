"""The template of all texts that users read, made from where they stand: `python -m monitor.catalogue`."""
