"""Who visits, by the settings and the command line."""

import pytest
from click.testing import CliRunner

from collectors.no_connection import AuthoritiesError
from collectors.safety import AllowedHost, AllowHostError
from config.settings import Settings
from monitor.cli import doorstep
from monitor.practice.serving import Answer, site
from monitor.visiting import visitors_of
from tests.collectors.proxying import relay

HOMES = b"gss,homepage_url\nE06999001,https://new.northbridge.example/\n"


def test_visitors_are_as_the_settings_say():
    visitors = visitors_of(
        Settings(contact="https://monitor.example/", proxy="http://clerk:letmein@proxy.example:3128")
    )
    assert (visitors.contact, visitors.proxy) == ("https://monitor.example/", "http://clerk:letmein@proxy.example:3128")
    assert "letmein" not in repr(visitors)


def test_what_the_command_line_allows_is_added():
    allowed = visitors_of(Settings(allow_hosts=("intranet",)), ["10.0.0.8"]).allowed
    assert allowed == (AllowedHost(name="intranet"), AllowedHost(network="10.0.0.8/32"))
    with pytest.raises(AllowHostError):
        visitors_of(Settings(), ["no host"])


def test_authorities_that_cannot_be_read_are_told_before_anybody_is_visited(tmp_path):
    with pytest.raises(AuthoritiesError, match="cannot be used: no such file"):
        visitors_of(Settings(ca_bundle=str(tmp_path / "gone.pem")))


def test_a_proxy_on_the_command_line_goes_before_the_settings(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "doorstep.toml").write_text(
        'proxy = "http://127.0.0.1:1"\nregister_file = "own.csv"\ncontact = "clerk@monitor.example"\npace_seconds = 0\n'
    )
    (tmp_path / "own.csv").write_text(
        "local_authority_code,gss_code,name,website\nNBR,E06999001,Northbridge,https://www.northbridge.example/\n"
    )
    answers = {"/homes.csv": Answer(HOMES, headers=(("Content-Type", "text/csv"),))}
    words = ["register", "update", "http://lists.example/homes.csv", "--dry-run"]
    with site(answers) as place, relay({"lists.example": place}) as proxy:
        said = CliRunner().invoke(doorstep, ["--proxy", f"http://{proxy.address}", *words])
        assert "https://new.northbridge.example/" in said.stdout
        assert proxy.heads[-1].startswith("GET http://lists.example/homes.csv HTTP/1.1\r\n")
    assert "The proxy refused the connection." in CliRunner().invoke(doorstep, words).stderr
