from datetime import date

import pytest

from tests.builders import make_article, make_source


@pytest.fixture
def archive(report):
    """The report, and an English-named outlet's article of another place and year."""
    other = make_article(
        title="Pasar Baru Dibuka di Jember",
        body="Pasar baru dibuka.\n\nJembatan ke pasar itu sudah lama ada.",
        source=make_source("Radar Rimba"),
        published_on=date(2023, 2, 1),
        regions=("35.09",),
    )
    return report, other
