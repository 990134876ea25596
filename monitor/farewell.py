"""What a Dask scheduler does for us besides its own work: it notes that the program behind a run has gone.

Needs the extra `cluster`, and Doorstep where the scheduler runs.
"""

from __future__ import annotations

from distributed import Scheduler, SchedulerPlugin

from monitor.lodging import GONE, WORD


class Farewell(SchedulerPlugin):  # Dask asks for a subclass
    """Leaves word for the workers when a client is gone, also one that was killed: Dask itself does not tell them."""

    name = "doorstep-farewell"
    idempotent = True

    def remove_client(self, scheduler: Scheduler, client: str) -> None:
        """Dask calls it."""
        scheduler.task_metadata[WORD + client] = GONE
