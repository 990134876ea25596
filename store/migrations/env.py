"""Alembic's entrance: runs the steps on the connection that `store.opening` hands over.

A new step is a file in `versions/`, numbered after the last and naming it as `down_revision`. It is written
out, without importing `store.tables`, which will have moved on by the time it runs. `python -m tests.store.new_file`
then writes what all steps come to in a new SQLite file.
"""

from alembic import context

from store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
