"""How the work of a run is shared out, and with which databases."""

from __future__ import annotations

from dataclasses import dataclass

from store.opening import Reach, reach


class MannerError(Exception):
    """A database cannot be shared in this manner. The message is one sentence."""


@dataclass(frozen=True, slots=True)
class Manner:
    """With one process and no cluster, the workers are threads of this process."""

    processes: int = 1
    cluster: str = ""
    """Address of a Dask scheduler; empty for this machine alone."""

    def refuse(self, database: str) -> None:
        """Raises `MannerError` if the workers could not all write into the database at this URL."""
        has = reach(database)
        if self.cluster and has is not Reach.NETWORK:
            raise MannerError(
                "A cluster needs a database that every machine can reach: SQLite is for one machine, so set `database` "
                "to one in PostgreSQL."
            )
        if self.processes > 1 and has is Reach.PROCESS:
            raise MannerError("A database in memory belongs to one process: leave --processes out, or name a file.")


ALONE = Manner()
