"""From bytes to text: what kind of file it is, and in which charset. Labels are checked against the bytes."""

import codecs
import re

from articles.extraction.article import NotAnArticle

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"\x89PNG", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"GIF8", "GIF image"),
    (b"RIFF", "RIFF media"),
    (b"%PDF-", "PDF document"),
    (b"PK\x03\x04", "ZIP archive"),
    (b"\x1f\x8b", "gzip archive"),
    (b"\xd0\xcf\x11\xe0", "Microsoft Office document"),
    (b"\x7fELF", "ELF program"),
    (b"SQLite format 3", "SQLite database"),
    (b"{\\rtf", "RTF document"),
)
_META = re.compile(rb"""<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_XML = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""", re.I)
# Browsers read these labels as their supersets (WHATWG Encoding Standard, section 4.2).
_SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "iso-8859-9": "cp1254",
    "tis-620": "cp874",
    "iso-8859-11": "cp874",
}
_KNOWN = re.compile(
    r"(iso-?8859-\d+|windows-\d+|cp\d+|koi8-[ru]|gb18030|big5(hkscs)?|big5-hkscs|euc-(jp|kr)|"
    r"iso-2022-(jp|kr)|macintosh)$"
)
_WESTERN = {
    "",
    "ascii",
    "us-ascii",
    "latin-1",
    "latin1",
    "iso-8859-1",
    "iso-8859-15",
    "iso8859-1",
    "windows-1252",
    "cp1252",
}
_MOST_BYTES = 10_000_000  # the longest news pages have 2 MB; what a hostile one has beyond this is cut
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_BYTES = bytes([*range(9), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
_NO_TEXT = re.compile("[\ue000-\uf8ff\ufffd]")  # private use, and bytes that no charset explains
_NO_TEXT_LEADS = (b"\xee", b"\xef")  # of these in UTF-8
_TAG = re.compile(r"</?(?:head|meta|div|p|br|article|section|table|h1|h2|span|ul|title|script)\b", re.I)
_PAGE = re.compile(r"<(?:!doctype|html|body)\b", re.I)


def decode(page: bytes, charset: str | None = None) -> str:
    """The page's text, without NUL and control characters.

    A byte order mark decides, then `charset` (the HTTP header's), then the page's own label; a label that the bytes
    belie gives way to UTF-8 or windows-1252. Raises NotAnArticle for an empty or a binary file.
    """
    if not page.strip(b" \t\r\n\x00"):
        raise NotAnArticle("the file is empty")
    for magic, kind in _MAGIC:
        if page.startswith(magic):
            raise NotAnArticle(f"a binary file ({kind})")
    text = _decode(page[:_MOST_BYTES], charset)
    # The bytes tell a hundred times faster than the characters whether there is anything to look for.
    controls = 0
    if len(page.translate(None, _CONTROL_BYTES)) < len(page):
        text, controls = _CONTROL.subn("", text)
    if controls > 20 and controls * 50 > len(text):
        raise NotAnArticle("a binary file (most of it is no text)")
    doubtful = "\ufffd" in text or len(page) >= 2 * len(text) or any(lead in page for lead in _NO_TEXT_LEADS)
    if doubtful and len(_NO_TEXT.findall(text)) * 30 > len(text):
        raise NotAnArticle("a binary file (most of it is no text)")
    return text


def is_html(text: str) -> bool:
    """Whether the text is a page of tags rather than plain text."""
    head = text[:200_000]
    if _PAGE.search(head):
        return True
    found = {match.lower() for match in _TAG.findall(head)}
    return len(found) > 2 or (bool(found) and head.lstrip("\ufeff \t\r\n").startswith("<"))


def _decode(page: bytes, charset: str | None) -> str:
    for mark, name in _BOMS:
        if page.startswith(mark):
            return page[len(mark) :].decode(name, "replace")
    wide = _wide(page[:4000])
    if wide:
        return page.decode(wide, "replace")
    for label in _labels(page, charset):
        codec = _SUPERSETS.get(label, label)
        if codec in {"utf-8", "utf8"} or codec in _WESTERN:
            break
        if _KNOWN.match(codec) and _has_codec(codec):
            return _utf8(page) or page.decode(codec, "replace")
    return _utf8(page) or page.decode("cp1252", "replace")


def _labels(page: bytes, charset: str | None) -> list[str]:
    head = page[:8192]
    found = [match[1].decode("ascii", "replace") for match in (_XML.search(head), _META.search(head)) if match]
    return [label.strip("\"' ").lower() for label in (charset or "", *found) if label.strip("\"' ")]


def _has_codec(name: str) -> bool:
    try:
        codecs.lookup(name)
    except LookupError:
        return False
    return True


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of Western text is NUL."""
    if len(head) < 8 or head.count(0) * 5 < len(head) * 2:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > 10 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 10 * odd else None


def _utf8(page: bytes) -> str | None:
    """The page as UTF-8 where it is that, up to a few damaged bytes, which are read as windows-1252; else None."""
    text = page.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    if not bad:
        return text
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    return page.decode("utf-8", "cp1252_bytes") if good > 10 * bad else None


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("cp1252_bytes", _as_cp1252)
