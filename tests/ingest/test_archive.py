from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import DataError

from articles.extraction import VERSION
from articles.ingest.archive import TOO_SHORT, Outcome, archive
from articles.ingest.capture import RawCapture, Rejected, Skipped
from articles.ingest.rederive import rederive
from articles.models import Article, Capture, IndexChange, Source
from articles.models.capture import capture_storage
from articles.regions.zones import zone_of
from tests.builders import make_page, make_region, make_source

pytestmark = pytest.mark.django_db

DAY = datetime(2024, 11, 20, tzinfo=UTC)


def take(content: bytes, **fields):
    fields = {"origin": "page.html", "media_type": "text/html", **fields}
    (result,) = archive([RawCapture(content=content, **fields)])
    return result


def files(data_dir) -> list[str]:
    return [path.name for path in data_dir.rglob("*") if path.is_file()]


def test_a_page_becomes_an_article_with_its_capture_and_a_note_for_the_index(data_dir):
    result = take(make_page(), url="https://www.kabar.example/1")
    article = Article.objects.get()
    capture = article.captures.get()
    assert (result.outcome, result.article_id) == (Outcome.ADDED, article.pk)
    assert article.title == "Jembatan Desa Diperbaiki Warga"
    assert len(article.paragraphs) == 5
    assert article.url == capture.url == "https://www.kabar.example/1"
    assert capture.content() == make_page()
    assert files(data_dir) == [capture.sha256]
    assert set(IndexChange.objects.values_list("article_id", flat=True)) == {article.pk}


def test_the_same_page_again_is_known_and_changes_nothing(data_dir):
    first = take(make_page())
    before = Article.objects.values().get(), list(Capture.objects.values()), list(IndexChange.objects.values())
    again = take(make_page(), origin="another name.html")
    assert (again.outcome, again.article_id) == (Outcome.KNOWN, first.article_id)
    assert before == (
        Article.objects.values().get(),
        list(Capture.objects.values()),
        list(IndexChange.objects.values()),
    )
    assert len(files(data_dir)) == 1


def test_new_bytes_at_a_known_address_are_a_new_version_of_the_article(data_dir):
    first = take(make_page(), url="https://kabar.example/1")
    second = take(make_page("Jembatan Desa Selesai"), url="https://kabar.example/1")
    assert (second.outcome, second.article_id) == (Outcome.UPDATED, first.article_id)
    article = Article.objects.get()
    assert article.title == "Jembatan Desa Selesai"
    assert article.captures.count() == len(files(data_dir)) == 2


def test_a_capture_older_than_the_text_is_kept_and_does_not_replace_it():
    take(make_page("Yang Baru"), url="https://kabar.example/1", captured_at=DAY)
    result = take(make_page("Yang Lama"), url="https://kabar.example/1", captured_at=DAY - timedelta(days=9))
    assert result.outcome is Outcome.UPDATED
    assert Article.objects.get().title == "Yang Baru"
    assert Capture.objects.count() == 2


ADDRESS = "https://kabar.example/1"


def test_a_later_page_with_less_than_half_of_the_text_is_kept_and_does_not_replace_it():
    full = take(make_page("Yang Utuh"), url=ADDRESS, captured_at=DAY)
    result = take(make_page("Yang Terkunci", paragraphs=2), url=ADDRESS, captured_at=DAY + timedelta(days=1))
    assert (result.outcome, result.reason, result.article_id) == (Outcome.UPDATED, TOO_SHORT, full.article_id)
    article = Article.objects.get()
    assert (article.title, len(article.paragraphs)) == ("Yang Utuh", 5)
    assert article.captures.count() == 2
    assert article.capture.captured_at == DAY


def test_a_later_page_replaces_the_text_again_once_it_is_whole():
    take(make_page("Yang Utuh"), url=ADDRESS, captured_at=DAY)
    take(make_page("Yang Terkunci", paragraphs=2), url=ADDRESS, captured_at=DAY + timedelta(days=2))
    result = take(make_page("Yang Baru", paragraphs=3), url=ADDRESS, captured_at=DAY + timedelta(days=1))
    article = Article.objects.get()
    assert (result.reason, article.title) == ("", "Yang Baru")
    assert article.capture.captured_at == DAY + timedelta(days=1)


def test_a_dry_run_says_that_the_longer_text_would_stay():
    take(make_page(), url=ADDRESS, captured_at=DAY)
    (result,) = archive([RawCapture("b.html", make_page(paragraphs=2), "text/html", url=ADDRESS)], dry_run=True)
    assert (result.outcome, result.reason) == (Outcome.UPDATED, TOO_SHORT)
    assert Capture.objects.count() == 1


def test_a_text_that_an_editor_set_does_not_keep_a_shorter_page_from_telling_the_rest():
    take(make_page("Yang Lama"), url=ADDRESS)
    Article.objects.update(edited=["body"])
    assert take(make_page("Yang Baru", paragraphs=2), url=ADDRESS).reason == ""
    article = Article.objects.get()
    assert (article.title, len(article.paragraphs)) == ("Yang Baru", 5)


def test_the_same_bytes_under_a_second_address_are_a_second_capture_of_one_article(data_dir):
    first = take(make_page(), url="https://kabar.example/1")
    second = take(make_page(), url="https://arsip.example/9")
    assert (second.outcome, second.article_id) == (Outcome.UPDATED, first.article_id)
    assert Capture.objects.count() == 2
    assert len(files(data_dir)) == 1


def test_a_canonical_address_finds_the_article_again():
    head = '<link rel="canonical" href="https://kabar.example/berita/1">'
    first = take(make_page(head=head), url="https://kabar.example/berita/1?utm_source=x")
    second = take(make_page(head=head, paragraphs=6), url="https://m.kabar.example/berita/1")
    assert second.article_id == first.article_id
    assert Article.objects.get().url == "https://kabar.example/berita/1"


@pytest.mark.parametrize(
    "claim", ["https://orang-lain.example/berita/1", "https://kabar.example/", "javascript:x", "http://["]
)
def test_a_page_cannot_claim_the_address_of_another_outlet_or_a_front_page(claim):
    victim = take(make_page("Asli"), url="https://orang-lain.example/berita/1")
    head = f'<link rel="canonical" href="{claim}">'
    result = take(make_page("Palsu", head=head), url="https://kabar.example/2")
    assert result.outcome is Outcome.ADDED
    assert Article.objects.get(pk=result.article_id).url == "https://kabar.example/2"
    assert Article.objects.get(pk=victim.article_id).title == "Asli"


def test_a_page_without_an_article_leaves_no_row_and_no_file(data_dir):
    result = take(b"\x89PNG\r\n\x1a\n\0\0\0")
    assert result.outcome is Outcome.REJECTED
    assert result.reason
    assert not Article.objects.exists()
    assert not Capture.objects.exists()
    assert not IndexChange.objects.exists()
    assert files(data_dir) == []


def test_what_readers_could_not_read_is_told_as_it_is():
    results = list(archive([Rejected("a", "broken"), Skipped("b", "not a page")]))
    assert [(r.origin, r.outcome, r.reason) for r in results] == [
        ("a", Outcome.REJECTED, "broken"),
        ("b", Outcome.SKIPPED, "not a page"),
    ]


def test_a_dry_run_tells_the_outcome_and_writes_nothing(data_dir):
    (result,) = archive([RawCapture("page.html", make_page(), "text/html")], dry_run=True)
    assert (result.outcome, result.article_id) == (Outcome.ADDED, None)
    assert not Article.objects.exists()
    assert files(data_dir) == []


def test_a_dry_run_counts_a_page_that_comes_twice_as_the_run_would():
    pages = [RawCapture(f"{n}.html", make_page("Satu" if n < 2 else "Dua"), "text/html") for n in range(3)]
    assert [result.outcome for result in archive(pages, dry_run=True)] == [Outcome.ADDED, Outcome.KNOWN, Outcome.ADDED]


def test_a_disk_that_fails_leaves_no_row(data_dir, monkeypatch):
    def full(self, content):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("articles.storage.CaptureStorage.keep", full)
    result = take(make_page())
    assert (result.outcome, result.reason) == (
        Outcome.REJECTED,
        "it could not be stored: [Errno 28] No space left on device",
    )
    assert not Article.objects.exists()
    assert not IndexChange.objects.exists()


def test_a_page_taken_by_another_process_in_between_is_known(monkeypatch):
    first = take(make_page())
    monkeypatch.setattr("articles.ingest.archive._known_capture", lambda sha256, url: None)
    again = take(make_page())
    assert (again.outcome, again.article_id) == (Outcome.KNOWN, first.article_id)
    assert Article.objects.count() == 1


def test_what_an_editor_deleted_is_not_brought_back_by_the_same_page():
    take(make_page())
    Article.objects.get().delete()
    result = take(make_page())
    assert (result.outcome, result.reason) == (Outcome.KNOWN, "its article was deleted by an editor")
    assert not Article.objects.exists()


def test_a_deleted_article_can_be_made_again_from_its_capture():
    take(make_page())
    Article.objects.get().delete()
    article = rederive(Capture.objects.get()).article
    assert Article.objects.get() == article
    assert article.captures.count() == 1


def test_a_field_that_an_editor_set_is_never_overwritten():
    take(make_page(), url="https://kabar.example/1")
    article = Article.objects.get()
    article.title, article.published_on, article.edited = (
        "Judul Redaksi",
        date(2017, 11, 6),
        ["published_on", "regions", "title"],
    )
    article.date_method = "editor"
    article.save()
    take(make_page("Judul Halaman", paragraphs=6), url="https://kabar.example/1")
    rederive(Capture.objects.latest("pk"))
    article.refresh_from_db()
    assert (article.title, article.published_on, article.date_method) == ("Judul Redaksi", date(2017, 11, 6), "editor")
    assert not article.mentions.exists()
    assert len(article.paragraphs) == 6


def test_the_outlet_given_on_the_command_line_stands_above_the_one_the_page_names():
    source = make_source("Warta Pesisir")
    head = '<meta property="og:site_name" content="Kabar Lembah">'
    list(archive([RawCapture("page.html", make_page(head=head), "text/html")], source=source))
    assert Article.objects.get().source == source


def test_an_outlet_is_learned_from_the_page_and_its_address_and_left_unconfirmed():
    head = '<meta property="og:site_name" content="Kabar Lembah">'
    take(make_page(head=head), url="https://www.kabarlembah.example/1")
    source = Source.objects.get()
    assert (source.name, source.domain, source.confirmed) == ("Kabar Lembah", "kabarlembah.example", False)


def test_the_outlet_given_on_the_command_line_survives_the_machine():
    list(archive([RawCapture("page.html", make_page(), "text/html")], source=make_source("Warta Pesisir")))
    make_source("Kabar Lembah")
    rederive(Capture.objects.get())
    article = Article.objects.get()
    assert (article.source.name, article.edited) == ("Warta Pesisir", ["source"])


def test_pages_under_an_outlets_old_name_stay_with_it_after_it_was_renamed():
    head = '<meta property="og:site_name" content="Kabar Lembah">'
    take(make_page(head=head))
    source = Source.objects.get()
    source.name, source.slug = "Lembah Hari Ini", "lembah"
    source.save()
    take(make_page("Berita Kedua", head=head))
    rederive(Capture.objects.earliest("pk"))
    assert Source.objects.get() == source
    assert source.articles.count() == 2


def test_outlets_that_only_their_hosts_tell_apart_are_two():
    take(make_page("Satu"), url="https://kabar-sini.co.id/1")
    take(make_page("Dua"), url="https://kabar-sini.com/1")
    assert sorted(Source.objects.values_list("slug", flat=True)) == ["kabar-sini", "kabar-sini-2"]


def test_a_name_longer_than_its_column_is_one_outlet_each_time():
    head = f'<meta property="og:site_name" content="{"Kabar Lembah " * 30}">'
    take(make_page("Satu", head=head))
    take(make_page("Dua", head=head))
    assert Source.objects.get().articles.count() == 2


def test_an_address_that_two_pages_claim_stays_with_the_first():
    canonical = '<link rel="canonical" href="https://kabar.example{}">'
    take(make_page("Satu"), url="https://kabar.example/c/1")
    take(make_page("Dua", head=canonical.format("/d/9")))
    take(make_page("Tiga", head=canonical.format("/d/9")), url="https://kabar.example/c/1")
    result = take(make_page("Empat", head=canonical.format("/c/1")))
    assert result.outcome is Outcome.UPDATED
    assert sorted(Article.objects.values_list("title", "url")) == [
        ("Empat", "https://kabar.example/c/1"),
        ("Tiga", "https://kabar.example/d/9"),
    ]


def test_two_outlets_whose_names_give_one_address_get_two():
    make_source("Kabar Lembah", slug="warta-pesisir")
    assert make_source("Warta Pesisir").slug == "warta-pesisir-2"


@pytest.mark.parametrize(
    ("moment", "home", "day", "hour"),
    [
        ("2024-11-17T16:30:00Z", None, 17, 23),
        ("2024-11-17T16:30:00Z", "36.73", 17, 23),
        ("2024-11-17T16:30:00Z", "73.71", 18, 0),
        ("2024-11-17T15:30:00Z", "91", 18, 0),
        ("2024-11-17T23:30:00+07:00", "91", 17, 23),
    ],
)
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_moment_in_utc_is_of_the_outlets_own_day(moment, home, day, hour, language):
    make_source("Kabar Lembah", home=home and make_region(home))
    head = (
        '<meta property="og:site_name" content="Kabar Lembah">'
        f'<meta property="article:published_time" content="{moment}">'
    )
    take(make_page(head=head).replace(b'lang="id"', f'lang="{language}"'.encode()))
    article = Article.objects.get()
    assert article.published_on == date(2024, 11, day)
    zone = zone_of(home)
    assert article.published_at.astimezone(zone).hour == hour or moment.endswith("+07:00")


def test_a_saved_file_cannot_claim_an_address_of_another_outlet_than_it_names():
    make_source("Kabar Lembah", domain="kabarlembah.example")
    make_source("Warta Pesisir", domain="wartapesisir.example")
    name = '<meta property="og:site_name" content="{}"><link rel="canonical" href="https://kabarlembah.example/1">'
    first = take(make_page("Asli", head=name.format("Kabar Lembah")))
    second = take(make_page("Kutipan", head=name.format("Warta Pesisir")))
    assert (first.outcome, second.outcome) == (Outcome.ADDED, Outcome.ADDED)
    assert Article.objects.get(pk=first.article_id).title == "Asli"
    assert Article.objects.get(pk=second.article_id).source.name == "Warta Pesisir"


NAMED = '<meta property="og:site_name" content="{}"><link rel="canonical" href="{}">'
UNNAMED = '<link rel="canonical" href="https://kabarlembah.example/1">'


@pytest.mark.parametrize("claimed", ["Banten 72", "Jahat Baru", "Kabar Lembah Palsu " * 10, ""])
def test_a_saved_file_takes_no_article_of_an_outlet_that_it_does_not_name(claimed):
    make_source("Banten 72")
    first = take(make_page("Asli", head=NAMED.format("Kabar Lembah", "https://kabarlembah.example/1")))
    head = NAMED.format(claimed, "https://kabarlembah.example/1") if claimed else UNNAMED
    second = take(make_page("Palsu", head=head))
    assert second.outcome is Outcome.ADDED
    assert Article.objects.get(pk=first.article_id).title == "Asli"
    assert Article.objects.get(pk=second.article_id).source != Article.objects.get(pk=first.article_id).source


def test_a_saved_file_is_a_new_version_of_its_own_outlets_article():
    head = NAMED.format("Kabar Lembah", "https://kabarlembah.example/1")
    first = take(make_page("Pagi", head=head))
    assert take(make_page("Sore", head=head)).article_id == first.article_id


def test_pages_of_an_outlet_known_by_its_host_alone_are_versions_of_one_article():
    first = take(make_page("Pagi", head=UNNAMED))
    assert take(make_page("Sore", head=UNNAMED)).article_id == first.article_id


def test_the_hosts_of_one_site_are_one_outlets():
    for host in ("news", "finance"):
        address = f"https://{host}.detikuji.co.id/d-2"
        take(make_page(f"Pagi {host}", head=NAMED.format("detikuji", address)))
        take(make_page(f"Sore {host}", head=NAMED.format("detikuji", address)))
    amp = take(make_page("Malam", head=NAMED.format("detikuji", address)), url="https://amp2.detikuji.co.id/d-2")
    assert amp.outcome is Outcome.UPDATED
    assert Article.objects.count() == 2
    assert Source.objects.get().articles.count() == 2


def test_what_an_editor_deleted_is_not_brought_back_by_a_new_capture_of_its_address():
    head = NAMED.format("Kabar Lembah", "https://kabarlembah.example/1")
    take(make_page("Pagi", head=head))
    Article.objects.get().delete()
    again = take(make_page("Sore", head=head))
    assert (again.outcome, again.reason) == (Outcome.KNOWN, "its article was deleted by an editor")
    assert not Article.objects.exists()
    assert Capture.objects.count() == 1


def test_a_second_capture_that_knows_the_address_gives_it_to_the_article():
    take(make_page())
    take(make_page(), url="https://kabar.example/1")
    assert Article.objects.get().url == "https://kabar.example/1"


def test_a_captured_file_that_was_lost_is_there_again_when_its_page_comes_again():
    take(make_page())
    capture = Capture.objects.get()
    capture_storage().path(capture.sha256).unlink()
    assert take(make_page()).outcome is Outcome.KNOWN
    assert capture.content() == make_page()


def test_what_the_database_refuses_is_rejected_and_the_rest_is_taken(monkeypatch):
    real = Capture.objects.keep

    def refuse(content, **fields):
        if b"Satu" in content:
            raise DataError("value out of range")
        return real(content, **fields)

    monkeypatch.setattr(Capture.objects, "keep", refuse)
    pages = [RawCapture(f"{title}.html", make_page(title), "text/html") for title in ("Satu", "Dua")]
    refused, added = archive(pages)
    assert (refused.outcome, refused.reason) == (Outcome.REJECTED, "it could not be stored: value out of range")
    assert added.outcome is Outcome.ADDED
    assert Article.objects.count() == 1


def test_an_outlet_that_nothing_names_is_null():
    take(make_page())
    assert Article.objects.get().source is None
    assert not Source.objects.exists()


def test_a_text_without_a_headline_gets_its_first_sentence_marked_as_derived():
    lead = (
        "BANTEN 72 – Dinas Perhubungan membuka trayek baru bagi warga. Trayek itu melayani dua puluh desa "
        "mulai pekan depan, dari pagi sampai petang, kata kepala dinas."
    )
    text = f"{lead}\n" + "Warga desa menyambut trayek baru itu dengan gembira karena jalan ke pasar menjadi dekat. " * 4
    take(text.encode(), origin="a.txt", media_type="text/plain")
    article = Article.objects.get()
    assert (article.title, article.title_derived) == ("Dinas Perhubungan membuka trayek baru bagi warga.", True)


def test_fields_longer_than_their_columns_are_cut():
    take(make_page("Judul " * 400))
    assert len(Article.objects.get().title) <= 500


TOLD = (
    "<meta name='keywords' content='jembatan, dana desa'>"
    "<meta property='og:image' content='https://kabar.example/foto/jembatan.jpg'>"
    "<meta property='article:published_time' content='2024-11-17T01:00:00Z'>"
    "<meta property='article:modified_time' content='2024-11-18T16:30:00Z'>"
)


def told_page() -> bytes:
    text = "<h2>Dari kebun sendiri</h2><ul><li>Bambu petung sebanyak dua puluh batang dari kebun warga</li></ul><p>"
    page = make_page(head=TOLD).replace(b"<p>", text.encode(), 1)
    return page.replace(b"</div></article>", b"<p>Editor: Penyunting Contoh</p></div></article>")


def test_all_that_the_page_tells_has_a_field_and_the_paragraphs_their_kinds():
    make_source("Kabar Timur", home=make_region("91"))
    take(told_page().replace(b"<title>", b"<meta property='og:site_name' content='Kabar Timur'><title>"))
    article = Article.objects.get()
    assert article.tags == ["jembatan", "dana desa"]
    assert article.image_url == "https://kabar.example/foto/jembatan.jpg"
    assert article.editor == "Penyunting Contoh"
    assert article.modified_on == date(2024, 11, 19)  # the outlet's own day, nine hours before UTC
    assert (article.modified_at, article.modified_method) == (datetime(2024, 11, 18, 16, 30, tzinfo=UTC), "meta")
    assert article.kinds_and_paragraphs[0] == ("subheading", "Dari kebun sendiri")
    assert article.kinds == ["subheading", "item", *["text"] * 5]
    assert article.extractor_version == VERSION
    assert article.made_from == article.captures.get()


def test_no_short_field_turns_the_direction_of_what_stands_around_it():
    turned = "\u202e\u2066{}\u2069".format
    head = f"<meta name='author' content='{turned('Sari Contoh')}'><meta name='keywords' content='{turned('kali')}'>"
    take(make_page(turned("Jembatan Desa Diperbaiki"), head=head))
    article = Article.objects.get()
    assert (article.title, article.title_derived) == ("Jembatan Desa Diperbaiki", False)
    assert (article.byline, article.tags) == ("Sari Contoh", ["kali"])


def test_an_article_of_plain_paragraphs_stores_no_kinds():
    take(make_page())
    assert Article.objects.get().kinds == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("editor", "Redaksi"),
        ("tags", ["pilihan redaksi"]),
        ("image_url", "https://kabar.example/lain.jpg"),
        ("image_caption", "Gambar lain"),
        ("modified_on", date(2025, 1, 1)),
        ("body", "Teks redaksi."),
    ],
)
def test_no_new_field_that_an_editor_set_is_overwritten(name, value):
    take(told_page())
    article = Article.objects.get()
    kinds = article.kinds
    setattr(article, name, value)
    if name == "modified_on":
        article.modified_at, article.modified_method = None, "editor"
    if name == "body":
        kinds = article.kinds = []
    article.edited = [name]
    article.save()
    rederive(Capture.objects.get())
    article = Article.objects.get()
    assert (getattr(article, name), article.kinds) == (value, kinds)
    assert article.modified_method == ("editor" if name == "modified_on" else "meta")


def test_an_address_too_long_for_its_column_is_left_out():
    take(make_page(head=f"<meta property='og:image' content='https://kabar.example/{'a' * 3000}.jpg'>"))
    assert Article.objects.get().image_url == ""
