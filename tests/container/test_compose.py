"""Several containers together: each careful, the database seen by nobody else, and no secret written down."""

from __future__ import annotations

import re
import subprocess

import pytest
import yaml
from click import Context

from config.secret_files import variable
from config.settings import PREFIX, Settings, load_settings, secrets
from monitor.cli import doorstep
from tests.container.dockerfile import ROOT

COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
SERVICES = COMPOSE["services"]


def test_there_are_a_dashboard_a_scheduler_and_a_database_and_on_request_a_cluster():
    asked_for = {name: each.get("profiles", []) for name, each in SERVICES.items()}
    assert asked_for == {
        "dashboard": [],
        "scheduler": [],
        "database": [],
        "dask-scheduler": ["cluster"],
        "dask-worker": ["cluster"],
    }


@pytest.mark.parametrize("name", SERVICES)
def test_each_is_careful(name):
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert "/tmp" in service["tmpfs"]
    assert not {"privileged", "cap_add", "network_mode", "pid", "ipc", "devices"} & service.keys()
    assert not [each for each in service["volumes"] if each.startswith(("/", "."))]
    assert "healthcheck" in service or service["build"] == "."  # else it is the image's own


def test_each_of_ours_ends_when_it_is_asked_to():
    ours = [each for each in SERVICES.values() if "build" in each]
    assert [each.get("init") for each in ours] == [True] * 4


def test_only_the_dashboard_is_reached_and_only_from_this_machine():
    ports = {name: each["ports"] for name, each in SERVICES.items() if "ports" in each}
    assert ports == {"dashboard": ["127.0.0.1:8501:8501"]}


def test_the_database_and_the_cluster_s_scheduler_have_no_way_out():
    assert COMPOSE["networks"]["inside"] == {"internal": True}
    closed = {name for name, each in SERVICES.items() if each["networks"] == ["inside"]}
    assert closed == {"database", "dask-scheduler"}


def test_everything_that_is_named_is_there():
    for service in SERVICES.values():
        assert set(service["networks"]) <= COMPOSE["networks"].keys()
        assert {each.partition(":")[0] for each in service["volumes"]} <= COMPOSE["volumes"].keys()
        assert set(service.get("secrets", [])) <= COMPOSE["secrets"].keys()
        assert set(service.get("depends_on", {})) <= SERVICES.keys()


def test_secrets_come_from_files_outside_the_repository():
    held = {each["file"] for each in COMPOSE["secrets"].values()}
    assert {each.partition("/")[0] for each in held} == {"secrets"}
    assert "secrets/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    for service in SERVICES.values():
        for name, value in service.get("environment", {}).items():
            assert not re.search(r"(?i)password|key|secret", name) or name.endswith("_FILE")
            assert not name.endswith("_FILE") or value.removeprefix("/run/secrets/") in service["secrets"]


def test_what_the_documents_say_to_type_makes_every_secret(tmp_path, monkeypatch):
    page = (ROOT / "docs" / "install.md").read_text(encoding="utf-8")
    (typed,) = [each for each in re.findall(r"```sh\n(.*?)```", page, re.DOTALL) if "mkdir" in each]
    subprocess.run(["sh", "-e", "-c", typed], cwd=tmp_path, check=True)
    for file in COMPOSE["secrets"].values():
        assert (tmp_path / file["file"]).stat().st_size > 2
    monkeypatch.chdir(tmp_path)
    for name, value in SERVICES["dashboard"]["environment"].items():
        if name.endswith("_FILE"):
            monkeypatch.setenv(name, str(tmp_path / value.removeprefix("/run/")))
    settings = load_settings()
    password = (tmp_path / "secrets/database_password").read_text(encoding="utf-8").strip()
    assert settings.database == f"postgresql://doorstep:{password}@database/doorstep"
    assert (len(settings.link_key), settings.doors.are_there) == (32, False)


def test_every_variable_is_one_of_ours():
    ours = {f"{PREFIX}{name}".upper() for name in Settings.model_fields} | {
        variable(PREFIX, name) for name in secrets()
    }
    for name in ("dashboard", "scheduler"):
        assert SERVICES[name]["environment"].keys() <= ours


@pytest.mark.parametrize(
    "words",
    [
        SERVICES["scheduler"]["command"],
        SERVICES["scheduler"]["healthcheck"]["test"][2:],
        SERVICES["dask-worker"]["command"],
    ],
)
def test_every_command_is_one_of_ours(words):
    name, *options = [each for each in words if each != "--quiet"]
    assert doorstep.get_command(Context(doorstep), name).make_context(name, options).info_name == name


def test_the_database_is_of_the_version_of_its_tools_in_the_image():
    assert SERVICES["database"]["image"] == "postgres:17-trixie"  # Debian trixie has PostgreSQL 17
    assert "slim-trixie" in (ROOT / "Dockerfile").read_text(encoding="utf-8")
