"""Seven made-up councils, and checks of them by `doorstep` in processes of their own."""

import contextlib
import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import psutil

from monitor.practice.serving import Answer, sites

ROOT = Path(__file__).parents[2]
DOORSTEP = [sys.executable, "-c", "from monitor.cli import main; main()"]
NAMES = ("northbridge", "saltmarsh", "greywater", "tolbury", "wychmere", "oxmere", "old-oxmere")
START = b"<!doctype html><html lang=en><body><main><h1>Welcome to the council, where you can pay, report and apply</h1>"
QUICK = {"pace_seconds": 0, "second_try_seconds": 0, "workers": 4}


def answers(name):
    """A site of seven pages: one is gone, one fails each time, the others show an account each."""
    links = b"<a href=/contact>Contact us</a> <a href=/social-media>Social media</a> <a href=/news>News</a>"
    footer = f"<footer><a href=https://x.com/{name}BC>X</a></footer></body></html>".encode()
    hub = f"<a href=https://www.facebook.com/{name}>Facebook</a><a href=/house-rules>House rules</a>".encode()
    return {
        "/": Answer(START + links + b"</main>" + footer),
        "/contact": Answer(START + links + b"</main>" + footer),
        "/social-media": Answer(START + hub + b"</main>" + footer),
        "/news": Answer(status=500),
    }


@dataclass(frozen=True)
class County:
    """The councils while they are served."""

    answers: dict
    """By council, then by path; may be changed meanwhile."""
    places: dict
    requests: "Requests"


class Requests(list):
    """Something may happen when a page, such as `northbridge/contact`, is asked for, before it is answered."""

    def __init__(self):
        self.once = {}

    def append(self, request):
        super().append(request)
        self.once.pop(request.site + request.path, lambda: None)()


@contextlib.contextmanager
def county():
    """One of them sends its visitors to another council's site, and so to another politeness group."""
    served = {name: answers(name) for name in NAMES}
    served["old-oxmere"] = {"/": Answer(status=301, headers=(("Location", "http://www.oxmere.example/"),))}
    with sites(served, requests := Requests()) as places:
        yield County(served, places, requests)


class Folder:
    """Where `doorstep` is started, with its settings and a register."""

    def __init__(self, path, made, database="sqlite:///doorstep.db", **settings):
        path.mkdir()
        self.path = path
        self.url = database.replace("sqlite:///", f"sqlite:///{path}/")
        chosen = QUICK | {"database": database, "archive": str(path / "archive")} | settings
        hosts = {f"www.{name}.example": place for name, place in made.places.items()}
        lines = [f"{name} = {json.dumps(value)}" for name, value in chosen.items()]
        lines += ["[hosts]", *(f'"{host}" = "{place}"' for host, place in hosts.items())]
        (path / "doorstep.toml").write_text("\n".join(lines))
        register = [f"Q{number},{name} Council,http://www.{name}.example/" for number, name in enumerate(NAMES)]
        (path / "register.csv").write_text("\n".join(["local_authority_code,name,website", *register]))

    def start(self, *words):
        """A check in progress, at the keyboard of a terminal of its own."""
        return started([*DOORSTEP, "check", *words], self.path)

    def check(self, *words):
        """A check of all the councils, to its end."""
        return ended(self.start("--register", "register.csv", *words))

    def resume(self, *words):
        """The same check, taken up again."""
        return ended(self.start("--resume", *words))


@dataclass(frozen=True)
class Ended:
    returncode: int
    stdout: str
    stderr: str


def started(command, folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DOORSTEP_")}
    return subprocess.Popen(
        command,
        cwd=folder,
        env=environment | {"PYTHONPATH": str(ROOT)},
        stdout=stdout,
        stderr=stderr,
        text=True,
        start_new_session=True,
    )


def ended(process, seconds=60):
    out, err = process.communicate(timeout=seconds)
    assert "Traceback" not in err, err
    return Ended(process.returncode, out, err)


def ctrl_c(process):
    """As a terminal sends it: to the process and to all that it started."""
    os.killpg(process.pid, signal.SIGINT)


def workers(process):
    """The processes below it that do its work: started one by one, or forked by a server that is none of them."""
    below = psutil.Process(process.pid).children(recursive=True)
    servers = [each.pid for each in below if "forkserver" in str(each.cmdline()) and each.ppid() == process.pid]
    # Dask's processes name themselves, if setproctitle is there.
    own = ("spawn_main", "dask worker [")
    return [each for each in below if any(name in str(each.cmdline()) for name in own) or each.ppid() in servers]
