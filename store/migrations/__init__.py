"""How the database came to its shape, step by step: run at every start by `store.opening`."""
