from dataclasses import fields
from datetime import UTC, datetime, timedelta

from collectors.activity._features import features
from collectors.activity._posts import Post
from store.records import Features

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def ago(days, text="", **what):
    return Post(NOW - timedelta(days=days), text, **what)


def test_shares_are_undefined_under_ten_posts_and_five_pictures():
    found = features([ago(n, "Bins? #BinDay", images=("",) if n < 4 else ()) for n in range(9)], NOW)
    undefined = {f.name: getattr(found, f.name) for f in fields(Features) if getattr(found, f.name) is None}
    assert (found.posts, found.images) == (9, 4)
    assert set(undefined) == {f.name for f in fields(Features)} - {
        "posts",
        "replies",
        "reposts",
        "images",
        "camel_case_share",
    }


def test_replies_are_those_to_others_and_a_share_of_own_posts():
    found = features([ago(n, is_reply_to_other=n < 4) for n in range(10)] + [ago(1, is_repost=True)], NOW)
    assert (found.posts, found.replies, found.reposts, found.reply_share) == (10, 4, 1, 0.4)


def test_reposts_are_a_share_of_everything():
    assert features([ago(n, is_repost=n < 3) for n in range(12)], NOW).repost_share == 0.25


def test_answering_with_a_question_is_not_asking_residents():
    posts = [ago(n, "Which road?", is_reply_to_other=True) for n in range(10)] + [ago(n, "Bins.") for n in range(10)]
    assert features(posts, NOW).question_share == 0.0


def test_a_poll_asks():
    assert features([ago(n, has_poll=n == 0) for n in range(10)], NOW).question_share == 0.1


def test_naming_another_account_or_a_source_is_credit():
    posts = [ago(n) for n in range(8)] + [ago(8, names_another=True), ago(9, "Photo by Jo")]
    assert features(posts, NOW).credit_share == 0.2


def test_junk_descriptions_count_as_none():
    found = features([ago(1, images=("A lorry in snow", "image", "IMG_1.jpg", "", "Map of the closure"))], NOW)
    assert (found.images, found.alt_text_share) == (5, 0.4)


def test_pictures_whose_description_nobody_can_tell_are_no_evidence():
    found = features([ago(1, images=(None,) * 9)], NOW)
    assert (found.images, found.alt_text_share) == (9, None)


def test_pictures_of_other_peoples_posts_do_not_count():
    assert features([ago(1, is_repost=True, images=("",) * 9)], NOW).images == 0


def test_cadence_is_the_middle_gap_and_regularity_the_longest():
    found = features([ago(n * 2) for n in range(9)] + [ago(40)], NOW)
    assert (found.days_between_posts, found.longest_gap_days) == (2.0, 24.0)


def test_a_post_that_its_author_dates_years_back_makes_no_gap():
    imported = ago(3650, placed_at=NOW - timedelta(days=2))
    found = features([ago(n * 2, placed_at=NOW - timedelta(days=n * 2)) for n in range(10)] + [imported], NOW)
    assert (found.posts, found.days_between_posts, found.longest_gap_days) == (11, 2.0, 2.0)


def test_more_than_three_emoji_are_many():
    posts = [ago(n, "🎉🎉🎉" if n else "🎉🎉🎉🎉") for n in range(10)]
    assert features(posts, NOW).emoji_share == 0.1


def test_media_are_pictures_and_videos():
    posts = [ago(n) for n in range(7)] + [ago(7, has_image=True), ago(8, images=("",)), ago(9, has_video=True)]
    assert (features(posts, NOW).media_share, features(posts, NOW).video_share) == (0.3, 0.1)


def test_sentences_are_as_long_as_the_middle_one():
    posts = [ago(n, "Bins are late. We are so very sorry.") for n in range(10)]
    assert features(posts, NOW).words_a_sentence == 4.0


def test_planned_posts_are_not_looked_at():
    assert features([ago(-1), ago(1)], NOW).posts == 1
