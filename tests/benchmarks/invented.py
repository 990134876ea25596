"""Made-up pages, as dense as saved pages of public bodies are in the mean: 95 kB, 770 elements, 175 links."""

from __future__ import annotations

import random

SERVICES = (
    "bins planning council-tax housing schools libraries parking licences births elections benefits leisure".split()
)
PLATFORMS = (
    "https://www.facebook.com/{}",
    "https://x.com/{}",
    "https://www.instagram.com/{}",
    "https://www.youtube.com/@{}",
)

DRAWING = '<path d="' + "M0 0h24v24H0z " * 20 + '"/>'
SCRIPT = "<script>" + "window.layer.push(['a', 1]); " * 30 + "</script>"
RULE = ".card { margin: 0; padding: 1rem } "


def home_page(chance: random.Random, number: int) -> bytes:
    """Some 90 kB: a large menu, news, text, scripts and a footer."""
    links = icons(f"NbridgeMade{number}")
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Northbridge {number}</title><meta property="og:title" content="N">
<style>{RULE * 100}</style></head>
<body class="home page"><header id="top"><nav aria-label="Services">{menus(12)}</nav></header>
<main id="main"><h1>Welcome</h1>{text_and_news(chance, 12)}</main>
<footer><ul class="social">{links}</ul><a href="/contact">Contact us</a><a href="/news">News</a></footer>
{SCRIPT * 24}</body></html>""".encode()


def menus(count: int, origin: str = "https://www.northbridge.example") -> str:
    """At most twelve services with twelve links each, to pages that nobody serves."""
    return "\n".join(_menu(service, origin) for service in SERVICES[:count])


def text_and_news(chance: random.Random, count: int) -> str:
    """So many paragraphs and so many items of news."""
    news = "\n".join(_item(chance, day) for day in range(1, count + 1))
    text = "\n".join(f'      <div class="text"><p>{words(chance, 45)}</p></div>' for _ in range(count))
    return f"{text}{news}"


def icons(name: str) -> str:
    """Links to an account of this name on each of the four platforms."""
    return "\n".join(
        f'<li><a href="{platform.format(name)}"><svg role="img" aria-label="Follow us">{DRAWING}</svg></a></li>'
        for platform in PLATFORMS
    )


def words(chance: random.Random, count: int) -> str:
    """Of a council's daily bread."""
    return " ".join(
        chance.choices("the council meets on the first day of each month to hear from residents".split(), k=count)
    )


def _menu(service: str, origin: str) -> str:
    items = "\n".join(
        f"""
          <li id="{service}-{page}" class="menu-item menu-item-type-page"><!-- {page} -->
            <a class="menu-item__link" href="{origin}/{service}/page-{page}" data-depth="1">
              <span class="menu-item__text">{service.title()} {page}</span> <i class="icon" aria-hidden="true"></i>
            </a>
          </li>"""
        for page in range(12)
    )
    return f'<div class="menu"><h2>{service}</h2><ul class="menu__list" data-menu="{service}">{items}</ul></div>'


def _item(chance: random.Random, day: int) -> str:
    return f"""
      <article class="card" id="item-{day}"><h3 class="card__title"><a href="/news/{day}">News {day}</a></h3>
        <time class="card__date" datetime="2026-11-{day:02}">{day} November 2026</time>
        <div class="card__text"><p>{words(chance, 40)} <a class="more" href="/news/{day}">Read more</a></p></div>
      </article>"""
