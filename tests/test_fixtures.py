"""The sample pages and the articles that must come of them agree in form."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command

from articles.models import Source

FIXTURES = Path(__file__).parent.parent / "fixtures"
PAGES = sorted(page for page in (FIXTURES / "pages").iterdir() if page.suffix in {".html", ".txt"})
KEYS = {
    "title": str,
    "standfirst": str,
    "dateline": str,
    "byline": str,
    "editor": str,
    "credit": str,
    "category": str,
    "tags": list,
    "image_url": str,
    "image_caption": str,
    "site_name": str,
    "canonical_url": str,
    "language": str,
    "published": str | None,
    "published_certain": bool,
    "modified": str | None,
    "regions": list,
    "paragraphs": list,
    "kinds": list,  # left out where all paragraphs are of running text
    "removed": list,
}
# Case counts where a name is a word too ("antara", "tempo").
REAL_OUTLETS = re.compile(
    r"ANTARA|(?i:antaranews|detik|kompas|tribun|tempo\.co|liputan6|kumparan|okezone|sindonews|jpnn|republika|jawapos"
    r"|jawa pos|radar|viva\.co|cnn|cnbc|idn times|idntimes|merdeka\.com|beritasatu|kapanlagi|suara\.com|tvone|metro tv)"
)
SEARCHED_IN_SEEDS_ONLY = re.compile(r"musrenbang|pemilu damai|\bserang\b", re.IGNORECASE)
BOILERPLATE_ONLY = re.compile(r"drag race|blogger|whatsapp|dicopy", re.IGNORECASE)


def expected(page: Path) -> dict:
    return json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))


def own(pages: list[Path]) -> list[Path]:
    """The pages that are ours, not the five seeds."""
    return [page for page in pages if page.suffix == ".html"]


def decoded(page: Path) -> str:
    content = page.read_bytes()
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("windows-1252")


def squeezed(page: Path) -> str:
    """The visible text of the page without any white space: mark-up decides where words end."""
    text = decoded(page)
    if page.suffix == ".html":
        soup = BeautifulSoup(text, "lxml")
        for element in soup(["script", "style", "template"]):
            element.decompose()
        text = soup.get_text(" ")
    return "".join(text.split())


def squeeze(line: str) -> str:
    return "".join(line.split())


def report(article: dict) -> str:
    return "\n".join([article["title"], article["standfirst"], *article["paragraphs"]])


each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
each_own_page = pytest.mark.parametrize("page", own(PAGES), ids=lambda page: page.name)


def test_there_are_seventeen_pages_and_five_seeds_among_them():
    assert len(PAGES) >= 17
    assert len(PAGES) - len(own(PAGES)) == 5


def test_no_expected_article_stands_without_its_page():
    assert {path.stem for path in (FIXTURES / "pages").glob("*.json")} == {page.stem for page in PAGES}


@each_page
def test_an_expected_article_has_exactly_the_agreed_keys(page):
    article = expected(page)
    assert [*article] == [key for key in KEYS if key in article or key != "kinds"]
    for key, value in article.items():
        assert isinstance(value, KEYS[key]), key
    assert len(article.get("kinds", article["paragraphs"])) == len(article["paragraphs"])
    assert article["language"] in {"id", "en", ""}
    assert article["published"] is None or date.fromisoformat(article["published"])
    assert not (article["published_certain"] and article["published"] is None)


@each_page
def test_an_expected_text_is_squeezed(page):
    article = expected(page)
    lines = [article["title"], article["standfirst"], article["dateline"], *article["paragraphs"], *article["removed"]]
    assert [line for line in lines if line != " ".join(line.split())] == []
    assert all(article["paragraphs"])


@each_page
def test_every_paragraph_stands_in_the_page_in_its_order(page):
    text = squeezed(page)
    position = 0
    for paragraph in expected(page)["paragraphs"]:
        found = text.find(squeeze(paragraph), position)
        assert found >= 0, paragraph
        position = found + len(squeeze(paragraph))


@each_page
def test_title_standfirst_and_credit_stand_in_the_page(page):
    article, text = expected(page), squeezed(page)
    assert [key for key in ("title", "standfirst", "credit") if squeeze(article[key]) not in text] == []


@each_page
def test_every_removed_line_stands_in_the_page_and_in_no_paragraph(page):
    article, text = expected(page), squeezed(page)
    assert article["removed"]
    assert [line for line in article["removed"] if squeeze(line) not in text] == []
    assert [line for line in article["removed"] if line in article["paragraphs"]] == []


@each_page
def test_the_first_paragraph_opens_with_the_dateline(page):
    article = expected(page)
    assert article["paragraphs"][0].startswith(article["dateline"])


@each_page
def test_a_regency_comes_with_its_province(page):
    codes = expected(page)["regions"]
    assert codes
    assert all(re.fullmatch(r"\d\d(\.\d\d)?", code) for code in codes)
    assert {code[:2] for code in codes} <= set(codes)


@each_own_page
def test_an_own_page_names_no_real_outlet(page):
    assert REAL_OUTLETS.search(decoded(page)) is None


@each_own_page
def test_an_own_report_leaves_the_searched_words_to_the_seeds(page):
    text = report(expected(page))
    assert SEARCHED_IN_SEEDS_ONLY.search(text) is None
    assert BOILERPLATE_ONLY.search(text) is None


def test_own_reports_on_umkm_lie_outside_jawa_timur():
    told = [article["regions"] for article in map(expected, own(PAGES)) if "umkm" in report(article).casefold()]
    assert told
    assert not any("35" in regions for regions in told)


def test_one_own_report_holds_menyerang():
    assert sum("menyerang" in report(expected(page)).casefold() for page in own(PAGES)) == 1


def test_every_outlet_of_the_sample_pages_is_a_source():
    rows = json.loads((FIXTURES / "sources.json").read_text(encoding="utf-8"))
    outlets = {row["fields"]["name"] for row in rows if row["model"] == "articles.source"}
    assert {expected(page)["site_name"] for page in PAGES} - {""} <= outlets


@pytest.mark.django_db
def test_the_sources_load_beside_the_regions():
    call_command("loaddata", FIXTURES / "regions.json", FIXTURES / "sources.json", verbosity=0)
    sources = Source.objects.all()
    assert all(source.confirmed and source.home for source in sources)
    assert [source.name for source in sources if Source.objects.called(source.name) != source] == []
