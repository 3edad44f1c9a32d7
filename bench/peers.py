"""The extractors that ours is measured beside, each called as its own documentation says.

They stand in bench/requirements.txt alone. Those that need a list of small words are told the page's true language.
"""

import importlib
import logging
import warnings
from typing import Any

from bench.scoring import Answer, Page, Tool

# The distribution and what it is imported as.
PEERS = {
    "trafilatura": "trafilatura",
    "readability-lxml": "readability",
    "newspaper4k": "newspaper",
    "goose3": "goose3",
    "resiliparse": "resiliparse.extract.html2text",
    "justext": "justext",
}
_STOP_LISTS = {
    "id": "Indonesian", "ms": "Malay", "jv": "Javanese", "su": "Sundanese", "en": "English", "de": "German",
    "fr": "French", "es": "Spanish", "pt": "Portuguese", "it": "Italian", "nl": "Dutch", "pl": "Polish",
}  # fmt: skip


def installed(names: list[str]) -> tuple[dict[str, Tool], list[str]]:
    """The tools of the named peers that can be imported, and the names of the others."""
    tools: dict[str, Tool] = {}
    missing = []
    for name in names:
        try:
            with warnings.catch_warnings(action="ignore"):
                module = importlib.import_module(PEERS[name])
        except ImportError:
            missing.append(name)
            continue
        tools |= _ADAPTERS[name](module)
    logging.disable(logging.CRITICAL)  # they report each odd page
    warnings.simplefilter("ignore")
    return tools, missing


def _trafilatura(module: Any) -> dict[str, Tool]:
    def read(page: Page, **mode: bool) -> Answer:
        found = module.bare_extraction(
            page.content, url=page.url or None, include_comments=False, with_metadata=True, **mode
        )
        if found is None:
            return Answer()
        return Answer(found.text or "", found.title or "", (found.date or "")[:10])

    return {
        "trafilatura": read,
        "trafilatura precision": lambda page: read(page, favor_precision=True),
        "trafilatura fast": lambda page: read(page, fast=True),
    }


def _readability(module: Any) -> dict[str, Tool]:
    html = importlib.import_module("lxml.html")

    def read(page: Page) -> Answer:
        document = module.Document(page.content.decode("utf-8", "replace"))
        return Answer("\n".join(html.fromstring(document.summary()).itertext()), document.short_title())

    return {"readability": read}


def _newspaper(module: Any) -> dict[str, Tool]:
    def read(page: Page) -> Answer:
        article = module.Article(page.url or "http://localhost/", language=page.language or None, fetch_images=False)
        article.download(input_html=page.content.decode("utf-8", "replace"))
        article.parse()
        day = article.publish_date
        return Answer(article.text, article.title or "", day.isoformat()[:10] if hasattr(day, "isoformat") else "")

    return {"newspaper4k": read}


def _goose(module: Any) -> dict[str, Tool]:
    def read(page: Page) -> Answer:
        language = {"use_meta_language": False, "target_language": page.language} if page.language else {}
        article = module.Goose({"enable_image_fetching": False, **language}).extract(
            raw_html=page.content.decode("utf-8", "replace")
        )
        return Answer(article.cleaned_text, article.title or "", str(article.publish_date or "")[:10])

    return {"goose3": read}


def _resiliparse(module: Any) -> dict[str, Tool]:
    def read(page: Page) -> Answer:
        return Answer(module.extract_plain_text(page.content.decode("utf-8", "replace"), main_content=True))

    return {"resiliparse": read}


def _justext(module: Any) -> dict[str, Tool]:
    def read(page: Page) -> Answer:
        words = module.get_stoplist(_STOP_LISTS.get(page.language, "English"))
        return Answer("\n".join(p.text for p in module.justext(page.content, words) if not p.is_boilerplate))

    return {"justext": read}


_ADAPTERS = {
    "trafilatura": _trafilatura,
    "readability-lxml": _readability,
    "newspaper4k": _newspaper,
    "goose3": _goose,
    "resiliparse": _resiliparse,
    "justext": _justext,
}
