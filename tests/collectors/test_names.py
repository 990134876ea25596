import pytest

from collectors.names import accessible_name
from collectors.tree import parsed


def name(source):
    tree, _ = parsed(f"<html><body>{source}</body></html>".encode())
    return accessible_name(tree.of("a", "area")[0], tree)


@pytest.mark.parametrize(
    ("link", "heard"),
    [
        ("<a href=/ aria-labelledby=n aria-label=Label title=Title>Words</a><b id=n>Labelled</b>", "Labelled"),
        ('<a href=/ aria-labelledby="m n"></a><b id=n>Facebook</b><b id=m>Follow us:</b>', "Follow us: Facebook"),
        ("<a href=/ aria-labelledby=n></a><b id=n hidden>Hidden, yet named</b>", "Hidden, yet named"),
        ("<a href=/ aria-labelledby=nobody aria-label=Label>Words</a>", "Label"),
        ("<a href=/ aria-label=Label title=Title>Words</a>", "Label"),
        ('<a href=/ aria-label=" " title=Title>Words</a>', "Words"),
        ("<a href=/ title=Title>Words</a>", "Words"),
        ('<a href=/><i class="fab"></i><span class="sr-only">Northbridge on X</span></a>', "Northbridge on X"),
        ('<a href=/ title=Title><img src=f.png alt="Facebook"></a>', "Facebook"),
        ("<a href=/><svg><title>LinkedIn</title><path d=''></path></svg></a>", "LinkedIn"),
        ('<a href=/><svg role=img aria-label="Instagram"></svg></a>', "Instagram"),
        ('<a href=/><span title="TikTok"></span></a>', "TikTok"),
        ('<a href=/ title="YouTube"><i class="icon"></i></a>', "YouTube"),
        ("<a href=/>Follow\n   <b>us</b> on X</a>", "Follow us on X"),
        ("<a href=/>\ue001 Facebook</a>", "Facebook"),
        ('<map><area href=/ alt="Facebook"></map>', "Facebook"),
    ],
)
def test_the_name_is_taken_in_the_order_of_the_rules(link, heard):
    assert name(link) == heard


@pytest.mark.parametrize(
    "link",
    [
        '<a href=/><i class="fab fa-tiktok"></i></a>',
        "<a href=/>\ue001</a>",
        "<a href=/>\u200b&nbsp;</a>",
        '<a href=/><img src=f.png alt=""></a>',
        '<a href=/><img src=f.png alt="" title="Facebook"></a>',
        "<a href=/><img src=f.png></a>",
        '<a href=/><span aria-hidden="true">Facebook</span></a>',
        '<a href=/><svg aria-hidden="true"><title>Facebook</title></svg></a>',
        "<a href=/><span hidden>Facebook</span></a>",
        '<a href=/><span style="display: none">Facebook</span></a>',
        "<a href=/><script>document.write('Facebook')</script></a>",
        "<a href=/></a>",
        "<map><area href=/></map>",
    ],
)
def test_a_link_that_says_nothing_has_no_name(link):
    assert name(link) is None


def test_an_element_that_labels_itself_through_another_ends():
    assert name('<a href=/ id=n aria-labelledby="n n">Facebook</a>') == "Facebook Facebook"


def test_a_name_is_cut_where_nobody_listens_any_more():
    assert len(name(f"<a href=/>{'Northbridge ' * 1000}</a>")) == 200


def test_names_are_found_however_many_elements_stand_within_each_other():
    assert name("<a href=/>" + "<span>" * 500 + "Facebook" + "</span>" * 500 + "</a>") is None
    assert name("<a href=/>" + "<span>" * 20 + "Facebook" + "</span>" * 20 + "</a>") == "Facebook"
