"""Objects for tests, each with what a test does not care about filled in."""

import gzip
import json
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from typing import Any

from articles.models import Article, Capture, Mention, Region, Source

_numbers = count(1)


def make_region(code: str = "36.73", name: str = "", level: str = "") -> Region:
    """The region of this code, and all that it lies in."""
    parts = code.split(".")
    parent = make_region(".".join(parts[:-1])) if len(parts) > 1 else None
    if not level:
        level = ["province", "city" if parts[-1] >= "70" else "regency", "district", "village"][len(parts) - 1]
    region, _ = Region.objects.get_or_create(
        code=code, defaults={"name": name or f"Wilayah {code}", "level": level, "parent": parent}
    )
    return region


def make_source(name: str = "Kabar Lembah", **fields: Any) -> Source:
    return Source.objects.called(name) or Source.objects.create(**{"name": name, "confirmed": True, **fields})


def make_article(*, regions: tuple[str, ...] = (), urgent: bool = True, **fields: Any) -> Article:
    """A saved article with a text of two paragraphs, about `regions` (codes, made if need be)."""
    number = next(_numbers)
    values = {
        "title": f"Warga Desa Nomor {number} Memperbaiki Jembatan",
        "body": "Warga memperbaiki jembatan desa.\n\nPekerjaan selesai dalam dua hari.",
        "published_on": date(2024, 11, 17),
        "date_method": "printed",
        "date_certain": True,
        **fields,
    }
    article = Article(**values)
    article.save(urgent=urgent)
    sure = article.place_certain
    if regions:
        article.place(
            [
                Mention(region=make_region(code), score=1.0, certain=sure, evidence=[["body", 0, len(code), code]])
                for code in regions
            ],
            urgent=urgent,
        )
    return article


def make_capture(article: Article, content: bytes = b"", **fields: Any) -> Capture:
    """A stored capture of the article; its bytes differ each time unless given."""
    values = {
        "url": "",
        "address": "",
        "captured_at": datetime(2024, 11, 18, 3, tzinfo=UTC),
        "media_type": "text/html",
        "origin": "page.html",
        **fields,
    }
    content = content or f"<html><p>{next(_numbers)}</p></html>".encode()
    return Capture.objects.keep(content, article=article, **values)[0]


def make_page(title: str = "Jembatan Desa Diperbaiki Warga", *, paragraphs: int = 5, head: str = "") -> bytes:
    """A small news page in HTML, with a headline, a text of some paragraphs and a footer."""
    text = [
        f"Paragraf nomor {n} menceritakan bagaimana warga desa memperbaiki jembatan kayu yang rusak karena hujan "
        "sepekan ini, dengan bahan dari kebun sendiri dan bantuan dana desa yang cair pada awal bulan."
        for n in range(paragraphs)
    ]
    body = "".join(f"<p>{paragraph}</p>" for paragraph in text)
    return (
        f'<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body><article><h1>{title}</h1><div>{body}</div></article><footer>Hak cipta</footer></body></html>"
    ).encode()


def shared_set(folder: Path, *, body: str = "") -> Path:
    """A set of one page in the form that bench reads, in `folder`; `body` is its truth, else what the page prints."""
    lines = [
        f"Warga desa memperbaiki jembatan nomor {n} bersama-sama sejak pagi hari di tepi sungai." for n in range(4)
    ]
    printed = "".join(f"<p>{line}</p>" for line in lines)
    page = f"<html><body><h1>Warga Memperbaiki Jembatan</h1><p>Senin, 4 Maret 2024</p>{printed}</body></html>"
    truth = {"id": "jembatan", "url": "", "title": "Warga Memperbaiki Jembatan", "date": "2024-03-04", "standfirst": ""}
    folder.mkdir(exist_ok=True)
    (folder / "truth.json").write_text(json.dumps([{**truth, "body": body or "\n".join(lines)}]))
    (folder / "jembatan.html.gz").write_bytes(gzip.compress(page.encode()))
    return folder
