"""What a run has stored, without the moments, so that two runs can be compared."""

from sqlalchemy import create_engine, text

PAGES = "select url, kind, attempt, status, digest, complete, problem from page_reading order by url, attempt"
ROBOTS = "select origin, attempt, status, problem from robots_reading order by origin, attempt"
SNAPSHOTS = "select code, finished, readings, record from snapshot"
SCORECARDS = "select code, finished, value, coverage, low, high, seen from scorecard order by code, finished, seen"
READINGS = "select id, url, attempt from page_reading"


def rows(url):
    """By table. Row numbers are replaced by what they stand for."""
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.connect() as connection:
        found = {
            name: [tuple(row) for row in connection.execute(text(query))]
            for name, query in (("pages", PAGES), ("robots", ROBOTS), ("scorecards", SCORECARDS))
        }
        addresses = {row.id: (row.url, row.attempt) for row in connection.execute(text(READINGS))}
        found["snapshots"] = sorted(
            (row.code, row.finished, [addresses[id] for id, _kind in _json(row.readings)], _accounts(_json(row.record)))
            for row in connection.execute(text(SNAPSHOTS))
        )
    engine.dispose()
    return found


def finished(found):
    """Without the first looks, and what else there was of a council when its visit was stopped."""
    return found["pages"], found["robots"], [row for row in found["snapshots"] if row[1]]


def _json(value):
    import json

    return json.loads(value) if isinstance(value, str) else value


def _accounts(record):
    return [(each["platform"], each["handle"], each["grade"], each["role"]) for each in record["accounts"]]
