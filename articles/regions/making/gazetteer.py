"""Make the gazetteer and the fixture of regions anew: python -m articles.regions.making.gazetteer regions.csv.gz

The CSV has a row a region (code, level, type, name), as the one made from cahyadsn/wilayah. The same CSV gives the
same bytes. After a change of the regions (a regency splits) run it, then write a data migration from the new fixture.
"""

import argparse
import csv
import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from articles.regions.gazetteer import LOWER, UPPER, GazetteerEntry, read_upper

FIXTURE = Path("fixtures/regions.json")
# The names that papers use, where the official one is never printed.
_NAMES = {
    "31": "DKI Jakarta",
    "34": "DI Yogyakarta",
    "71.09": "Kabupaten Kepulauan Siau Tagulandang Biaro",
}


def build(source: Path, upper: Path = UPPER, lower: Path = LOWER, fixture: Path = FIXTURE) -> None:
    """Write provinces and regencies to `upper`, what lies below to `lower`, Django's rows to `fixture`."""
    content = source.read_bytes()
    text = (gzip.decompress(content) if source.suffix == ".gz" else content).decode("utf-8")
    rows = sorted((row["code"], row["name"].strip()) for row in csv.DictReader(text.splitlines()))
    upper.write_text("".join(f"{code}\t{name}\n" for code, name in _upper_rows(rows)), "utf-8")
    lower.write_bytes(gzip.compress("\n".join(_lower_lines(rows)).encode(), 9, mtime=0))
    fixture.write_text(json.dumps(fixture_rows(read_upper(upper)), ensure_ascii=False, indent=1) + "\n", "utf-8")


def _upper_rows(rows: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for code, name in rows:
        if len(code) <= 5:
            yield code, _NAMES.get(code, name.replace(" Administrasi ", " "))


def _lower_lines(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    line = ""
    for code, name in rows:
        if len(code) == 8:
            if line:
                yield line
            line = f"{code} {name}"
        elif len(code) > 8:
            line += f"\t{code.rpartition('.')[2]} {name}"
    if line:
        yield line


def fixture_rows(found: Iterable[GazetteerEntry]) -> list[dict[str, object]]:
    """Rows of a Django fixture, parents before children."""
    return [
        {
            "model": "articles.region",
            "pk": region.code,
            "fields": {"name": region.name, "level": region.level, "parent": region.parent},
        }
        for region in found
    ]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("csv", type=Path)
    build(parser.parse_args().csv)
