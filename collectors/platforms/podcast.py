"""Podcasts, wherever they are listed. Each directory has its own name for a show, so the directory is part of it."""

import re

from collectors.platforms._platform import Platform, Shape, form
from store.records import LinkKind

_APPLE = r"(?:geo\.)?(?:itunes|podcasts)\.apple\.com"
_SPOTIFY = r"open\.spotify\.com"
_LANGUAGE = r"(?:intl-[a-z-]+/)?"
_SHOW = r"show/(?P<id>[A-Za-z0-9]{22})(?:/.*)?"


def _shows(host: str, directory: str, path: str) -> tuple[Shape, Shape]:
    """A directory whose shows stand at `path`, with `{}` for the name, and their episodes below them."""
    show = path.format(r"(?P<name>[\w-]+)")
    return (
        form(rf"{show}(?:\.rss|/about|/episodes)?", handle=f"{directory}:{{name}}", host=host),
        form(rf"{show}/.+", LinkKind.POST, f"{directory}:{{name}}", host=host),
    )


PLATFORM = Platform(
    name="podcast",
    title="Podcast",
    hosts=frozenset(
        "anchor.fm audioboom.com buzzsprout.com itunes.apple.com libsyn.com music.amazon.co.uk music.amazon.com "
        "open.spotify.com podbean.com podcasters.spotify.com podcasts.apple.com rss.com shows.acast.com "
        "transistor.fm".split()
    ),
    other_hosts={
        "embed.acast.com": LinkKind.PLUGIN,
        "embeds.audioboom.com": LinkKind.PLUGIN,
        "feeds.acast.com": LinkKind.FEED,
        "feeds.buzzsprout.com": LinkKind.FEED,
        "feeds.transistor.fm": LinkKind.FEED,
        "html5-player.libsyn.com": LinkKind.PLUGIN,
        "player.rss.com": LinkKind.PLUGIN,
        "play.libsyn.com": LinkKind.PLUGIN,
        "share.transistor.fm": LinkKind.POST,
    },
    own_host=re.compile(
        r"(?!(?:admin|assets|blog|dashboard|developers?|feeds?|help|media|support|traffic|www)\.)"
        r"(?P<name>[a-z0-9-]+)\.(?P<directory>buzzsprout|libsyn|podbean|transistor)\.(?:com|fm)"
    ),
    own_handle="{directory}:{name}",
    address="https://podcasts.apple.com/gb/podcast/{handle}",
    accounts=(
        (re.compile(r"spotify:show:(?P<id>.+)"), "https://open.spotify.com/show/{id}"),
        (re.compile(r"apple:(?P<id>.+)"), "https://podcasts.apple.com/gb/podcast/id{id}"),
        (re.compile(r"acast:(?P<name>.+)"), "https://shows.acast.com/{name}"),
        (re.compile(r"amazon:(?P<name>.+)"), "https://music.amazon.co.uk/podcasts/{name}"),
        (re.compile(r"anchor:(?P<name>.+)"), "https://podcasters.spotify.com/pod/show/{name}"),
        (re.compile(r"audioboom:(?P<name>.+)"), "https://audioboom.com/channels/{name}"),
        (re.compile(r"buzzsprout:(?P<id>\d+)"), "https://www.buzzsprout.com/{id}"),
        (re.compile(r"rss:(?P<name>.+)"), "https://rss.com/podcasts/{name}/"),
        (re.compile(r"transistor:(?P<name>.+)"), "https://{name}.transistor.fm/"),
        (re.compile(r"(?P<directory>\w+):(?P<name>.+)"), "https://{name}.{directory}.com/"),
    ),
    shapes={
        "": (
            # Their roots are shops.
            form(r"", LinkKind.NOT_SOCIAL, host=_APPLE),
            form(rf"{_LANGUAGE}{_SHOW}", handle="spotify:show:{id}", host=_SPOTIFY),
            form(rf"embed(?:-podcast)?/{_SHOW}", LinkKind.PLUGIN, "spotify:show:{id}", host=_SPOTIFY),
            form(r"embed(?:-podcast)?/.*", LinkKind.PLUGIN, host=_SPOTIFY),
            form(rf"{_LANGUAGE}episode/.*", LinkKind.POST, host=_SPOTIFY),
            form(r"(?:\w\w/)?podcast/(?:[^/]+/)?id\d+", LinkKind.POST, parameter="i", host=_APPLE),
            form(r"(?:\w\w/)?podcast/(?:[^/]+/)?id(?P<id>\d{6,})(?:/.*)?", handle="apple:{id}", host=_APPLE),
            *_shows(r"shows\.acast\.com", "acast", "{}"),
            *_shows(r"music\.amazon\.co(?:m|\.uk)", "amazon", "podcasts/{}"),
            *_shows(r"anchor\.fm", "anchor", "(?:s/)?{}"),
            *_shows(r"podcasters\.spotify\.com", "anchor", "pod/show/{}"),
            *_shows(r"audioboom\.com", "audioboom", "channels?/{}"),
            *_shows(r"(?:www\.)?buzzsprout\.com", "buzzsprout", r"(?=\d){}"),
            *_shows(r"rss\.com", "rss", "podcasts/{}"),
        ),
    },
    below=(form(r"(?:e|episodes?)/.+", LinkKind.POST),),
    # Apple's shop and Spotify's music stand on the same hosts.
    otherwise=LinkKind.NOT_SOCIAL,
    key=str,
    posts_readable=True,
    why="Podcasts are open to everyone.",
)
