"""A digest as JSON, signed, for a program that listens at a webhook. docs/notices.md describes it."""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from dashboard.reports.digest import Digest, Job, Told
from store.records import Council

VERSION = 1
"""Raised when a field is taken away or means something else; fields may be added at any time."""


def body(digest: Digest, delivery: str, now: datetime) -> bytes:
    """What is posted. No score is in it."""
    facts = {
        "version": VERSION,
        "delivery": delivery,
        "made_at": now.isoformat(),
        "often": digest.often,
        "until": digest.until.isoformat(),
        "changes": [_told(each) for each in digest.told],
        "jobs": [_job(each) for each in digest.jobs],
        "whom_to_ask": digest.whom_to_ask,
    }
    return json.dumps(facts, ensure_ascii=False).encode()


def headers(content: bytes, secret: str, delivery: str, now: datetime) -> Mapping[str, str]:
    """With them a receiver can tell that we sent this, when, and whether it has come before."""
    moment = str(int(now.timestamp()))
    signature = hmac.new(secret.encode(), moment.encode() + b"." + content, "sha256").hexdigest()
    return {
        "Content-Type": "application/json",
        "Doorstep-Delivery": delivery,
        "Doorstep-Signature": f"t={moment},v1={signature}",
    }


def _told(told: Told) -> dict[str, Any]:
    change = told.change
    return _council(told.council) | {
        "key": change.key,
        "kind": change.kind.name.lower(),
        "about": change.about,
        "since": change.since.isoformat(),
        "seen_at": change.seen_at.isoformat(),
        "what": change.what,
        "todo": change.todo,
        "evidence": [{"url": each.url, "read_at": each.read_at.isoformat()} for each in change.evidence],
        "perhaps_told_before": told.again,
    }


def _job(job: Job) -> dict[str, Any]:
    need = job.need
    return _council(job.council) | {"indicator": need.indicator, "fix": need.fix, "why": need.why}


def _council(council: Council) -> dict[str, Any]:
    return {
        "council": council.local_authority_code,
        "gss_code": council.gss_code,
        "name": council.name,
        "made_up": council.made_up,
    }
