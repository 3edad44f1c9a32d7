"""What an outlet repeats: proposed by the command, decided by an editor, stripped from then on."""

import io

import pytest
from django.core.management import CommandError, call_command

from articles.extraction.sites import REPEATED
from articles.ingest.archive import archive
from articles.ingest.capture import RawCapture
from articles.ingest.learn import learn_source
from articles.models import Article, Source, StripRule
from tests.builders import make_article, make_source

pytestmark = pytest.mark.django_db

PROMO = "Kabar Lembah hadir untuk warga pegunungan, dikelola oleh dua puluh orang dari desa ke desa."
VIEWS = "Sudah {} tetangga membagikan kabar lembah yang satu ini."
_PLACES = ("Arjasari", "Banjaran", "Cibeber", "Darma", "Entikong")
_THINGS = ("Jembatan", "Panen", "Sekolah", "Pasar", "Irigasi", "Lumbung")


def raw(n: int, *, promo: str = PROMO, site_name: str = "Kabar Lembah", url: str = "") -> RawCapture:
    """A page of its own, with what its outlet repeats around the text."""
    place, thing = _PLACES[n % 5], _THINGS[n % 6]
    text = "".join(
        f"<p>{thing} di {place} menjadi perhatian warga pada pertemuan ke-{n} menurut saksi {thing} {place} bagian "
        f"{part}, yang hadir sejak pagi bersama tetangga dan keluarganya.</p>"
        for part in "abcd"
    )
    title = f"{thing} Warga {place}"
    page = (
        f"<html><head><title>{title}</title><meta property='og:site_name' content='{site_name}'></head><body>"
        f"<article><h1>{title}</h1><div>{text}<p>{promo}</p><p>{VIEWS.format(n)}</p></div></article></body></html>"
    )
    return RawCapture(f"{n}.html", page.encode(), "text/html", url)


@pytest.fixture
def source() -> Source:
    source = make_source("Kabar Lembah", domain="kabarlembah.example")
    list(archive(raw(n) for n in range(8)))
    assert source.articles.count() == 8
    return source


def run(*arguments: str) -> str:
    out = io.StringIO()
    call_command("learn_source", *arguments, stdout=out)
    return out.getvalue()


def accept(text: str) -> None:
    assert StripRule.objects.filter(text=text).update(status=StripRule.Status.ACCEPTED)


def test_what_the_outlet_repeats_is_proposed_with_its_counts_and_an_example(source):
    out = run("kabar-lembah")
    assert f"8 proposed  {PROMO}" in out
    assert "2 newly proposed, 0 no longer repeated" in out
    assert f"/admin/articles/striprule/?source__id__exact={source.pk}" in out
    promo = StripRule.objects.get(text=PROMO)
    assert (promo.source, promo.seen, promo.articles, promo.status) == (source, 8, 8, "proposed")
    assert promo.example in source.articles.all()
    assert StripRule.objects.count() == 2


def test_a_dry_run_shows_the_same_and_writes_nothing(source):
    assert "2 newly proposed, 0 no longer repeated (nothing was written)" in run("kabar-lembah", "--dry-run")
    assert not StripRule.objects.exists()


def test_run_again_it_counts_again_and_proposes_nothing_twice(source):
    run("kabar-lembah")
    list(archive([raw(8)]))
    assert "0 newly proposed" in run("kabar-lembah")
    assert sorted(StripRule.objects.values_list("seen", "articles")) == [(9, 9), (9, 9)]


def test_what_an_editor_declined_is_counted_and_never_proposed_again(source):
    run("kabar-lembah")
    StripRule.objects.update(status=StripRule.Status.DECLINED)
    list(archive([raw(8)]))
    assert "0 newly proposed" in run("kabar-lembah")
    assert set(StripRule.objects.values_list("status", "seen")) == {("declined", 9)}


def test_a_proposal_that_no_longer_repeats_is_dropped(source):
    StripRule.objects.create(source=source, text="Kabar dari bukit seberang setiap pagi.", seen=5, articles=5)
    assert "2 newly proposed, 1 no longer repeated" in run("kabar-lembah")
    assert not StripRule.objects.filter(seen=5).exists()


def test_a_block_that_makes_most_of_some_article_is_named_and_not_proposed(source):
    make_article(source=source, body=f"Jalan ditutup sampai petang karena pohon tumbang.\n\n{PROMO}")
    assert "(it would take 65% of an article, over 40%)" in run("kabar-lembah")
    assert not StripRule.objects.filter(text=PROMO).exists()


def test_a_block_that_was_accepted_before_a_short_article_came_stays_accepted(source):
    run("kabar-lembah")
    accept(PROMO)
    short = "Jalan ditutup sampai petang karena pohon tumbang di tikungan, dan warga memutar lewat jembatan lama."
    make_article(source=source, body=f"{short}\n\n{PROMO}")
    out = run("kabar-lembah")
    assert f"9 accepted  {PROMO}" in out
    assert out.count(PROMO) == 1


@pytest.mark.parametrize(("held", "said"), [(0, "0 articles"), (1, "1 article"), (2, "2 articles")])
def test_of_too_few_articles_nothing_is_learned_and_that_is_told(held, said):
    make_source("Warta Bukit")
    list(archive(raw(n, site_name="Warta Bukit") for n in range(held)))
    out = run("warta-bukit")
    assert out.startswith(f"{said}, each counted once")
    assert "stands on 3 articles or more" in out


def test_an_unknown_outlet_is_told():
    with pytest.raises(CommandError, match="There is no outlet 'tiada'"):
        run("tiada")


def test_only_what_was_accepted_is_stripped_and_reextract_applies_it_to_what_is_held(source):
    run("kabar-lembah")
    accept(PROMO)
    list(archive([raw(8)]))
    new = Article.objects.latest("pk")
    assert PROMO not in new.body
    assert [REPEATED, PROMO] in new.removed
    assert VIEWS.format(8) in new.paragraphs
    assert Article.objects.filter(body__contains=PROMO).count() == 8
    call_command("reextract", "--source", "kabar-lembah", stdout=io.StringIO())
    assert not Article.objects.filter(body__contains=PROMO).exists()


def test_what_was_stripped_is_counted_on(source):
    run("kabar-lembah")
    accept(PROMO)
    call_command("reextract", "--source", "kabar-lembah", stdout=io.StringIO())
    list(archive([raw(8)]))
    assert f"9 accepted  {PROMO}" in run("kabar-lembah")


@pytest.mark.parametrize(
    ("site_name", "url", "named"),
    [
        ("Kabar Lembah", "", False),
        ("", "https://kabarlembah.example/berita/8", False),
        ("", "", True),
    ],
)
def test_the_outlet_is_known_by_its_name_its_address_or_who_brought_the_page(source, site_name, url, named):
    run("kabar-lembah")
    accept(PROMO)
    list(archive([raw(8, site_name=site_name, url=url)], source=source if named else None))
    assert PROMO not in Article.objects.latest("pk").body


def test_another_outlets_rules_are_not_taken(source):
    run("kabar-lembah")
    accept(PROMO)
    list(archive([raw(8, site_name="Warta Bukit")]))
    assert PROMO in Article.objects.latest("pk").body


def test_rules_are_one_query_a_run(source, django_assert_max_num_queries):
    run("kabar-lembah")
    accept(PROMO)
    with django_assert_max_num_queries(1000) as queries:
        list(archive(raw(n) for n in range(8, 12)))
    assert sum("articles_striprule" in query["sql"] for query in queries) == 1


def test_of_an_outlet_with_very_many_articles_some_are_read_evenly(source, monkeypatch):
    monkeypatch.setattr("articles.ingest.learn.MOST_ARTICLES", 4)
    lesson = learn_source(source)
    assert lesson.articles == 3
    assert {rule.seen for rule in lesson.rules} == {3}
