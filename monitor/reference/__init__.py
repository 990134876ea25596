"""Pages of the documentation that are made from the code: `python -m monitor.reference` writes them."""
