"""The image is small, runs as nobody in particular, and needs one folder to write to."""

from __future__ import annotations

import re
import shlex

from click import Context
from click.testing import CliRunner

from dashboard.routes import ROUTES
from monitor.cli import COMMANDS, doorstep
from tests.container.dockerfile import ROOT, given, stages

BUILT, IMAGE = stages()


def of(stage, word):
    return [each for each in stage if each.word == word]


def test_both_stages_are_of_one_slim_python_that_we_support():
    (first, second) = (of(stage, "FROM")[0].rest for stage in (BUILT, IMAGE))
    assert first == f"{second} AS built"
    version = re.fullmatch(r"python:(\d)\.(\d+)-slim-\w+", second)
    assert (int(version[1]), int(version[2])) >= (3, 11)


def test_what_others_wrote_comes_as_wheels_and_by_its_hash():
    commands = [part for each in of(BUILT, "RUN") for part in each.rest.split("&&")]
    locked, ours = (shlex.split(each) for each in commands if " pip install" in each)
    assert {"--require-hashes", "--only-binary", ":all:"} <= {*locked}
    assert locked[-2:] == ["-r", "requirements.lock"]
    assert {"--no-index", "--no-deps", "--no-build-isolation"} <= {*ours}


def test_no_registry_and_no_secret_is_written_down():
    text = "".join((ROOT / name).read_text(encoding="utf-8") for name in ("Dockerfile", "requirements.lock"))
    assert not re.search(r"--(extra-)?index-url|--find-links|--trusted-host|files\.|file:", text)
    assert re.findall(r"https?://[^\s'/]+", text) == ["http://127.0.0.1:8501"]
    assert not of(BUILT, "ARG") + of(IMAGE, "ARG")


def test_it_runs_as_a_user_without_rights_who_owns_the_one_folder_that_is_written_to():
    assert [each.rest for each in of(IMAGE, "USER")] == ["10001:10001"]
    assert [each.rest for each in of(IMAGE, "VOLUME")] == [each.rest for each in of(IMAGE, "WORKDIR")] == ["/data"]
    assert "install -d -o doorstep -g doorstep -m 700 /data" in of(IMAGE, "RUN")[0].rest
    order = [each.word for each in IMAGE]
    assert order.index("RUN") < order.index("USER") < order.index("HEALTHCHECK")
    assert "RUN" not in order[order.index("USER") :]


def test_its_health_is_asked_of_an_address_that_the_dashboard_has():
    port, path = re.search(r"http://127\.0\.0\.1:(\d+)(/\w+)", of(IMAGE, "HEALTHCHECK")[0].rest).groups()
    assert port == of(IMAGE, "EXPOSE")[0].rest
    assert path in [route.path for route in ROUTES]


def test_the_command_that_it_runs_is_one_of_ours():
    assert of(IMAGE, "ENTRYPOINT")[0].words == ["doorstep"]
    name, *options = of(IMAGE, "CMD")[0].words
    assert name in COMMANDS
    command = doorstep.get_command(Context(doorstep), name)
    command.make_context(name, options)
    assert CliRunner().invoke(doorstep, ["--version"]).exit_code == 0


def test_the_image_is_given_what_runs_and_nothing_else():
    names = {path.parts[0] for path in given()}
    assert (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()[1] == "*"
    assert names == {
        *("collectors", "config", "dashboard", "docs", "monitor", "scoring", "store"),
        *("LICENSE", "README.md", "pyproject.toml", "requirements.lock"),
    }
    assert not [path for path in given() if path.suffix in {".db", ".pyc", ".png"}]
    copied = [each.rest.split()[0] for each in of(BUILT, "COPY")]
    assert copied == ["requirements.lock", "."]
