import pytest

from collectors.anchors import anchors
from collectors.linked_data import described
from collectors.links import links
from collectors.tree import parsed
from store.records import LinkFlag, LinkKind, Region


def found(source):
    tree, _ = parsed(source.encode())
    return links(tree, anchors(tree), tuple(described(tree)))


def test_a_link_says_what_it_leads_to_where_it_stands_and_what_is_heard():
    (link,) = found(
        '<body><footer><p>Follow <a href="https://www.facebook.com/NorthbridgeMadeUp">us on Facebook</a></p></footer>'
    )
    assert (link.platform, link.handle, link.kind) == ("facebook", "NorthbridgeMadeUp", LinkKind.PROFILE)
    assert (link.region, link.where, link.name) == (Region.FOOTER, "a", "us on Facebook")
    assert link.snippet == "Follow us on Facebook"
    assert link.canonical == "https://www.facebook.com/NorthbridgeMadeUp"


def test_an_address_is_kept_as_it_was_written():
    (link,) = found('<body><a href="www.facebook.com/NorthbridgeMadeUp">Facebook</a></body>')
    assert link.written == "www.facebook.com/NorthbridgeMadeUp"
    assert link.flags == (LinkFlag.MISSING_SCHEME,)


def test_ordinary_links_are_not_kept():
    assert found('<body><a href="/news">News</a><a href="https://www.saltmarsh.example/">Saltmarsh</a></body>') == ()


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("<li>Police: {}</li>", "Follow us, Police"),
        ("<li><strong>Police:</strong> {}</li>", "Follow us, Police"),
        ("<li><strong>Police</strong> \u2013 {}</li>", "Follow us, Police"),
        ("<p>On X: <a href='https://x.com/a'>@a</a> and the police: {}</p>", "Follow us, and the police"),
        ("<p>Read what the police say. Bins: {}</p>", "Follow us, Bins"),
        ("<p>The police are on {}</p>", "Follow us"),
        ("<h4>Police</h4>{}", "Police"),
    ],
)
def test_a_link_stands_under_its_heading_and_its_label(line, heading):
    link = '<a href="https://x.com/madeup">@madeup</a>'
    (*_, last) = found(f"<body><main><h2>Follow us</h2>{line.format(link)}</main></body>")
    assert last.heading == heading


def test_metadata_stands_in_the_head_wherever_it_is_written():
    (link,) = found('<body><div><meta name="twitter:site" content="@NbridgeMadeUp"></div></body>')
    assert (link.region, link.snippet) == (Region.HEAD, "meta twitter:site: https://x.com/NbridgeMadeUp")


def test_a_widget_is_called_by_its_title():
    titled, silent = found(
        '<body><iframe title="Posts" src="https://www.facebook.com/plugins/page.php?href=https://fb.com/NorthbridgeMadeUp">'
        '</iframe><div class="fb-page" data-href="https://www.facebook.com/NorthbridgeMadeUp"></div></body>'
    )
    assert (titled.name, silent.name) == ("Posts", None)


def test_the_words_around_a_link_in_a_crowd_are_not_evidence():
    crowd = "".join(f"<a href='https://x.com/Nbridge{number}'>{number}</a>" for number in range(50))
    assert found(f"<body><p>{crowd}</p></body>")[0].snippet == "https://x.com/Nbridge0"


def test_a_possible_fediverse_account_counts_only_where_a_visitor_can_follow_it():
    url = "https://social.northbridge.example/@news"
    page = f'<body><a href="{url}">News</a><iframe src="{url}"></iframe></body>'
    assert [(each.kind, each.where) for each in found(page)] == [(LinkKind.CANDIDATE, "a")]


def test_a_list_without_end_is_cut():
    endless = "".join(f"<a href='https://x.com/Nbridge{number}'>{number}</a>" for number in range(1100))
    assert len(found(f"<body>{endless}</body>")) == 1000
