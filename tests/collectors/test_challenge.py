from datetime import UTC, datetime

import pytest

from collectors.challenge import challenge, refusal
from collectors.face import Face
from collectors.tree import parsed
from collectors.words import page_text
from store.records import Page, ProblemKind

URL = "https://www.northbridge.example/"
READ_AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
MENU = "".join(f"<a href='/{number}'>Service {number}</a>" for number in range(12))
FORM = "<form><label>Your name <input name='name'></label><textarea name='message'></textarea>{}</form>"


def page(body, status=200, headers=()):
    body = body if isinstance(body, bytes) else f"<!doctype html><html>{body}</html>".encode()
    return Page(URL, URL, READ_AT, status, "text/html", body, headers=headers)


def found(body, headers=()):
    served = page(body, headers=headers)
    tree, _ = parsed(served.body)
    return challenge(Face(served, tree, page_text(tree)))


@pytest.mark.parametrize(
    "body",
    [
        # Cloudflare: managed challenge, block, older check, Turnstile
        "<head><title>Just a moment...</title></head><body>"
        "<noscript>Enable JavaScript and cookies to continue</noscript><script>window._cf_chl_opt={}</script></body>",
        "<head><title>Attention Required! | Cloudflare</title></head><body><h1>Sorry, you have been blocked</h1>"
        "<h2>Why have I been blocked?</h2><p>This website is using a security service to protect itself.</p></body>",
        "<body><p>Checking your browser before accessing northbridge.example.</p></body>",
        "<body><p>northbridge.example needs to review the security of your connection before proceeding.</p></body>",
        "<body><form><div class='cf-turnstile' data-sitekey='1'></div></form></body>",
        # Imperva
        "<body><iframe src='/_Incapsula_Resource?x=1'>Request unsuccessful. Incapsula incident ID: 1-2</iframe></body>",
        "<head><META NAME='robots' CONTENT='noindex,nofollow'><script src='/_Incapsula_Resource?SWJIYLWA=1'></script>"
        "</head><body></body>",
        "<head><title>Pardon Our Interruption</title></head><body>"
        "<p>As you were browsing something about your browser made us think you were a bot.</p></body>",
        # Akamai, AWS, Sucuri, DataDome, PerimeterX, F5, Azure Front Door
        "<head><title>Access Denied</title></head><body><h1>Access Denied</h1>You don't have permission to access this."
        "<p>Reference #18.5c2f1002.1700000000.1a2b3c4</p></body>",
        "<head><script>window.awsWafCookieDomainList = []; window.gokuProps = {}</script></head><body></body>",
        "<head><title>Human Verification</title></head><body><div id='captcha-container'></div></body>",
        "<body><script src='https://token.awswaf.com/x/challenge.js'></script></body>",
        "<head><title>Sucuri WebSite Firewall - Access Denied</title></head><body><h1>Access Denied</h1></body>",
        "<head><title>You are being redirected...</title></head><body><script>sucuri_cloudproxy_js=''</script></body>",
        "<body><p>Please enable JS and disable any ad blocker</p>"
        "<script src='https://ct.captcha-delivery.com/c.js'></script></body>",
        "<body><h1>Access to this page has been denied</h1><div id='px-captcha'></div></body>",
        "<body><p>Press &amp; Hold to confirm you are a human (and not a bot).</p></body>",
        "<head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your "
        "administrator.<br>Your support ID is: 123</body>",
        "<body><div>The request is blocked.</div><p>20261122T090000Z-1</p></body>",
        "<body><div id='sec-if-cpt-container'><p>Powered and protected by</p></div></body>",
        "<head><title>ERROR: The request could not be satisfied</title></head><body><h1>403 ERROR</h1>"
        "<h2>The request could not be satisfied.</h2><p>Request blocked.</p></body>",
        # Anubis, Vercel, Wordfence, SiteGround
        "<head><title>Making sure you&#39;re not a bot!</title></head><body><p>Loading...</p></body>",
        "<head><title>Vercel Security Checkpoint</title></head><body><p>We're verifying your browser</p></body>",
        "<body><h1>Your access to this site has been limited by the site owner</h1></body>",
        "<body><form action='/.well-known/sgcaptcha/'></form></body>",
        # reCAPTCHA, hCaptcha, words of a site's own
        "<body><p>One last step</p><form><div class='g-recaptcha'></div><input type='submit'></form></body>",
        "<body><form><div class='h-captcha'></div></form></body>",
        "<body>Please complete the captcha.<a href=/help>Help</a></body>",
        "<body><h1>Verify you are human</h1></body>",
        "<body><p>Are you a robot?</p><input name='captcha-answer'></body>",
        "<body><p>Cadarnhewch eich bod yn ddynol.</p></body>",
        "<body><p>Gwiriwch nad ydych yn robot</p></body>",
        "<body><p>Profwch nad robot ydych chi.</p></body>",
        "<body><h1>Mynediad wedi\u2019i wrthod</h1></body>",
    ],
)
def test_a_challenge_is_told_from_the_page_it_stands_before(body):
    assert found(body)


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Contact us</h1>" + FORM.format("<div class='g-recaptcha'></div>"),
        "<h1>Contact us</h1>" + FORM.format("<p>Please confirm you are human. Complete the captcha.</p>"),
        "<script src='https://www.google.com/recaptcha/api.js?render=1'></script><h1>Closed today</h1>",
        "<p>Fill in the captcha to send us your message.</p>" + MENU,
        "<h1>Access denied</h1>" + MENU,
        "<h1>Just a moment: how a minute's silence was kept</h1><p>We met at the memorial.</p>",
        "<h1>Blocked drains</h1><p>Tell us about a blocked drain.</p>",
        "<h1>Attention required at the ford</h1>",
        "<h1>Security checks at the town hall</h1><p>Bags are looked at.</p>",
        "<p>" + "The council meets on Tuesdays. " * 80 + "Verify you are human.</p>",
        "<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script><h1>Open nine to five</h1>",
        "<script src='/_Incapsula_Resource?SWJIYLWA=1'></script><p>"
        + "Find services, pay a bill or tell us of a fault. " * 4,
    ],
)
def test_a_page_that_has_a_captcha_or_speaks_of_one_is_no_challenge(body):
    assert found(f"<body>{body}</body>") == ""


@pytest.mark.parametrize(
    ("header", "declared"),
    [
        (("cf-mitigated", "challenge"), True),
        (("X-Amzn-Waf-Action", "captcha"), True),
        (("x-amzn-waf-action", "count"), False),
        (("server", "cloudflare"), False),
    ],
)
def test_a_service_may_declare_its_challenge(header, declared):
    assert bool(found(f"<body><h1>Northbridge</h1>{MENU}</body>", (header,))) is declared


@pytest.mark.parametrize(
    ("served", "kind"),
    [
        (page("<body><h1>Access Denied</h1></body>", 403), ProblemKind.BLOCKED),
        (page("<head><title>Just a moment...</title></head><body></body>", 503), ProblemKind.BLOCKED),
        (page("<body><p>The request is blocked.</p></body>", 429), ProblemKind.BLOCKED),
        (page(b"error code: 1020", 403), ProblemKind.BLOCKED),
        (page(b"", 202, (("x-amzn-waf-action", "challenge"),)), ProblemKind.BLOCKED),
        (page("<body><h1>Unauthorized</h1></body>", 401), ProblemKind.LOGIN_WALL),
        (page(b"", 401), ProblemKind.LOGIN_WALL),
        (page("<body><p>Please enable JS and disable any ad blocker</p></body>", 401), ProblemKind.BLOCKED),
        (page("<body><h1>Sign in</h1><form><input type=password></form></body>", 403), ProblemKind.LOGIN_WALL),
        (page("<body><h1>Under maintenance</h1></body>", 503), ProblemKind.SERVER_ERROR),
    ],
)
def test_the_page_of_an_error_says_more_than_its_status(served, kind):
    assert refusal(served)[0] is kind


@pytest.mark.parametrize(
    "served",
    [
        page("<body><h1>Northbridge</h1><p>You may not see this.</p></body>", 403),
        page(b"", 403),
        page(b"\0\1\2", 503),
        page(b"Forbidden", 403),
        page("<head><title>403 Forbidden</title></head><body><h1>403 Forbidden</h1></body>", 403),
        page("<head><title>503 Service Unavailable</title></head><body></body>", 503),
        page(f"<body><h1>Something went wrong</h1>{MENU}</body>", 500),
    ],
)
def test_an_error_that_says_no_more_is_left_to_its_status(served):
    assert refusal(served) is None


def test_the_reason_quotes_the_words_that_gave_it_away():
    reason = "The site answered with a challenge instead of the page: \u201cjust a moment\u201d."
    assert refusal(page("<head><title>Just a moment...</title></head>", 403)) == (ProblemKind.BLOCKED, reason)
