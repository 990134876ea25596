import pytest

from collectors.hosts import ending


@pytest.mark.parametrize(
    ("host", "end"),
    [
        ("x.com", "x.com"),
        ("www.x.com", "x.com"),
        ("a.b.help.x.com", "help.x.com"),
        ("fedex.com", ""),
        ("x.com.example", ""),
        ("com", ""),
        ("", ""),
    ],
)
def test_a_host_ends_in_another_only_on_a_label_boundary(host, end):
    assert ending(host, {"x.com", "help.x.com"}) == end
