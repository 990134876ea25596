"""The same rows with pandas: `read_sql` of what is stored, then `to_csv` and `to_json`; the newest also `to_excel`.

The least that somebody would write who has the database and pandas: findings, accounts and scores in one table each,
and nothing of the pages.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pandas
from sqlalchemy import create_engine

QUERY = """SELECT s.id, c.record AS council, s.as_of, s.method, s.record, n.record AS snapshot, r.record AS rulebook
    FROM scorecard s JOIN council c ON c.id = s.council_id JOIN snapshot n ON n.id = s.snapshot_id
    JOIN rulebook r ON r.id = s.rulebook_id ORDER BY s.code, s.as_of"""
WHOSE = ("main", "service", "leader or mayor", "partner", "supplier")


def main(database: str, folder: Path) -> None:
    """Read everything, and write it."""
    engine = create_engine(f"sqlite:///{database}")
    stored = pandas.read_sql(QUERY, engine)
    tables = {
        "findings": pandas.DataFrame([row for each in stored.itertuples() for row in _findings(each)]),
        "accounts": pandas.DataFrame([row for each in stored.itertuples() for row in _accounts(each)]),
        "scores": pandas.DataFrame([row for each in stored.itertuples() for row in _scores(each)]),
    }
    for name, table in tables.items():
        table.to_csv(folder / f"{name}.csv", index=False, encoding="utf-8-sig")
        table.to_json(folder / f"{name}.jsonl", orient="records", lines=True)
    newest = tables["accounts"].drop_duplicates(["code", "platform", "account"], keep="last")
    newest.to_excel(folder / "newest.xlsx", index=False, engine="xlsxwriter")


def _begun(each: Any) -> dict[str, Any]:
    council = json.loads(each.council)
    return {
        "gss_code": council["gss_code"],
        "code": council["local_authority_code"],
        "name": council["name"],
        "checked_at": each.as_of,
    }


def _findings(each: Any) -> list[dict[str, Any]]:
    begun, said = _begun(each), json.loads(each.rulebook)["findings"]
    return [
        begun
        | {"method": each.method, "dial": words["dial"], "principle": words["principle"]}
        | {"indicator": found["indicator"], "outcome": found["outcome"], "found": found["message"]}
        | {"seen_at": " ".join(place["url"] for place in found["evidence"])}
        for found, words in zip(json.loads(each.record)["findings"], said, strict=True)
    ]


def _accounts(each: Any) -> list[dict[str, Any]]:
    snapshot = json.loads(each.snapshot)
    states = {(found["platform"], found["key"]): found for found in snapshot["activities"]}
    return [
        _begun(each)
        | {"platform": found["platform"], "account": found["key"], "address": found["url"], "whose": found["role"]}
        | {"state": states.get((found["platform"], found["key"]), {}).get("state")}
        for found in snapshot["accounts"]
        if found["role"] in WHOSE
    ]


def _scores(each: Any) -> list[dict[str, Any]]:
    card, begun = json.loads(each.record), _begun(each)
    parts = [("all", card["overall"]), *card["principles"], ("all", card["open_channels"]), *card["open_principles"]]
    return [begun | {"method": each.method, "principle": name} | score for name, score in parts]


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
