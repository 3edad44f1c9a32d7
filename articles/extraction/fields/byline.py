"""Who wrote it: a printed line, the page's head, the author's box, or the sign-off "(wan)" that ends the text."""

import re
from collections.abc import Iterable, Iterator

from articles.extraction import rules
from articles.extraction.blocks import Block
from articles.extraction.dates import find_dates
from articles.extraction.fields.headline import cut_site
from articles.extraction.filter.lines import SIGNATURE
from articles.extraction.page.metadata import Metadata
from articles.extraction.rules import Rule
from articles.regions import is_place
from articles.text import fold, squeeze

# Signs in brackets at the end of a text that name no person.
_NO_SIGNATURE = re.compile(
    r"(?:adv\w*(?:\W.*)?|redaksi|ist|istimewa|net|\*+|[\d\s./:-]+|bersambung|habis|selesai|wib|foto\W.*|sumber\W.*|baca\W.*)$",
    re.I,
)
# At the end of a paragraph only what stands behind the sentence is a sign-off, or initials without a full stop.
_SIGNS = re.compile(r"[.!?,”\"*]\s*\**\s*[(\[][^()\[\]]{1,40}[)\]][*.\s]*$")
_INITIALS = re.compile(r"[(\[](?:[a-z]{2,4}|[\w*]{1,12}/[\w/ *]{1,20})[)\]][*\s]*$")
_DOMAIN = re.compile(r"^[\w-]+(?:\.[\w-]+)+, ?")  # "Kabarhulu.com, Sekar"
_URL = re.compile(r"https?://|www\.|@")
_NO_NAME = re.compile(r"admin\w*|redaksi|tim redaksi|editor|penulis|author|by|oleh|staff|super user|\W+", re.I)
_PREFIX = re.compile(
    r"\W*\b(?:oleh|penulis|reporter|rep|editor|by|von|por|par|door|di|av|written by|posted by|author)\b[\s:]*", re.I
)
_POSTED = re.compile(
    r"\W*(?:[Dd]i(?:posting|tulis|terbitkan|publikasikan|kirim)(?:kan)? oleh|[Pp]osted by)\W{1,3}"
    r"(?P<value>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}?)"
    r"(?=\s*(?:$|[|•,·\d]|(?i:pada|di|on|at|label|tags?|kategori)\b))",
)
_NO_LETTERS = re.compile(r"[\W_]+")
_ENDING = re.compile(r"\.(?:com|net|org|id|co|co\.id|[a-z]{2})$")
_FOOT = 20  # blocks
_SIGNED_WITHIN = 3  # blocks below the text's box
_SIGNING = {"byline", "outside the article"}
_EDITED = re.compile(r"\W*(?:red|redaktur|penyunting|edited by)\s?[:=]", re.I)
_OUTLET_BEHIND = re.compile(r"\s+[-–|/]\s+(?P<outlet>[a-z]+[A-Z]\w*|[^-–|/]{3,40})$")  # "Tim detikJabar - detikJabar"
_OTHER_LABEL = re.compile(
    r"[\s/|,;]+(?:editor|redaktur|red|penyunting|fotografer|foto|uploader|sumber)\s?[:=].{0,100}$", re.I
)
_LINE_PARTS = re.compile(r"\s*[|•·—–]\s*|\s+[/-]\s+|\n")
_BEFORE_DATE = re.compile(r"[\s,]+(?:pada|on|tanggal|di)?\W*$", re.I)
_GLUED = re.compile(r"[a-z][A-Z]|\d")  # two boxes' words, run together
_OF_MENUS = {"home", "beranda", "depan", "arsip", "indeks", "index", "kontak", "redaksi", "login", "iklan"}
_BELOW = {"outside the article", "byline", "page meta", "sidebar"}
_META_LINES = {"page date", "page meta", "byline", "outside the article", "head matter"}


def find_byline(
    data: Metadata,
    blocks: list[Block],
    near: list[Block],
    below: list[Block],
    authors: list[str],
    paragraphs: list[str],
    site: str,
) -> str:
    """The reporter: a printed line, else what the page's head or its author box says, else the sign-off "(wan)".

    `near` are the lines by the headline, which may print name, date and counters in one; `below` those after the text.
    """
    said = data.first(
        "author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author", "cxenseparse:author"
    )
    outlet = {_bare(site), _bare(data.ld.get("publisher", ""))}
    for name in (
        *labelled_values(blocks, "byline", (*rules.BYLINES, Rule("byline", rules.NAME_LINE))),
        *_labelled_in(near),
        *_labelled_below(below),
        data.ld.get("author", ""),
        said,
        *authors,
        *_unlabelled_in(near, site),
        *_posted_by([*below[:_FOOT], *(block for block in blocks if block.rule in _BELOW)]),
        _sign_off([*blocks, *(block for block in below[:_SIGNED_WITHIN] if block.rule in _BELOW)], paragraphs),
        data.ld.get("desk", ""),
    ):
        if _EDITED.match(name):
            continue
        name = cut_site(_DOMAIN.sub("", squeeze(_OTHER_LABEL.sub("", _without_prefix(name)))), site).strip(" ,|-–:/")
        if (behind := _OUTLET_BEHIND.search(name)) and (
            behind["outlet"][0].islower() or _bare(behind["outlet"]) in outlet
        ):
            name = name[: behind.start()]
        if is_name(name) and _bare(name) not in outlet:
            return name
    return ""


def is_name(text: str) -> bool:
    """Whether this can name a person or a desk: no address, no system's word such as "admin", no share bar."""
    if not 1 < len(text) < 80 or _URL.search(text) or _NO_NAME.fullmatch(text):
        return False
    return not rules.SHARE_WORDS.issuperset(text.casefold().split())


def _bare(name: str) -> str:
    """The letters of a name, without what a domain ends in."""
    return _NO_LETTERS.sub("", _ENDING.sub("", fold(name)))


def _sign_off(blocks: list[Block], paragraphs: list[str]) -> str:
    """The initials or name in brackets that end the text."""
    own = [block.text for block in blocks if block.rule in _SIGNING and SIGNATURE.match(block.text)]
    for text in [*own[-1:], *paragraphs[-1:]]:
        match = SIGNATURE.search(text[-60:])
        if match and text not in own and not (_SIGNS.search(text[-61:]) or _INITIALS.search(text[-61:])):
            continue
        if match and not _NO_SIGNATURE.match(match["value"]) and match["value"].count(" ") < 3:
            return match["value"].strip("* ")
    return ""


def labelled_values(blocks: Iterable[Block], name: str, line_rules: Iterable[Rule]) -> list[str]:
    """The values of the lines that the rule `name` took, in order."""
    found = []
    for block in blocks:
        if block.rule == name:
            for rule in line_rules:
                if match := rule.pattern.match(block.text):
                    found.append(squeeze(match["value"]).strip(" .,|-–"))
                    break
    return found


def _labelled_in(near: list[Block]) -> Iterator[str]:
    """The names behind a label in the lines by the headline: "Penulis: Sekar | 6 Maret 2023"."""
    for block in near:
        if block.rule in _META_LINES:
            for part in _parts(block.text):
                for rule in rules.BYLINES:
                    if (match := rule.pattern.match(part)) and not rules.NO_PERSON.fullmatch(match["value"]):
                        yield match["value"]
                        break


def _unlabelled_in(near: list[Block], site: str) -> Iterator[str]:
    """The names that share a line with a date: "Sekar Ayuningrum • 6 Maret 2023 • 3 menit"."""
    for block in near:
        if block.rule in _META_LINES and any(True for _ in find_dates(block.text)):
            parts = list(_parts(block.text))
            if sum(part.casefold() in _OF_MENUS for part in parts) > 1:
                continue
            for part in parts:
                match = rules.NAME_LINE.fullmatch(part)
                if (
                    match
                    and not _GLUED.search(part)
                    and not rules.NO_PERSON.search(part)
                    and not is_place(part)
                    and fold(part) not in fold(site)
                ):
                    yield match["value"]


def _labelled_below(below: list[Block]) -> Iterator[str]:
    """The names behind a label and a colon in the lines just below the text's box."""
    for block in below[:_FOOT]:
        if (
            block.rule in _BELOW
            and len(block.text) < 150
            and (match := rules.LABELLED_BYLINE.pattern.match(block.text))
        ):
            yield match["value"]


def _posted_by(below: list[Block]) -> Iterator[str]:
    """The name in the first line below the text that says who posted it, as blogs do beside their labels."""
    for block in below:
        if len(block.text) < 200 and (match := _POSTED.match(block.text)):
            yield match["value"]
            return


def _parts(line: str) -> Iterator[str]:
    """What a line prints between bars, bullets and dates."""
    for found in reversed(list(find_dates(line))):
        line = _BEFORE_DATE.sub("", line[: found.start]) + "|" + line[found.end :]
    for part in _LINE_PARTS.split(line):
        if part := part.strip(" ,"):
            yield part


def _without_prefix(name: str) -> str:
    match = _PREFIX.match(name)
    return name[match.end() :] if match else name
