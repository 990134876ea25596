"""Bare Scrapy: robots.txt, the links out of each page, one line of JSON for each."""

from __future__ import annotations

import csv
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import scrapy
from scrapy.crawler import CrawlerProcess
from scrapy.http import Response

from tests.benchmarks.peers.scrapy_settings import SETTINGS
from tests.benchmarks.sites import NAMED


class Bare(scrapy.Spider):
    """Follows from each home page the pages that it names."""

    name = "bare"

    async def start(self) -> AsyncIterator[Any]:
        """Of the register's councils."""
        with Path(sys.argv[1]).open(encoding="utf-8", newline="") as register:
            for row in csv.DictReader(register):
                yield scrapy.Request(row["website"], callback=self.home)

    def home(self, response: Response) -> Iterator[Any]:
        """A home page, and what it names."""
        links = response.css("a::attr(href)").getall()
        yield self._item(response, links)
        for link in links:
            if link.startswith(NAMED):
                yield response.follow(link, callback=self.parse)

    def parse(self, response: Response) -> Iterator[Any]:
        """A page behind a home page."""
        yield self._item(response, response.css("a::attr(href)").getall())

    def _item(self, response: Response, links: list[str]) -> dict[str, object]:
        return {
            "url": response.url,
            "status": response.status,
            "title": response.css("title::text").get(),
            "links": links,
        }


def main() -> None:
    """Crawl the register."""
    crawl = CrawlerProcess(SETTINGS | {"FEEDS": {sys.argv[2]: {"format": "jsonlines"}}})
    crawl.crawl(Bare)
    crawl.start()


if __name__ == "__main__":
    main()
