from datetime import UTC, datetime

import pytest

from collectors.face import Face
from collectors.sign_in import sign_in
from collectors.tree import parsed
from collectors.words import page_text
from store.records import Page

URL = "https://www.northbridge.example/contact"
READ_AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
MENU = "".join(f"<a href='/{number}'>Service {number}</a>" for number in range(12))
FORM = "<form><input name=user><input type=Password name=word><button>Go</button></form>"


def reason(body, final_url=URL):
    source = f"<!doctype html><html>{body}</html>".encode()
    tree, _ = parsed(source)
    return sign_in(Face(Page(URL, final_url, READ_AT, 200, "text/html", source), tree, page_text(tree)))


@pytest.mark.parametrize(
    "name",
    [
        "Sign in",
        "Log in",
        "Login",
        "Log in or register",
        "Please sign in to continue",
        "Staff login",
        "Sign in to MyNorthbridge",
        "Mewngofnodi",
        "Mewngofnodwch i barhau",
    ],
)
def test_a_page_that_only_asks_for_a_password_is_a_way_in(name):
    assert reason(f"<head><title>{name} | Northbridge</title></head><body>{MENU}{FORM}</body>")
    assert reason(f"<body>{MENU}<h1>{name}</h1>{FORM}</body>")


def test_a_form_with_nothing_around_it_needs_no_name():
    assert reason(f"<body><img src=/logo.png>{FORM}</body>") == "The page only asks visitors to sign in."


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>Welcome</h1>{MENU}{FORM}",
        f"<h1>Sign in to your account</h1><p>You can sign in <a href=/account>here</a>.</p>{MENU}",
        f"<h1>Sign up</h1>{MENU}{FORM}",
        f"<h1>Logging in timber</h1>{MENU}{FORM}",
        "<h1>Sign language</h1>" + "<p>The council offers sign language at its meetings.</p>" * 9 + FORM,
    ],
)
def test_a_page_with_a_sign_in_form_beside_its_words_is_a_page(body):
    assert reason(f"<body>{body}</body>") == ""


@pytest.mark.parametrize(
    ("body", "final_url"),
    [
        ("<body><p>Loading</p></body>", "https://login.microsoftonline.com/1/oauth2/authorize"),
        ("<body><p>Loading</p></body>", "https://northbridge.b2clogin.com/x"),
        (f"<body>{MENU}{FORM}</body>", "https://www.northbridge.example/account/login?return=/contact"),
        ("<body><h1>Sign in</h1><form><input type=email></form></body>", "https://www.northbridge.example/sign-in"),
    ],
)
def test_a_page_that_leads_to_a_sign_in_form_is_behind_it(body, final_url):
    assert reason(body, final_url)


@pytest.mark.parametrize(
    ("body", "final_url"),
    [
        (f"<body><h1>Contact us</h1>{MENU}</body>", "https://www.northbridge.example/login"),
        (f"<body><h1>Contact us</h1>{MENU}</body>", "https://www.northbridge.example/login-help"),
        (f"<body><h1>Contact us</h1>{MENU}</body>", "http://["),
    ],
)
def test_a_page_that_leads_elsewhere_is_not(body, final_url):
    assert reason(body, final_url) == ""


def test_the_reason_names_the_host_that_asks():
    assert reason("<body></body>", "https://accounts.google.com/v3/signin") == (
        "The site sends visitors to sign in at accounts.google.com."
    )
