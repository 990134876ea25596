"""`python -m monitor.tied PARENT COMMAND...`: becomes the command, which is asked to end when its parent dies.

Whatever happens to the process that started it, also `kill -9`, nothing is left behind. On Linux; other systems have
no such wish, and there a parent that is killed leaves its children to whoever looks after them.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1
"""As in <linux/prctl.h>. It outlasts `exec`."""


def tied(command: list[str]) -> list[str]:
    """The words that start the command tied to this process."""
    return [sys.executable, "-m", "monitor.tied", str(os.getpid()), *command]


def main() -> None:
    """Become the command."""
    parent, *command = sys.argv[1:]
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != int(parent):  # it died a moment ago
            sys.exit(1)
    os.execv(command[0], command)  # noqa: S606  # our own words


if __name__ == "__main__":
    main()
