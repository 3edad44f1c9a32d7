"""References for tests."""

from datetime import UTC, date, datetime
from typing import Any

from articles.citing import Reference


def make_reference(**fields: Any) -> Reference:
    """One of which everything is known, but for what is given."""
    values = {
        "key": "kabar-lembah-2024-7",
        "title": "Warga Memperbaiki Jembatan",
        "permalink": "https://arsip.example/articles/7/versions/0123456789ab/",
        "sha256": "0123456789ab" + 52 * "0",
        "byline": "Sari Wulandari",
        "outlet": "Kabar Lembah",
        "published": date(2024, 11, 17),
        "url": "https://kabarlembah.example/warga-memperbaiki-jembatan",
        "captured_at": datetime(2024, 11, 18, 3, tzinfo=UTC),
        "language": "id",
        "places": ("Kota Serang", "Banten"),
        **fields,
    }
    return Reference(**values)
