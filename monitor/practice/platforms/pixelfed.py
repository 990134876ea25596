"""A Pixelfed server: it speaks as Mastodon does, but some of its fields are of other kinds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from monitor.practice.platforms._fediverse import PIXELFED
from monitor.practice.platforms._interface import Interface
from monitor.practice.platforms._profile import Profile
from monitor.practice.platforms._server import server
from monitor.practice.servers import Site


def _sites(profiles: Sequence[Profile], today: date) -> dict[str, Site]:
    hosts = {each.server for each in profiles}
    return {
        host: server(host, "pixelfed", [each for each in profiles if each.server == host], today, PIXELFED)
        for host in hosts
    }


INTERFACE = Interface(_sites)
