"""GovDelivery, the e-mail bulletins of public bodies. The account is a code; the UK's begin with `UK`."""

from collectors.platforms._platform import Platform, form, segments
from store.records import LinkKind

_CODE = r"(?P<code>[\w-]{3,40})"

PLATFORM = Platform(
    name="govdelivery",
    title="GovDelivery",
    hosts=frozenset({"govdelivery.com"}),
    other_hosts={
        **dict.fromkeys(
            "links.govdelivery.com links-1.govdelivery.com links-2.govdelivery.com links-3.govdelivery.com "
            "lnks.gd".split(),
            LinkKind.REDIRECT,
        ),
        "admin.govdelivery.com": LinkKind.OTHER,
        "api.govdelivery.com": LinkKind.OTHER,
        "insights.govdelivery.com": LinkKind.HELP,
        "subscriberhelp.govdelivery.com": LinkKind.HELP,
        "support.govdelivery.com": LinkKind.HELP,
        "uat.govdelivery.com": LinkKind.OTHER,
    },
    address="https://public.govdelivery.com/accounts/{handle}/subscriber/new",
    shapes={
        # The credit "Powered by GovDelivery".
        "": (form(r"", LinkKind.HELP),),
        "accounts": (
            form(rf"accounts/{_CODE}/bulletins/.+", LinkKind.POST, "{code}"),
            form(rf"accounts/{_CODE}/widgets/.+", LinkKind.PLUGIN, "{code}"),
            form(rf"accounts/{_CODE}/attachments/.+", LinkKind.MEDIA, "{code}"),
            form(rf"accounts/{_CODE}(?:/.*)?", handle="{code}"),
        ),
        "bulletins": (form(r"bulletins/gd/(?P<code>\w{3,40})-[0-9a-f]+", LinkKind.POST, "{code}"),),
        "attachments": (form(rf"attachments/{_CODE}/.+", LinkKind.MEDIA, "{code}"),),
    },
    reserved=segments(LinkKind.POST, "bulletins")
    | segments(LinkKind.MEDIA, "attachments")
    | segments(LinkKind.OTHER, "landing_pages"),
    otherwise=LinkKind.HELP,
    key=str.upper,
    why="GovDelivery shows no list of past bulletins.",
)
