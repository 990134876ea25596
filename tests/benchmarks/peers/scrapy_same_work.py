"""Scrapy doing the same work: our reader and scores, WARC files by `warcio` and our SQLite in its pipelines."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import scrapy
from scrapy.crawler import CrawlerProcess
from scrapy.http import Response
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from collectors.reading import read_page
from collectors.visit import next_page, snapshot
from config.register import councils
from config.toolkit import principles
from scoring.indicators import all_indicators
from scoring.rules import Rules
from scoring.score import scorecard
from store.records import Council, Page, PageKind, PageReading
from store.store import Store
from tests.benchmarks.peers.scrapy_settings import SETTINGS

BUDGET = 40


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page of a council with what Scrapy knows of it."""

    council: Council
    response: Response
    reading: PageReading


class SameWork(scrapy.Spider):
    """Visits each council as we do: its home page, then the pages that our reader finds named there."""

    name = "same-work"

    async def start(self) -> AsyncIterator[Any]:
        """Of the register's councils."""
        for council in councils(Path(sys.argv[1])):
            yield scrapy.Request(council.website, cb_kwargs={"council": council, "kind": PageKind.HOME})

    def parse(self, response: Response, council: Council, kind: PageKind) -> Iterator[Any]:
        """Read a page; a home page leads to those that it names."""
        content_type = (response.headers.get("Content-Type") or b"").decode()
        page = Page(response.url, response.url, datetime.now(UTC), response.status, content_type, response.body)
        reading = read_page(page, kind)
        yield Fetched(council, response, reading)
        if kind is PageKind.HOME:
            for named in reading.named_pages:
                yield response.follow(named.url, cb_kwargs={"council": council, "kind": named.kind})


class Evidence:
    """Writes request and response of each page to a WARC file, as `warcio` does it."""

    def open_spider(self) -> None:
        """Begin a file."""
        self._file = (Path(sys.argv[2]) / "scrapy.warc.gz").open("wb")
        self._writer = WARCWriter(self._file, gzip=True, warc_version="1.1")

    def close_spider(self) -> None:
        """End it."""
        self._file.close()

    def process_item(self, item: Fetched) -> Fetched:
        """Both records of a page."""
        request, response = item.response.request, item.response
        assert request is not None
        answered = StatusAndHeaders(f"{response.status} OK", _fields(response.headers), protocol="HTTP/1.1")
        asked = StatusAndHeaders(f"GET {request.url} HTTP/1.1", _fields(request.headers), is_http_request=True)
        body = BytesIO(response.body)
        record = self._writer.create_warc_record(response.url, "response", payload=body, http_headers=answered)
        question = self._writer.create_warc_record(response.url, "request", http_headers=asked)
        self._writer.write_request_response_pair(question, record)
        return item


class Database:
    """Stores each council's visit, scored, when its last page has come."""

    def open_spider(self) -> None:
        """Begin a run."""
        listed = councils(Path(sys.argv[1]))
        self._store = Store(f"sqlite:///{Path(sys.argv[2]) / 'scrapy.db'}")
        self._store.add_councils(listed)
        codes = [council.local_authority_code for council in listed]
        self._run = self._store.begin_run("councils.csv", codes, datetime.now(UTC), made_up=False)
        self._readings: dict[Council, list[PageReading]] = {}
        self._rules = Rules(principles(), all_indicators())

    def close_spider(self) -> None:
        """End it."""
        self._store.end_run(self._run, datetime.now(UTC), "finished")
        self._store.close()

    def process_item(self, item: Fetched) -> Fetched:
        """A council's pages come in any order, the home page first."""
        readings = self._readings.setdefault(item.council, [])
        readings.append(item.reading)
        if next_page(readings, BUDGET) is None:
            seen = snapshot(item.council, readings, datetime.now(UTC), BUDGET)
            self._store.add_visit(self._run, seen, scorecard(seen, self._rules))
            del self._readings[item.council]
        return item


def _fields(headers: Any) -> list[tuple[str, str]]:  # Scrapy types them loosely
    return [(name.decode(), value.decode()) for name, values in headers.items() for value in values]


def main() -> None:
    """Crawl the register."""
    crawl = CrawlerProcess(SETTINGS | {"ITEM_PIPELINES": {Evidence: 1, Database: 2}})
    crawl.crawl(SameWork)
    crawl.start()


if __name__ == "__main__":
    main()
