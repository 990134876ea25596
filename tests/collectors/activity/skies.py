"""A Bluesky of a test's own: what the AppView answers, in its own shapes."""

import json
from urllib.parse import parse_qs, urlsplit

from collectors.activity._source import Answer
from tests.collectors.activity.told import NOW

DID = "did:plc:northbridge2222222222222"
OTHER = "did:plc:residentresident22222222"
NOT_FOUND = (400, {"error": "InvalidRequest", "message": "Profile not found"})


def profile(handle="northbridge.example", did=DID, **more):
    return {"did": did, "handle": handle, "displayName": "Northbridge Council", "followersCount": 1200, **more}


def post(created, text="Bins are late.", number=0, did=DID, **record):
    return {
        "post": {
            "uri": f"at://{did}/app.bsky.feed.post/{created}{number}",
            "author": {"did": did},
            "indexedAt": created,
            "record": {"createdAt": created, "text": text, **record},
        }
    }


def reply_to(did, key="1"):
    uri = f"at://{did}/app.bsky.feed.post/{key}"
    return {"parent": {"uri": uri}, "root": {"uri": uri}}


def sky(profiles=(), feeds=None, alone=None, **faults):
    """An `ask`. `alone` is what is said of an actor who is asked for alone; `faults` are answers by method."""

    def ask(url):
        ask.asked.append(url)
        method, actors = urlsplit(url).path.rpartition(".")[2], parse_qs(urlsplit(url).query)
        if method in faults:
            status, told = faults[method]
        elif method == "getProfiles":
            status, told = (
                200,
                {"profiles": [each for each in profiles if {each["handle"], each["did"]} & {*actors["actors"]}]},
            )
        elif method == "getProfile":
            status, told = (alone or {}).get(actors["actor"][0], NOT_FOUND)
        else:
            status, told = 200, (feeds or {}).get(actors["actor"][0], {"feed": []})
        if isinstance(told, Exception):
            raise told
        body = told if isinstance(told, bytes) else json.dumps(told).encode()
        return Answer(url, status, (), body, NOW)

    ask.asked = []
    return ask
