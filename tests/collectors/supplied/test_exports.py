"""What each tool's export says."""

from datetime import date

import pytest

from collectors.supplied import SuppliedError, suppliers
from store.records import Count, Supplied
from tests.collectors.supplied.exports import (
    FACEBOOK,
    INSTAGRAM,
    PLAIN,
    TODAY,
    X_POSTS,
    account,
    facebook_row,
    only,
    read,
)


def test_facebook_posts_of_meta_business_suite():
    text = FACEBOOK + facebook_row() + facebook_row("09/04/2026 15:30", "183", views="1,527", reach="", comments="3")
    assert read(text, file="Sep-01-2026_Sep-30-2026_123.csv") == (
        Supplied(
            "facebook",
            "NorthbridgeMadeUp",
            "northbridgemadeup",
            "facebook_posts",
            TODAY,
            date(2026, 9, 1),
            date(2026, 9, 30),
            "Sep-01-2026_Sep-30-2026_123.csv",
            2,
            last_posted_on=date(2026, 9, 28),
            posts=2,
            posts_30=Count(2),
            posts_90=Count(2, at_least=True),
            reposts=0,
            comments=5,
            reach=20,
            views=1554,
        ),
    )


def test_a_facebook_post_that_shares_another_is_a_repost():
    found = only(FACEBOOK + facebook_row() + facebook_row("10/02/2026 09:00", "183", share="1"))
    assert (found.posts, found.reposts, found.last_posted_on) == (1, 1, date(2026, 9, 28))


def test_a_facebook_export_by_day_counts_each_post_once():
    found = only(FACEBOOK + facebook_row(views="20") + facebook_row(views="7"))
    assert (found.posts, found.views, found.rows) == (1, 27, 2)


def test_two_facebook_pages_in_one_file_are_two_accounts():
    text = FACEBOOK + facebook_row() + facebook_row(post="9", page="2000", link="NorthbridgeLibrary/posts/pf2")
    assert [(each.handle, each.posts) for each in read(text)] == [("NorthbridgeLibrary", 1), ("NorthbridgeMadeUp", 1)]


def test_a_reel_whose_address_names_nobody_belongs_to_its_page():
    assert only(FACEBOOK + facebook_row() + facebook_row(post="9", link="reel/123")).posts == 2


def test_instagram_posts_of_meta_business_suite():
    text = (
        INSTAGRAM
        + '18011,1784,north.bridge,Northbridge,"Bins, again",0,10/03/2026 08:31,https://www.instagram.com/p/DA1/,'
        'IG image,,Lifetime,"12,400",9100,610,88,41,57,230\n'
        "18012,1784,north.bridge,Northbridge,Park,44,10/23/2026 08:31,https://www.instagram.com/reel/DA2/,"
        "IG reel,,Lifetime,,640,40,,0,3,12\n"
    )
    found = only(text)
    assert (found.platform, found.handle, found.source) == ("instagram", "north.bridge", "instagram_posts")
    assert (found.posts, found.views, found.reach, found.comments) == (2, 12400, 9740, 60)
    assert found.last_posted_on == date(2026, 10, 23)


def test_linkedin_posts_below_their_note_belong_to_the_page_that_the_council_links():
    text = (
        '"Export of engagement for the period you chose. All dates are in UTC.",,,,\n'
        "Post title,Post link,Post type,Posted by,Created date,Impressions,Views,Clicks,Likes,Comments,Reposts\n"
        "Jobs,https://www.linkedin.com/feed/update/urn:li:activity:71,Organic,Jo Bloggs,10/14/2026,820,,3,9,1,0\n"
        "News,https://www.linkedin.com/feed/update/urn:li:activity:72,Organic,Jo Bloggs,11/02/2026,1180,,3,9,0,0\n"
    )
    found = only(text, accounts=[account("linkedin", "company/northbridge")])
    assert (found.handle, found.source, found.posts) == ("company/northbridge", "linkedin_posts", 2)
    assert (found.views, found.comments, found.last_posted_on) == (2000, 1, date(2026, 11, 2))
    assert "Bloggs" not in repr(found)


def test_linkedin_daily_figures_say_nothing_about_posts():
    text = (
        "Date,Impressions (organic),Impressions (sponsored),Impressions (total),Unique impressions (organic),"
        "Comments (total)\n10/14/2026,10,0,10,8,1\n10/15/2026,30,5,35,20,0\n"
    )
    found = only(text, accounts=[account("linkedin", "company/northbridge")])
    assert (found.views, found.reach, found.comments) == (45, 28, 1)
    assert (found.posts, found.posts_30, found.last_posted_on) == (None, None, None)


def test_linkedin_new_followers_are_gained_and_not_all_there_are():
    text = "Date,Sponsored followers,Organic followers,Total followers\n10/14/2026,0,2,2\n10/15/2026,1,3,4\n"
    found = only(text, accounts=[account("linkedin", "company/northbridge")])
    assert (found.followers, found.followers_gained) == (None, 6)


def test_youtube_studios_totals_are_no_video():
    text = (
        "Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,Comments added,"
        "Impressions click-through rate (%)\nTotal,,,,2100,10.5,-1,7,4.02\n"
        'abc,Council meeting,"Sep 20, 2026",45,100,0.5,1,2,4.1\ndef,Roads,2026-09-01,600,2000,10,-2,5,3.9\n'
    )
    found = only(text, file="Table data.csv", accounts=[account("youtube", "@northbridge")])
    assert (found.handle, found.posts, found.views, found.comments) == ("@northbridge", 2, 2100, 7)
    assert (found.period_from, found.last_posted_on) == (date(2026, 9, 1), date(2026, 9, 20))


def test_x_posts_that_begin_with_a_name_are_replies_and_reposts_are_not_posts():
    text = (
        X_POSTS
        + '111,"Fri, Jun 5, 2026","@someone We are on it",https://x.com/northbridge/status/111,71,2,1,0,0,0,0,0\n'
        '222,"Thu, Jun 4, 2026","Bins, again",https://x.com/northbridge/status/222,500,15,4,0,0,0,3,0\n'
        '333,"Sat, Jun 6, 2026",RT @police: Take care,https://x.com/northbridge/status/333,1,0,0,0,0,0,0,0\n'
    )
    found = only(text, file="account_analytics_content_2026-04-27_2026-07-25.csv")
    assert (found.handle, found.posts, found.replies, found.reposts) == ("northbridge", 2, 1, 1)
    assert (found.comments, found.views, found.last_posted_on) == (3, 572, date(2026, 6, 5))
    assert (found.period_from, found.period_to) == (date(2026, 4, 27), date(2026, 7, 25))
    assert (found.posts_30, found.posts_90) == (Count(0), Count(2))
    assert "someone" not in repr(found)


def test_twitters_own_export_before_2024():
    text = (
        '"Tweet id","Tweet permalink","Tweet text","time","impressions","engagements","engagement rate","retweets",'
        '"replies","likes"\n"91","https://twitter.com/Northbridge/status/91","Roads","2019-01-20 09:00 +0000",'
        '"12500.0","430.0","0.0344","12.0","8.0","210.0"\n'
    )
    found = only(text, file="tweet_activity_metrics_Northbridge_20190101_20190201_en.csv")
    assert (found.handle, found.posts, found.views, found.comments) == ("Northbridge", 1, 12500, 8)
    assert (found.period_to, found.last_posted_on) == (date(2019, 2, 1), date(2019, 1, 20))


def test_xs_overview_has_posts_by_day_and_followers_gained_and_lost():
    text = (
        "Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,"
        'Create Post,Video views\n"Fri, Nov 20, 2026",100,10,20,1,2,5,8,1,2,7,0,8\n'
        '"Mon, Oct 5, 2026",50,5,10,0,1,2,1,0,1,3,2,4\n'
    )
    found = only(text, accounts=[account("x", "northbridge")])
    assert (found.posts, found.posts_30, found.posts_90) == (2, Count(0), Count(2, at_least=True))
    assert (found.last_posted_on, found.followers_gained, found.views) == (date(2026, 10, 5), -2, 150)


def test_the_plain_table_may_have_a_row_for_each_account_and_be_in_welsh():
    text = (
        "Dyddiad;Llwyfan;Cyfrif;O;Negeseuon;Neges ddiwethaf;Atebion;Dilynwyr;Cyrhaeddiad;Cyfradd ymateb\n"
        "31/10/2026;Facebook;NorthbridgeMadeUp;01/10/2026;1.234;30 Hydref 2026;56;12 300;45.000;85,5%\n"
        "31/10/2026;Twitter;https://twitter.com/northbridge;01/10/2026;9;;;;;\n"
    )
    facebook, x = read(text)
    assert (facebook.posts, facebook.replies, facebook.followers, facebook.reach) == (1234, 56, 12300, 45000)
    assert (facebook.period_from, facebook.last_posted_on) == (date(2026, 10, 1), date(2026, 10, 30))
    assert facebook.response_rate == 0.855
    assert (x.platform, x.handle, x.posts, x.replies, x.followers) == ("x", "northbridge", 9, None, None)


def test_rows_of_several_days_leave_the_day_of_the_last_post_open():
    found = only(
        "from,to,platform,account,posts\n2026-09-01,2026-09-30,x,northbridge,12\n2026-10-01,2026-10-31,x,northbridge,9\n"
    )
    assert (found.posts, found.last_posted_on) == (21, None)
    assert found.posts_30 is None  # October has 31 days: how many of the nine are of its first nobody can say


def test_a_day_without_a_number_of_posts_makes_the_count_a_least():
    found = only(PLAIN + "2026-11-20,x,northbridge,3,,,\n2026-11-21,x,northbridge,,,,\n")
    assert (found.posts, found.posts_30) == (None, Count(3, at_least=True))


def test_followers_are_those_of_the_last_day_and_not_the_sum():
    found = only(PLAIN + "2026-11-21,x,northbridge,,,3100,\n2026-11-20,x,northbridge,,,3000,\n")
    assert found.followers == 3100


def test_every_supplier_can_be_told_by_its_columns():
    for name, each in suppliers().items():
        heads = ",".join(each.columns[field][0] for field in each.required)
        with pytest.raises(SuppliedError, match="no rows below them"):
            read(heads + "\n", file=name)
