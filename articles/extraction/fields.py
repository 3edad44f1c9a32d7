"""The fields beside the text: credit, category, site name, canonical address and language."""

import re
from urllib.parse import urljoin, urlsplit

from articles.extraction import rules
from articles.extraction.blocks import Block
from articles.extraction.byline import labelled_values
from articles.extraction.dateline import is_outlet
from articles.extraction.headline import site_in
from articles.extraction.metadata import Metadata
from articles.text import fold

_CRUMB = re.compile(r"\s*[/>»›|]+\s*")
_CREDIT = re.compile(r"\b(?:foto|photo|dok)\w*\s?(?:by|oleh)?\s?[:.]\s?(?P<value>[\w-]{5,30}(?:\.\w+)*)\W*$", re.I)
_STOP_WORDS = {
    "id": (
        "yang dan di dengan untuk ini itu dari pada tidak akan dalam juga tersebut ke oleh adalah telah kepada sebagai "
        "saya kami sudah ada saat mengatakan karena bisa"
    ),
    "ms": (
        "yang dan di dengan untuk ini itu daripada tidak akan dalam juga ialah beliau kerana telah "
        "kepada sebagai berkata boleh"
    ),
    "jv": "lan ing kang sing saka iki iku karo wis ora kanggo uga dening ana menyang marang tumrap nanging yaiku",
    "su": "jeung nu di ku éta ieu pikeun teu geus anu ti dina kana oge ogé nyaéta ari kudu lamun mun",
    "en": "the and of to in that is was for on with as it be by at from are this have",
    "nl": "de het een van en in is dat op te zijn voor met niet aan er ook als bij",
    "de": "der die und das den von zu mit ist nicht des sich auf für im dem ein eine als auch",
    "fr": "le la les des et en une du est que pour dans qui au sur pas par plus avec ce",
    "es": "el la los las de y que en un una por con para del se es su al lo como",
    "pt": "o os as de e que em um uma por com para do da não no na se ao mais",
    "it": "il la di che e un una per con del della non sono dei nel alla si ha come anche",
}
_WORDS = {language: frozenset(words.split()) for language, words in _STOP_WORDS.items()}


def find_credit(blocks: list[Block]) -> str:
    """The source that a line of its own names."""
    return next(iter(labelled_values(blocks, "credit", rules.CREDITS)), "")


_RUBRIC_LABEL = re.compile(r"^\s*(?:kategori|category|categories|rubrik|kanal|section)\s*:\s*", re.I)


def find_category(data: Metadata, printed: list[str], head: list[Block]) -> str:
    """The rubric: as meta tags give it, else as the page prints it by the headline."""
    said = data.first(
        "article:section", "section", "category", "parsely-section", "cxenseparse:category"
    ) or data.ld.get("section", "")
    if said:
        return said.split(",")[0].strip()
    lines = [block.text for block in head if block.rule == "category"]
    crumbs = [crumb for block in head if block.rule == "breadcrumb" for crumb in _CRUMB.split(block.text)[1:3]]
    found = [*printed, *reversed(lines), *(crumb for crumb in crumbs if len(crumb) < 30)]
    rubrics = (_RUBRIC_LABEL.sub("", text).strip() for text in found if not text.endswith(":"))
    return next((rubric for rubric in rubrics if rubric), "")


def site_name(data: Metadata, title: str, outlet: str, blocks: list[Block]) -> str:
    """The outlet: as meta tags and title give it, else as the dateline or a picture's credit does."""
    said = data.first("og:site_name", "application-name") or data.ld.get("site", "") or data.ld.get("publisher", "")
    said = said or site_in(data.title_tag, title)
    if said:
        return said
    if outlet:
        return outlet.title() if outlet.isupper() and " " in outlet else outlet
    credited = (match["value"] for block in blocks if block.rule == "caption" and (match := _CREDIT.search(block.text)))
    return next((name for name in credited if is_outlet(name)), "")


def canonical_url(data: Metadata, url: str) -> str:
    """The address that the page gives itself, made absolute; '' if it gives none of the web."""
    try:
        said = data.canonical or data.first("og:url")
        found = urlsplit(urljoin(url, said))
    except ValueError:  # such as "http://["
        return ""
    return found.geturl() if said and found.netloc and found.scheme in {"http", "https"} else ""


def language_of(data: Metadata, text: str) -> str:
    """The two-letter language that the page states, else the one whose small words the text is full of, else ''."""
    said = (
        data.language or data.ld.get("inLanguage", "") or data.first("og:locale", "language", "content-language")
    ).lower()
    if re.match(r"[a-z]{2}(?:[-_]|$)", said):
        return {"in": "id"}.get(said[:2], said[:2])
    words = fold(text[:6000]).split()
    counts = {language: sum(word in known for word in words) for language, known in _WORDS.items()}
    counts["ms"] -= 3  # Indonesian uses most of its words too
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] >= max(3, 0.04 * len(words)) else ""
