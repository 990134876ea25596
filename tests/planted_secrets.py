"""A word in every setting that nothing may show, to be looked for afterwards."""

from __future__ import annotations

import json

WORD = "zqsecretzq"
"""Also at the beginning of what is keyed: a piece of a secret is one too."""
KEY = f"{WORD}-of-more-than-sixteen-letters"
NOBODY = "127.0.0.1:1"
"""Where nobody listens."""
PLANTED = {
    "database": f"postgresql://clerk:{WORD}@{NOBODY}/doorstep",
    "doors": json.dumps(
        {
            "issuer": "https://sign-in.example",
            "client_id": "doorstep",
            "client_secret": KEY,
            "administrators": [f"{WORD}@lga.example"],
            "analysts": [f"{WORD}2@lga.example"],
        }
    ),
    "erasure_key": KEY,
    "keys": json.dumps({"youtube": KEY}),
    "link_key": KEY,
    "mail_password": KEY,
    "proxy": f"http://clerk:{WORD}@{NOBODY}",
    "recipients": json.dumps(
        [
            {"email": f"{WORD}@northbridge.example", "often": "daily"},
            {"webhook": f"https://hooks.example/{WORD}", "secret": KEY, "often": "daily"},
        ]
    ),
}
"""By setting, as its variable holds it."""
BESIDE = {
    "contact": "https://monitor.example/robot",
    "mail_from": "doorstep@lga.example",
    "mail_port": "1",
    "mail_server": "127.0.0.1",
    "mail_user": "clerk",
    "mail_security": "tls",
    "pace_seconds": "0",
    "second_try_seconds": "0",
}
"""What else is set, so that they are used."""


def plant(patch, database=""):
    """Set them all; the database is another where one is given."""
    for name, value in (PLANTED | BESIDE | ({"database": database} if database else {})).items():
        patch.setenv(f"DOORSTEP_{name}".upper(), value)
