"""What a check of councillors keeps of the addresses that are published for them."""

from __future__ import annotations

from config.doors import Doors
from dashboard.sessions import mark_of
from store.passes import Seal
from tests.monitor import test_councillor_walking
from tests.monitor.test_councillor_walking import later, path, profile

world = test_councillor_walking.world
KEY = "a key for tests only"
SIGN_IN = {"doors": Doors(analysts=("ana@lga.example",)), "link_key": KEY}
OWN = "cllr.rowan.pretend@northbridge.example"


def marked(address):
    return mark_of(Seal(KEY.encode()), address)


def named(address):
    return profile("Rowan Pretend", f"<p>E-mail: {address}</p>")


def test_whose_address_it_is_is_known_where_people_sign_in_and_the_address_is_kept_nowhere(world, tmp_path):
    world.pages[path(7)] = named(OWN)
    world.check()
    assert world.store.sign_ins.whose(marked(OWN)) == ()  # nobody signs in
    later(world, 31)
    world.check(**SIGN_IN)
    assert world.store.sign_ins.whose(marked(OWN)) == (("QNB", "7"),)
    assert world.store.sign_ins.marked("QNB") == {"7", "8", "9"}
    assert OWN.encode() not in b"".join(each.read_bytes() for each in tmp_path.glob("*.db*"))


def test_an_address_that_the_page_names_no_longer_is_nobodys(world):
    world.pages[path(7)] = named(OWN)
    world.check(**SIGN_IN)
    world.pages[path(7)] = named("members@northbridge.example")
    later(world, 31)
    world.check(**SIGN_IN)
    assert world.store.sign_ins.whose(marked(OWN)) == ()
    assert world.store.sign_ins.whose(marked("members@northbridge.example")) == ()  # which others read as well
