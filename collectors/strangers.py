"""Hosts and names that are not what they seem: look-alikes, closed services, shorteners, placeholders."""

from __future__ import annotations

import re

from collectors.hosts import ending

DEAD_SERVICES = {
    # Closing dates from the services' own announcements.
    "addthis.com": "addthis",  # 31 May 2023
    "answers.yahoo.com": "yahooanswers",  # May 2021
    "audioboo.fm": "audioboo",  # renamed 2014
    "cohost.org": "cohost",  # December 2024
    "del.icio.us": "delicious",
    "delicious.com": "delicious",  # read-only 2017
    "fancred.com": "fancred",
    "friendfeed.com": "friendfeed",  # April 2015
    "klout.com": "klout",  # May 2018
    "meerkatapp.co": "meerkat",
    "periscope.tv": "periscope",  # March 2021
    "plus.google.com": "googleplus",  # 2 April 2019
    "podcasts.google.com": "googlepodcasts",  # June 2024
    "post.news": "postnews",  # May 2024
    "posterous.com": "posterous",  # April 2013
    "pownce.com": "pownce",  # December 2008
    "pscp.tv": "periscope",
    "skype.com": "skype",  # 5 May 2025
    "storify.com": "storify",  # May 2018
    "stumbleupon.com": "stumbleupon",  # June 2018
    "vine.co": "vine",  # January 2017
}

SHORTENERS = frozenset(
    "amzn.to bddy.me bit.ly bitly.com buff.ly crowd.in cutt.ly dlvr.it eepurl.com goo.gl ift.tt is.gd j.mp "
    "mailchi.mp orlo.uk ow.ly owl.ly po.st qrco.de rb.gy rebrand.ly s.id shar.es shorturl.at "
    "socsi.in spr.ly sprou.tt t.ly tiny.cc tinyurl.com trib.al v.gd".split()
)

PLACEHOLDERS = frozenset(
    "account accountname channel-name companyname company-name council councilname handle mypage page page-name "
    "pagename placeholder profilename tbc todo user_name username xxx xxxx your-channel your-company "
    "your-facebook-page your-handle your-page your-username your_account your_channel your_handle your_name "
    "your_page your_username youraccount yourchannel yourcompany yourfacebookpage yourhandle yourname yourpage "
    "yourprofile yourtwitterhandle yourusername".split()
)
"""Names that themes and templates leave behind. In lower case."""

SUPPLIERS = frozenset(
    "civica_uk drupal elegantthemes envato goss_interactive govdelivery granicus granicusuk jadu joomla "
    "localgovdrupal moderngov netcall shopify squarespace squiz themeforest umbraco wix wordpress "
    "wordpressdotcom".split()
)
"""Accounts of those who supply websites, seen on councils' pages as defaults and credits. In lower case."""

# What the large platforms' names look like in hosts that are not theirs. Those of the fediverse are anyone's words.
_BRANDS = "facebook instagram linkedin tiktok twitter youtube".split()
_ANY_BRAND = "|".join(_BRANDS)
_PRETENDING = re.compile(
    rf"(?:^|\.)(?:{_ANY_BRAND}|x)\.com\."  # facebook.com.northbridge.example
    rf"|[^.](?:{_ANY_BRAND})\.com$"  # myfacebook.com
    rf"|(?:^|\.)(?:{_ANY_BRAND})\.(?!com$)(?:(?:co|com|net|org)\.)?[a-z]{{2,}}$"  # facebook.co, facebook.co.uk
    r"|(?:^|\.)(?:1nstagram|facebo0k|faceb0ok|faceb00k|faecbook|linkedln|lnstagram|t1ktok|tw1tter|twltter|y0utube)"
    r"\.com$"
)
_SIGN = re.compile(r"[^\w.-]")  # a fraction slash, for one, hides that the host goes on
_LIKE_X = ("\u0445.com", "\u03c7.com")  # Cyrillic ha, Greek chi


def closed_service(host: str) -> str | None:
    """The name of the closed service that had this host; `None` for any other host."""
    return DEAD_SERVICES.get(ending(host, DEAD_SERVICES))


def shortened(host: str) -> bool:
    """True for a service that gives short addresses: only a request would show where one leads."""
    return ending(host, SHORTENERS) != ""


def lookalike(host: str) -> bool:
    """True for a host made to look like a platform's. A council's own `twitter.northbridge.example` is none."""
    if _PRETENDING.search(host):
        return True
    if host.isascii() and "xn--" not in host:
        return False
    host = _SIGN.sub(".", host)
    return _PRETENDING.search(host) is not None or host.removeprefix("www.") in _LIKE_X or _disguised(host)


def _disguised(host: str) -> bool:
    """True if a label is a brand with a letter or two of another script, which a Welsh name is not."""
    mixed = [plain for label in host.split(".") if (plain := _plain(label)) != label]
    return any(_lacks_few(plain, brand) for plain in mixed for brand in _BRANDS)


def _plain(label: str) -> str:
    """The letters of a label that are of the English alphabet; Punycode writes them first."""
    if label.startswith("xn--"):
        return label.removeprefix("xn--").rpartition("-")[0]
    return label if label.isascii() else "".join(letter for letter in label if letter.isascii())


def _lacks_few(letters: str, brand: str) -> bool:
    rest = iter(brand)
    return len(letters) >= max(4, len(brand) - 3) and all(letter in rest for letter in letters)
