"""Hosts and names that are not what they seem: look-alikes, closed services, shorteners, placeholders. Data."""

from __future__ import annotations

import re

DEAD_SERVICES = {
    # Closing dates from the services' own announcements.
    "addthis.com": "addthis",  # 31 May 2023
    "audioboo.fm": "audioboo",  # renamed 2014
    "delicious.com": "delicious",  # read-only 2017
    "del.icio.us": "delicious",
    "fancred.com": "fancred",
    "friendfeed.com": "friendfeed",  # April 2015
    "klout.com": "klout",  # May 2018
    "meerkatapp.co": "meerkat",
    "periscope.tv": "periscope",  # March 2021
    "plus.google.com": "googleplus",  # 2 April 2019
    "posterous.com": "posterous",  # April 2013
    "pscp.tv": "periscope",
    "s7.addthis.com": "addthis",
    "storify.com": "storify",  # May 2018
    "vine.co": "vine",  # January 2017
    "www.addthis.com": "addthis",
    "www.delicious.com": "delicious",
    "www.periscope.tv": "periscope",
    "www.pscp.tv": "periscope",
    "www.stumbleupon.com": "stumbleupon",
    "www.vine.co": "vine",
    "stumbleupon.com": "stumbleupon",  # June 2018
    "yammer.com": "yammer",
}

SHORTENERS = frozenset(
    "amzn.to bddy.me bit.ly bitly.com buff.ly crowd.in cutt.ly dlvr.it eepurl.com flic.kr goo.gl ift.tt is.gd j.mp "
    "lnks.gd mailchi.mp orlo.uk ow.ly owl.ly pin.it po.st qrco.de rb.gy rebrand.ly s.id shar.es shorturl.at "
    "socsi.in spr.ly sprou.tt t.ly tiny.cc tinyurl.com trib.al v.gd wp.me".split()
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
    "localgovdrupal moderngov netcall shopify squarespace squiz themeforest umbraco wix wordpress wordpressdotcom".split()
)
"""Accounts of those who supply websites, seen on councils' pages as defaults and credits. In lower case."""

_PLATFORM_NAMES = re.compile(
    r"(?:facebook|twitter|instagram|youtube|linkedin|tiktok|bsky|linkedln|faceb00k|1nstagram|y0utube|tw1tter|lnstagram)"
)


_ENDS_LIKE_ONE = re.compile(
    r"(?:^|\.)[^.]+(?:facebook|twitter|instagram|youtube|linkedin|tiktok)\.com$|"
    r"(?:^|\.)(?:facebook|twitter|instagram|youtube|linkedin|tiktok)\.(?!com$)[a-z]{2,7}(?:\.[a-z]+)*$|"
    r"(?:^|\.)(?:faceb00k|faceb0ok|facebo0k|1nstagram|lnstagram|y0utube|tw1tter|linkedln|t1ktok|twltter|faecbook)\.com$|"
    r"(?:^|\.)x\.com\.[a-z.]+$"
)


def lookalike(host: str) -> bool:
    """True for a host made to look like a platform's. A council's own `twitter.anyborough.gov.uk` is none."""
    if host.endswith((".gov.uk", ".gov.wales", ".llyw.cymru", ".gov", ".gov.scot")):
        return False
    return host.startswith("xn--") or ".xn--" in host or _ENDS_LIKE_ONE.search(host) is not None
