from pathlib import Path

import pytest

import collectors.platforms
from collectors.platforms import all_platforms, place_of, places
from store.records import LinkKind

FOLDER = Path(collectors.platforms.__file__).parent


def hosts_of(platform):
    return [*platform.hosts, *platform.mirrors, *platform.other_hosts]


def test_adding_a_platform_takes_one_file_since_the_folder_is_the_registry():
    files = sorted(path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith("_"))
    assert [platform.name for platform in all_platforms()] == files


def test_no_host_belongs_to_two_platforms():
    hosts = sorted(host for platform in all_platforms() for host in hosts_of(platform))
    assert hosts == sorted(set(hosts))


@pytest.mark.parametrize("platform", all_platforms(), ids=lambda platform: platform.name)
def test_every_list_of_words_is_in_lower_case(platform):
    words = [*hosts_of(platform), *platform.shapes, *platform.reserved]
    assert [word for word in words if word != word.lower()] == []


@pytest.mark.parametrize("platform", all_platforms(), ids=lambda platform: platform.name)
def test_every_shape_begins_with_the_segment_it_is_listed_under(platform):
    listed = {segment: shapes for segment, shapes in platform.shapes.items() if segment}
    wrong = [
        shape.path.pattern
        for segment, shapes in listed.items()
        for shape in shapes
        if not shape.path.pattern.replace("\\", "").lower().startswith(segment)
    ]
    assert wrong == []


@pytest.mark.parametrize("platform", all_platforms(), ids=lambda platform: platform.name)
def test_every_platform_says_what_it_shows_to_visitors(platform):
    assert platform.title
    assert platform.why.endswith(".")


@pytest.mark.parametrize(
    ("host", "name", "kind", "mirror"),
    [
        ("facebook.com", "facebook", None, False),
        ("en-gb.facebook.com", "facebook", None, False),
        ("developers.facebook.com", "facebook", LinkKind.HELP, False),
        ("nitter.net", "x", None, True),
    ],
)
def test_the_longest_known_end_of_a_host_decides(host, name, kind, mirror):
    place = place_of(host)
    assert (place.platform.name, place.kind, place.mirror) == (name, kind, mirror)


@pytest.mark.parametrize("host", ["fedex.com", "facebook.com.example", "com", ""])
def test_other_hosts_belong_to_no_platform(host):
    assert place_of(host) is None


def test_no_end_of_hosts_is_a_bare_top_level_domain():
    assert [host for host in places() if "." not in host] == []
