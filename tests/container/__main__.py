"""Runs what the Dockerfile says in a bare virtual environment, where no container engine is: `make container`.

The image's own folders stand in a scratch folder. What changes the system (packages of Debian, the user) is left out.
Ends with exit code 1 if something fails, if the dashboard does not get well, or if anything outside the folder that
may be written to has changed.
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.container.dockerfile import ROOT, Instruction, given, stages

FOLDERS = ("/opt/venv", "/app", "/data")
OF_THE_SYSTEM = "apt-get"
PORT = "8501"
PATIENCE = 120
"""Seconds until it must be well, on a busy machine."""


class Box:
    """A folder in which the image's folders stand."""

    place: Path
    """Where commands run."""

    def __init__(self, folder: Path) -> None:
        """`folder` is empty, or not there yet."""
        self._folder = folder
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self._port = str(probe.getsockname()[1])
        self.environment = {name: os.environ[name] for name in os.environ if name.startswith(("PIP_", "SSL_", "TMP"))}
        self.environment |= {"PATH": f"{Path(sys.executable).parent}:{os.defpath}", "TMPDIR": str(self.at("/tmp"))}
        for each in (*FOLDERS[1:], "/tmp"):
            self.at(each).mkdir(parents=True)

    def at(self, path: str) -> Path:
        """Where a folder of the image's stands."""
        return self._folder / path.removeprefix("/")

    def here(self, text: str) -> str:
        """Words of the Dockerfile with our places in them."""
        for each in FOLDERS:
            text = text.replace(each, str(self.at(each)))
        return text.replace(PORT, self._port)

    def runs(self, *words: str, shell: bool = False) -> None:
        """One command in the folder where it would run. Raises `subprocess.CalledProcessError`."""
        print("$", *words, flush=True)
        subprocess.run(words[0] if shell else words, shell=shell, env=self.environment, cwd=self.place, check=True)


def build(box: Box, stage: list[Instruction]) -> None:
    """What makes the image."""
    for each in stage:
        if each.word == "WORKDIR":
            box.place = box.at(each.rest)
        elif each.word == "COPY":
            for path in given() if each.rest.startswith(".") else [Path(each.rest.split()[0])]:
                (box.place / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / path, box.place / path)
        elif each.word == "RUN":
            box.runs(box.here(each.rest), shell=True)


def start(box: Box, stage: list[Instruction]) -> None:
    """What the image does when it is started."""
    said = {each.word: each for each in stage}
    for each in stage:
        if each.word == "RUN":
            left_out = OF_THE_SYSTEM in each.rest
            print("# left out:" if left_out else "# not known:", each.rest)
            assert left_out
        if each.word == "ENV":
            box.environment |= dict(pair.split("=", 1) for pair in shlex.split(box.here(each.rest)))
    box.place = box.at(said["WORKDIR"].rest)
    box.runs(*said["ENTRYPOINT"].words, "--version")
    health = Instruction("CMD", said["HEALTHCHECK"].rest.partition("CMD ")[2]).words
    with running(box, [*said["ENTRYPOINT"].words, *said["CMD"].words, "--port", PORT]) as process:
        wait(box, [box.here(each) for each in health], process)
    box.runs(*said["ENTRYPOINT"].words, "doctor", "--offline", "--only", "database", "--only", "migrations")


@contextmanager
def running(box: Box, words: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    """A command that goes on until it is asked to end, as a container is."""
    print("$", *words, flush=True)
    process = subprocess.Popen([box.here(each) for each in words], env=box.environment, cwd=box.place)
    try:
        yield process
    finally:
        process.terminate()
        print("# ended with", process.wait(30))


def wait(box: Box, health: list[str], process: subprocess.Popen[bytes]) -> None:
    """Until it is well."""
    began = time.monotonic()
    while time.monotonic() < began + PATIENCE and process.poll() is None:
        found = subprocess.run(health, env=box.environment, cwd=box.place, capture_output=True)
        if found.returncode == 0:
            print(f"# well after {time.monotonic() - began:.0f} s")
            return
        time.sleep(1)
    raise SystemExit("The dashboard did not get well.")


def contents(box: Box) -> dict[str, tuple[int, int]]:
    """Of what may be read only: when each file was changed, and how long it is."""
    files = [path for each in FOLDERS[:2] for path in box.at(each).rglob("*") if path.is_file()]
    return {str(path): (path.stat().st_mtime_ns, path.stat().st_size) for path in files}


def main() -> None:
    """Build, start, and compare."""
    words = argparse.ArgumentParser(prog="python -m tests.container", description=__doc__)
    words.add_argument(
        "--keep", type=Path, metavar="DIR", help="Where it is built, and stays. [default: a scratch folder]"
    )
    keep = words.parse_args().keep
    folder = keep or Path(tempfile.mkdtemp(prefix="doorstep-container-"))
    try:
        box = Box(folder)
        built, image = stages()
        build(box, built)
        before = contents(box)
        start(box, image)
        changed = {name for name, _ in contents(box).items() ^ before.items()}
        if changed:
            raise SystemExit(f"These were written to, and may be read only: {', '.join(sorted(changed)[:5])}")
        print("container: built, well, and nothing written outside /data and /tmp")
    finally:
        if not keep:
            with suppress(OSError):
                shutil.rmtree(folder)


if __name__ == "__main__":
    main()
