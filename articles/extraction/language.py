"""The language of a page: as it states, else as its small words tell."""

import re

from articles.extraction.page.metadata import Metadata
from articles.text import fold

_SMALL_WORDS = {
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
_WORDS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_STATED = re.compile(r"[a-z]{2}(?=[-_]|$)")


def language_of(data: Metadata, text: str) -> str:
    """The two-letter language that the page states, else the one whose small words the text is full of, else ''."""
    if said := stated_language(data):
        return said
    words = fold(text[:6000]).split()
    counts = {language: sum(word in known for word in words) for language, known in _WORDS.items()}
    counts["ms"] -= 3  # Indonesian uses most of its words too
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] >= max(3, 0.04 * len(words)) else ""


def stated_language(data: Metadata) -> str:
    """The two-letter language that the page states, or ''."""
    said = data.language or data.ld.get("inLanguage", "") or data.first("og:locale", "language", "content-language")
    match = _STATED.match(said.lower())
    return {"in": "id"}.get(match[0], match[0]) if match else ""


def small_words(language: str) -> frozenset[str]:
    """The small words of a two-letter language, folded; none if it is not among those that are known."""
    return _WORDS.get(language, frozenset())
