"""Telegram's previews of public channels, twenty messages a page. It has no robots.txt; its terms forbid programs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from html import escape

from monitor.practice.answers import Answer, Request
from monitor.practice.platforms._interface import Interface, asked
from monitor.practice.platforms._posts import Carrier, Kind, Post, posts
from monitor.practice.platforms._profile import Profile
from monitor.practice.servers import ANY, Reply, Site

HOST = "t-me.example"
A_PAGE = 20


def _sites(profiles: Sequence[Profile], today: date) -> dict[str, Site]:
    site: dict[str, Reply] = {"/robots.txt": Answer(status=404), ANY: _front("Telegram: Contact", "")}
    for each in profiles:
        name = f"/{each.handle}"
        site[name] = _front(f"Telegram: View @{each.handle}", escape(each.about))
        # A user, a bot, or a channel whose owner turned its preview off: one is sent to the page without messages.
        away = Answer(status=302, headers=(("Location", name),))
        site[f"/s{name}"] = away if each.manner == "no preview" else _preview(each, today)
    return {HOST: site}


def _front(title: str, about: str) -> Answer:
    page = f'<div class="tgme_page"><div class="tgme_page_description">{about}</div></div>'
    return Answer(f"<!DOCTYPE html><title>{title}</title>{page}".encode())


def _preview(profile: Profile, today: date) -> Callable[[Request], Answer]:
    def answer(request: Request) -> Answer:
        before = asked(request).number("before", 10**9)
        shown = [each for each in posts(profile, today) if each.number < before][:A_PAGE]
        return Answer(_page(profile, shown, today))

    return answer


def _page(profile: Profile, shown: Sequence[Post], today: date) -> bytes:
    name = escape(profile.name)
    counters = {"subscribers": f"{profile.followers / 1000:.2g}K", "photos": "412", "videos": "8", "links": "1.2K"}
    counted = "".join(
        f'<div class="tgme_channel_info_counter"><span class="counter_value">{value}</span> '
        f'<span class="counter_type">{kind}</span></div>'
        for kind, value in counters.items()
    )
    messages = "".join(_message(profile, each) for each in reversed(shown))  # the newest stands at the end
    return (
        f"<!DOCTYPE html><html><head><title>{name} – Telegram</title>"
        f'<meta property="og:title" content="{name}"></head><body><main class="tgme_main">'
        f'<section class="tgme_channel_history js-message_history">{messages}</section></main>'
        f'<div class="tgme_channel_info"><div class="tgme_channel_info_header_title"><span>{name}</span></div>'
        f'<div class="tgme_channel_info_counters">{counted}</div>'
        f'<div class="tgme_channel_info_description">{escape(profile.about)}</div></div></body></html>'
    ).encode()


def _message(profile: Profile, post: Post) -> str:
    place = f"{profile.handle}/{post.number}"
    photo = '<a class="tgme_widget_message_photo_wrap" href="#"></a>' if post.carrier is Carrier.IMAGES else ""
    video = '<a class="tgme_widget_message_video_player" href="#"></a>' if post.carrier is Carrier.VIDEO else ""
    whose = '<div class="tgme_widget_message_forwarded_from">Forwarded from <a href="#">Neighbour</a></div>'
    above = f"{whose if post.kind is Kind.REPOST else ''}{photo}{video}"
    return (
        f'<div class="tgme_widget_message_wrap js-widget_message_wrap">'
        f'<div class="tgme_widget_message js-widget_message" data-post="{place}">{above}'
        f'<div class="tgme_widget_message_text js-message_text" dir="auto">{escape(post.text)}</div>'
        f'<div class="tgme_widget_message_info"><span class="tgme_widget_message_views">1.2K</span>'
        f'<a class="tgme_widget_message_date" href="https://t.me/{place}">'
        f'<time datetime="{post.seen_at.isoformat()}" class="time">09:00</time></a></div></div></div>'
    )


INTERFACE = Interface(_sites, {"telegram": f"http://{HOST}"})
