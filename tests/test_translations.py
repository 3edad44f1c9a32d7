"""The catalogues are complete, and what is compiled is what is written. No test here needs gettext."""

import ast
import gettext
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.utils.translation import override
from django.utils.translation.template import templatize

from articles.admin.uploads import REASONS
from articles.extraction import extract

ROOT = Path(__file__).parents[1]
LOCALE = ROOT / "articles" / "locale"
CALLS = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "npgettext"}
TEMPLATES = [path for path in sorted((ROOT / "templates").rglob("*.html")) if path.name != "500.html"]


@dataclass(frozen=True)
class Entry:
    flags: str
    context: str
    msgid: str
    msgstr: tuple[str, ...]


def entries(language: str) -> list[Entry]:
    """What django.po says, without its header."""
    found = []
    for block in (LOCALE / language / "LC_MESSAGES" / "django.po").read_text().split("\n\n"):
        fields: dict[str, str] = {}
        name = ""
        for line in block.splitlines():
            if match := re.match(r'(msg\w+(?:\[\d\])?) (".*")$', line):
                name = match[1]
                fields[name] = ast.literal_eval(match[2])
            elif line.startswith('"'):
                fields[name] += ast.literal_eval(line)
        flags = " ".join(line for line in block.splitlines() if line.startswith("#"))
        if fields.get("msgid"):
            strings = tuple(text for key, text in fields.items() if key.startswith("msgstr"))
            found.append(Entry(flags, fields.get("msgctxt", ""), fields["msgid"], strings))
    return found


def strings_of_the_code() -> set[str]:
    found = set()
    sources = [(path, path.read_text()) for path in (ROOT / "articles").rglob("*.py")]
    sources += [(path, templatize(path.read_text())) for path in TEMPLATES]
    for path, source in sources:
        if path.suffix == ".py":
            for node in ast.walk(ast.parse(source)):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") in CALLS:
                    first = node.args[1 if getattr(node.func, "id", "").startswith("p") else 0]
                    if isinstance(first, ast.Constant):
                        found.add(first.value)
        else:
            for call, literal in re.findall(r"\b(n?gettext|_)\(u?('(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")", source):
                assert call
                found.add(ast.literal_eval(literal))
    return found


def test_every_string_of_code_and_templates_is_in_both_catalogues():
    wanted = strings_of_the_code()
    assert len(wanted) > 150
    for language in ("id", "en"):
        assert wanted - {entry.msgid for entry in entries(language)} == set()


def test_every_string_has_its_indonesian():
    assert [entry.msgid for entry in entries("id") if not all(entry.msgstr)] == []


def test_english_is_what_the_code_says():
    assert [entry.msgid for entry in entries("en") if any(entry.msgstr)] == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_is_fuzzy_or_obsolete(language):
    assert [entry.msgid for entry in entries(language) if "fuzzy" in entry.flags] == []
    assert "#~" not in (LOCALE / language / "LC_MESSAGES" / "django.po").read_text()


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_is_compiled_is_what_is_written(language):
    with (LOCALE / language / "LC_MESSAGES" / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)._catalog
    written = {}
    for entry in entries(language):
        key = f"{entry.context}\x04{entry.msgid}" if entry.context else entry.msgid
        if any(entry.msgstr):
            written[key] = entry.msgstr[0]
    got = {(key[0] if isinstance(key, tuple) else key): text for key, text in compiled.items() if key}
    assert got == written


def test_placeholders_survive_translation():
    for entry in entries("id"):
        marks = set(re.findall(r"%(?:\(\w+\))?[sd]", entry.msgid))
        assert all(set(re.findall(r"%(?:\(\w+\))?[sd]", text)) == marks for text in entry.msgstr), entry.msgid


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT / "templates")))
def test_a_template_holds_no_words_outside_of_translate_tags(path):
    source = re.sub(r"{% blocktranslate.*?{% endblocktranslate %}", "", path.read_text(), flags=re.S)
    source = re.sub(r"{%.*?%}|{{.*?}}|{#.*?#}|&\w+;", "", source, flags=re.S)
    attributes = re.findall(r'\b(?:aria-label|placeholder|title|alt)="([^"]*)"', source)
    words = re.findall(r"[A-Za-z]{2,}[\w-]*", re.sub(r"<[^>]*>", " ", source) + " ".join(attributes))
    assert set(words) - {"SHA-256"} == set()


def rules_that_take_something() -> set[str]:
    pages = (path for path in (ROOT / "fixtures" / "pages").iterdir() if path.suffix != ".json")
    return {removed.rule for page in pages for removed in extract(page.read_bytes()).removed}


def test_every_rule_that_takes_something_has_its_indonesian():
    rules = rules_that_take_something()
    assert len(rules) > 15
    assert rules - {entry.msgid for entry in entries("id")} == set()


def test_every_translated_reason_is_one_that_is_given():
    parts = [ROOT / "articles" / "extraction", ROOT / "articles" / "ingest"]
    given = "".join(path.read_text() for part in parts for path in part.rglob("*.py"))
    with override("en"):
        reasons = [re.sub(r"\d+", "{", str(reason)).partition("{")[0] for reason in REASONS]
    assert [reason for reason in reasons if f'"{reason}' not in given] == []
