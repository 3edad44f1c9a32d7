"""How tests read an article's page."""

from django.test import Client
from lxml import html
from lxml.html import HtmlElement

from articles.models import Article


def read(client: Client, article: Article, query: str = "") -> HtmlElement:
    """Its page."""
    return read_at(client, article.get_absolute_url() + query)


def read_at(client: Client, path: str) -> HtmlElement:
    response = client.get(path)
    assert response.status_code == 200
    return html.fromstring(response.content.decode())


def words(tree: HtmlElement, path: str = "//main") -> str:
    """The words of the first element there, one space between each two."""
    return " ".join("".join(tree.xpath(path)[0].itertext()).split())


def facts_of(tree: HtmlElement) -> dict[str, HtmlElement]:
    """What is known, by its name."""
    (facts,) = tree.xpath("//section[@aria-labelledby='facts']/dl")
    return {dt.text_content(): dt.getnext() for dt in facts.xpath("./div/dt")}
