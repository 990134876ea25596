"""How Scrapy is set up: for speed, after its own advice on broad crawls, and otherwise as it comes."""

from __future__ import annotations

SETTINGS: dict[str, object] = {
    "ROBOTSTXT_OBEY": True,
    "CONCURRENT_REQUESTS": 32,  # with more it opens connections that it does not use again
    "CONCURRENT_REQUESTS_PER_DOMAIN": 8,
    "SCHEDULER_PRIORITY_QUEUE": "scrapy.pqueues.DownloaderAwarePriorityQueue",
    "DOWNLOAD_DELAY": 0,
    "AUTOTHROTTLE_ENABLED": False,
    "COOKIES_ENABLED": False,
    "REFERER_ENABLED": False,
    "TELNETCONSOLE_ENABLED": False,
    "LOG_LEVEL": "ERROR",
    "LOGSTATS_INTERVAL": 0,
}
