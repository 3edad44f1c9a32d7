"""The archive of generated articles: rich, the same on every machine, and never mixed with a real one."""

import random
import re
from itertools import islice
from pathlib import Path

import pytest

from articles.models import Article, Mention, Region, Source
from articles.search.find import find
from articles.search.query import ArticleQuery
from bench.demo import make
from bench.regional.drawing import PROVINCE, Drawing, Report
from bench.regional.stories import Stories
from tests.builders import make_article

MAKEFILE = Path(__file__).resolve().parent.parent / "Makefile"


def drawn(count: int, seed: int = 1) -> list[Report]:
    chance = random.Random(seed)
    return list(islice(Drawing(chance, Stories(chance)).reports(count), count))


def test_the_demonstration_is_the_same_everywhere_for_a_seed():
    assert drawn(30) == drawn(30)
    assert drawn(30) != drawn(30, seed=2)


def test_it_is_of_one_region_above_all_and_knows_others():
    places = [report.places[0][0][:2] for report in drawn(500) if report.places]
    assert 0.5 < places.count(PROVINCE) / len(places) < 0.95
    assert len(set(places)) > 5


def test_it_has_what_articles_can_lack():
    reports = drawn(500)
    for lacking in (
        [report for report in reports if report.day is None],
        [report for report in reports if report.day and not report.day_certain],
        [report for report in reports if not report.places],
        [report for report in reports if report.places and not report.places[0][1]],
        [report for report in reports if report.outlet is None],
        [report for report in reports if not report.byline],
        [report for report in reports if report.story.language == "en"],
    ):
        assert 0 < len(lacking) < 200


def test_no_sentence_is_left_with_a_gap():
    for report in drawn(500):
        assert not re.search(r"[{}]", report.story.title + report.story.standfirst + report.story.text)


def test_an_outlet_wrote_from_its_first_day_to_its_last():
    days = {report.outlet: report.day for report in drawn(500) if report.outlet and report.day}
    assert len({day.year for day in days.values()}) > 5
    assert all(outlet.first < outlet.last for outlet in days)


@pytest.mark.django_db
def test_it_is_made_once_with_places_captures_and_an_index(data_dir, client):
    make(40)
    assert Article.objects.count() == 40
    assert set(Mention.objects.values_list("published_on", flat=True)) <= {
        *Article.objects.values_list("published_on", flat=True)
    }
    for mention in Mention.objects.select_related("article"):
        for part, start, end, words in mention.spans:
            assert getattr(mention.article, part)[start:end] == words
    assert Region.objects.filter(level="district", articles__isnull=False).exists()
    captured = Article.objects.get(pk=Article.objects.first().pk).captures.get()
    assert captured.article.title.encode() in captured.content().replace(b"&#x27;", b"'")
    assert find(ArticleQuery(), page=1).total == 40
    Article.objects.first().delete()
    make(40)
    assert Article.objects.count() == 39


@pytest.mark.django_db
def test_what_was_cut_off_is_begun_anew(data_dir):
    make_article()
    data_dir.mkdir(exist_ok=True)
    (data_dir / "demo-begun").touch()
    make(5)
    assert Article.objects.count() == 5


@pytest.mark.django_db
def test_nothing_generated_goes_into_another_archive(data_dir):
    make_article()
    with pytest.raises(SystemExit, match="already"):
        make(5)
    assert not Source.objects.exists()


def test_make_demo_says_what_it_is_and_touches_no_other_database():
    recipe = MAKEFILE.read_text("utf-8").partition("\ndemo: export NOTICE")[2].partition("\n\n")[0]
    assert "Arsip contoh" in recipe
    assert "unset DATABASE_URL" in recipe
    assert "demo: DATA_DIR := $(CURDIR)/var/demo" in MAKEFILE.read_text("utf-8")
