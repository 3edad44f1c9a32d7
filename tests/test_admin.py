from datetime import date

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import JSONField, Value
from django.urls import reverse
from django.utils.translation import override

from articles.models import Article, Capture, IndexChange, Source
from articles.models.capture import capture_storage
from tests.builders import make_article, make_capture, make_page, make_region, make_source

pytestmark = pytest.mark.django_db(transaction=True)

ADD = "/admin/articles/article/add/"


def upload(client, *files: tuple[str, bytes]):
    pages = [SimpleUploadedFile(name, content) for name, content in files]
    return client.post(ADD, {"pages": pages}, follow=True)


def said(response) -> list[str]:
    return [str(message) for message in response.context["messages"]]


def form_data(client, article: Article, **changes) -> dict[str, str]:
    """What the browser would send if an editor opened the article and changed some fields."""
    response = client.get(reverse("admin:articles_article_change", args=[article.pk]))
    data: dict[str, str] = {}
    forms = [response.context["adminform"].form]
    for formset in response.context["inline_admin_formsets"]:
        forms += [formset.formset.management_form, *formset.formset.forms]
    for form in forms:
        for field in form:
            value = field.value()
            if hasattr(field.field.widget, "decompress"):
                day, time = field.field.widget.decompress(value) if value else ("", "")
                data |= {f"{field.html_name}_0": str(day or ""), f"{field.html_name}_1": str(time or "")}
            elif value is True:
                data[field.html_name] = "on"
            elif value is not None and value is not False:
                data[field.html_name] = str(value).replace("\n", "\r\n")  # as browsers send a text's lines
    return {**data, **changes}


def change(client, article: Article, **changes) -> Article:
    data = {key: value for key, value in form_data(client, article, **changes).items() if value is not None}
    response = client.post(reverse("admin:articles_article_change", args=[article.pk]), data)
    assert response.status_code == 302, response.context["errors"]
    return Article.objects.get(pk=article.pk)


def test_one_uploaded_page_lands_on_its_article(admin_client):
    response = upload(admin_client, ("a.html", make_page("Panen Kopi Melimpah")))
    article = Article.objects.get()
    assert response.redirect_chain == [(reverse("admin:articles_article_change", args=[article.pk]), 302)]
    assert article.title == "Panen Kopi Melimpah"
    assert article.captures.get().origin == "a.html"
    assert not IndexChange.objects.exists()  # it is in the index already


def test_several_uploaded_pages_land_on_the_list_and_each_is_told(admin_client):
    files = [
        ("a.html", make_page("Satu")),
        ("b.html", make_page("Dua")),
        ("c.html", b"\x89PNG\r\n\x1a\n"),
        ("d.exe", b"MZ"),
    ]
    response = upload(admin_client, *files)
    ids = ",".join(str(pk) for pk in Article.objects.order_by("pk").values_list("pk", flat=True))
    assert response.redirect_chain == [(f"/admin/articles/article/?id__in={ids}", 302)]
    assert response.context["cl"].result_count == 2
    assert len(said(response)) == 3
    assert said(response)[0].startswith("“c.html”: ")
    assert said(response)[1] == "“d.exe”: bukan halaman (.html, .htm, .txt) dan bukan ZIP"
    assert Article.objects.count() == 2


def test_a_page_that_is_known_lands_on_its_article(admin_client):
    upload(admin_client, ("a.html", make_page()))
    response = upload(admin_client, ("a.html", make_page()))
    assert response.redirect_chain[0][0] == reverse("admin:articles_article_change", args=[Article.objects.get().pk])
    assert Capture.objects.count() == 1


def test_a_page_of_a_deleted_article_says_where_to_make_it_again(admin_client):
    upload(admin_client, ("a.html", make_page()))
    Article.objects.get().delete()
    response = upload(admin_client, ("a.html", make_page()))
    assert any("deleted" in text or "dihapus" in text for text in said(response))
    assert not Article.objects.exists()


def test_an_upload_without_a_file_says_so(admin_client):
    response = admin_client.post(ADD, {})
    assert response.status_code == 200
    assert response.context["form"].errors["pages"]


def test_an_upload_over_the_limit_is_refused_before_it_is_stored(admin_client, settings):
    settings.MAX_UPLOAD_BYTES = 1000
    assert upload(admin_client, ("a.html", b"x" * 2000)).status_code == 400
    assert not Capture.objects.exists()


def test_uploading_takes_the_right_to_add(client, django_user_model):
    user = django_user_model.objects.create_user("reader", password="x", is_staff=True)
    client.force_login(user)
    assert client.get(ADD).status_code == 403


def test_what_an_editor_changes_is_marked_and_survives_the_machine(admin_client):
    article = make_article(title_derived=True, date_certain=False, published_on=None, date_method="")
    changed = change(admin_client, article, title="Judul Redaksi", published_on="2017-11-06")
    assert changed.edited == ["published_on", "title", "title_derived"]
    assert (changed.title_derived, changed.published_on) == (False, date(2017, 11, 6))
    assert (changed.date_method, changed.date_certain) == ("editor", False)


def test_a_day_is_as_certain_as_the_editor_says(admin_client):
    article = make_article(published_on=None, date_certain=False, date_method="")
    assert change(admin_client, article, published_on="2017-11-06", date_certain="on").date_certain
    undated = change(admin_client, article, published_on="")
    assert (undated.published_on, undated.date_certain, undated.date_method) == (None, False, "editor")


def test_a_save_that_changes_nothing_marks_nothing_and_keeps_the_paragraphs(admin_client):
    article = make_article(regions=("36.73",), standfirst="Baris pertama.")
    changed = change(admin_client, article)
    assert changed.edited == []
    assert changed.paragraphs == article.paragraphs
    assert len(changed.paragraphs) == 2


def test_paragraphs_are_parted_by_empty_lines_however_many(admin_client):
    changed = change(admin_client, make_article(), body="Satu.\r\n \r\n\r\n Dua.\r\n")
    assert changed.paragraphs == ["Satu.", "Dua."]


MARKED = {"body": "Awal\n\nSatu.\n\nBambu\n\n- bukan butir", "kinds": ["subheading", "text", "item", "text"]}


def test_the_kinds_of_paragraphs_stand_as_marks_in_the_text(admin_client):
    article = make_article(**MARKED)
    data = form_data(admin_client, article)
    assert data["body"] == "## Awal\r\n\r\nSatu.\r\n\r\n- Bambu\r\n\r\n\\- bukan butir"
    unchanged = change(admin_client, article)
    assert (unchanged.body, unchanged.kinds, unchanged.edited) == (MARKED["body"], MARKED["kinds"], [])


def test_an_editor_sets_kinds_and_moves_and_words_paragraphs_anew(admin_client):
    body = "- Tali\r\n- Bambu\r\n\r\nSatu.\r\n\r\n## Awal baru\r\n\r\n> Kami senang."
    changed = change(admin_client, make_article(**MARKED), body=body)
    assert changed.paragraphs == ["Tali", "Bambu", "Satu.", "Awal baru", "Kami senang."]
    assert changed.kinds == ["item", "item", "text", "subheading", "quote"]
    assert changed.edited == ["body"]
    plain = change(admin_client, changed, body="Satu.")
    assert (plain.body, plain.kinds) == ("Satu.", [])


def test_the_old_text_typed_back_has_the_old_kinds(admin_client):
    article = make_article(**MARKED)
    before = form_data(admin_client, article)["body"]
    back = change(admin_client, change(admin_client, article, body="Lain."), body=before)
    assert (back.body, back.kinds) == (MARKED["body"], MARKED["kinds"])


def test_a_text_whose_form_nobody_changed_is_not_touched(admin_client):
    article = make_article(body="Satu. \n\n\n\nDua.", kinds=["item", "text", "text"])
    changed = change(admin_client, article, title="Judul Redaksi")
    assert (changed.body, changed.kinds) == (article.body, article.kinds)
    assert "body" not in changed.edited


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("image_url", "javascript:alert(1)"),
        ("image_url", "data:image/png;base64,AA"),
        ("image_url", "/foto.jpg"),
        ("image_url", "https:///foto.jpg"),
        ("image_url", "http://["),
        ("image_url", "https://kabar.example/a b"),
        ("image_caption", "a" * 2001),
        ("modified_on", "2024-11-16"),
        ("language", "1 2"),
        ("tags", "\n".join(f"tag {n}" for n in range(21))),
        ("tags", "a" * 61),
    ],
)
def test_what_no_page_could_give_is_refused(admin_client, name, value):
    article = make_article()
    data = form_data(admin_client, article, **{name: value})
    response = admin_client.post(reverse("admin:articles_article_change", args=[article.pk]), data)
    assert list(response.context["adminform"].form.errors) == [name]


def test_what_the_machine_found_does_not_keep_an_editor_from_saving(admin_client):
    article = make_article(language="1 2", modified_on=date(2024, 11, 16), tags=["Desa", "desa"])
    changed = change(admin_client, article, byline="Sari")
    assert changed.edited == ["byline"]


def test_tags_that_differ_only_in_case_are_one(admin_client):
    assert change(admin_client, make_article(), tags="Dana Desa\r\ndana desa\r\nkali").tags == ["Dana Desa", "kali"]


def test_what_an_editor_set_is_told_by_its_names_in_the_editors_language(admin_client):
    article = make_article(edited=["image_caption", "regions", "title", "title_derived", "lama"])
    page = admin_client.get(reverse("admin:articles_article_change", args=[article.pk])).content.decode()
    assert "keterangan gambar utama, tempat, judul, lama" in page


def test_the_history_names_what_changed_in_the_readers_language(admin_client):
    article = make_article()
    change(admin_client, article, title="Judul", standfirst="Ringkas.", tags="kali", modified_on="2024-11-18")
    source = make_source()
    admin_client.post(f"/admin/articles/source/{source.pk}/change/", {"name": source.name, "domain": "kabar.example"})
    changed = {article: ("title", "standfirst", "tags", "modified_on"), source: ("domain", "confirmed")}
    for entry in LogEntry.objects.filter(action_flag=CHANGE):
        model = entry.content_type.model_class()
        with override("id"):
            names = [str(model._meta.get_field(name).verbose_name) for name in changed.pop(entry.get_edited_object())]
            assert [name for name in names if name not in entry.get_change_message().lower()] == []
    assert not changed


def test_tags_stand_one_a_line_and_are_marked_when_an_editor_changes_them(admin_client):
    article = make_article(tags=["dana desa", "jembatan"])
    assert form_data(admin_client, article)["tags"] == "dana desa\r\njembatan"
    assert change(admin_client, article).edited == []
    changed = change(admin_client, article, tags="jembatan \r\n\r\nkali, sungai")
    assert (changed.tags, changed.edited) == (["jembatan", "kali, sungai"], ["tags"])
    assert change(admin_client, changed, tags="").tags == []


def test_the_day_of_change_is_as_an_editor_says_with_its_moment_and_method(admin_client):
    article = make_article(
        modified_on=date(2024, 11, 18), modified_at="2024-11-18T01:00Z", modified_method="meta", modified_certain=True
    )
    changed = change(admin_client, article, modified_on="2024-11-19")
    assert (changed.modified_on, changed.modified_at) == (date(2024, 11, 19), None)
    assert (changed.modified_method, changed.modified_certain) == ("editor", True)
    assert (changed.date_method, changed.edited) == ("printed", ["modified_on"])


def test_what_an_editor_changes_of_the_new_fields_is_marked(admin_client):
    changed = change(
        admin_client,
        make_article(),
        editor="Wati",
        image_caption="Jembatan",
        image_url="https://kabar.example/foto.jpg",
    )
    assert changed.edited == ["editor", "image_caption", "image_url"]


def test_the_list_is_narrowed_by_the_version_that_made_the_articles(admin_client):
    old, new = make_article(), make_article(extractor_version="7")
    for version, found in (("-", old), ("7", new)):
        response = admin_client.get("/admin/articles/article/", {"version": version})
        assert list(response.context["cl"].queryset) == [found]
    assert admin_client.get("/admin/articles/article/").context["cl"].result_count == 2


def test_a_form_opened_before_the_article_changed_is_refused(admin_client):
    article = make_article()
    data = form_data(admin_client, article, title="Judul Redaksi")
    article.title = "Judul Halaman Baru"
    article.save()
    response = admin_client.post(reverse("admin:articles_article_change", args=[article.pk]), data)
    assert response.status_code == 200
    assert response.context["adminform"].form.errors["seen"]
    article.refresh_from_db()
    assert (article.title, article.edited) == ("Judul Halaman Baru", [])


def test_an_editor_can_call_a_date_certain(admin_client):
    article = make_article(date_certain=False, date_method="text")
    changed = change(admin_client, article, date_certain="on")
    assert (changed.date_certain, changed.date_method, changed.edited) == (True, "editor", ["published_on"])


def test_places_that_an_editor_sets_take_what_they_lie_in_along(admin_client):
    article = make_article(regions=("36.73",))
    make_region("35.09")
    data = {"mentions-0-DELETE": "on", "mentions-1-DELETE": "on", "mentions-2-region": "35.09"}
    changed = change(admin_client, article, **data)
    assert [mention.region_id for mention in changed.mentions.all()] == ["35.09", "35"]
    assert changed.edited == ["regions"]


def test_a_place_that_takes_anothers_row_does_not_take_its_evidence(admin_client):
    article = make_article(regions=("36.73",))
    make_region("35.09")
    changed = change(admin_client, article, **{"mentions-0-region": "35.09", "mentions-1-DELETE": "on"})
    assert list(changed.mentions.values_list("region", "evidence")) == [("35.09", []), ("35", [])]


def test_a_day_that_no_page_could_show_is_refused(admin_client):
    article = make_article()
    data = form_data(admin_client, article, published_on="0999-01-01")
    response = admin_client.post(reverse("admin:articles_article_change", args=[article.pk]), data)
    assert response.context["adminform"].form.errors["published_on"]


def test_a_host_is_kept_as_addresses_give_it(admin_client):
    admin_client.post("/admin/articles/source/add/", {"name": "Kabar", "domain": "HTTPS://Www.Kabar.example/"})
    assert Source.objects.get().domain == "kabar.example"


def test_an_upload_names_some_refusals_and_counts_the_rest(admin_client):
    response = upload(admin_client, *[(f"{n}.exe", b"MZ") for n in range(25)])
    assert len(said(response)) == 21
    assert "5" in said(response)[-1]


def test_withdrawing_and_putting_back_from_the_list(admin_client):
    article = make_article()
    url = "/admin/articles/article/"
    admin_client.post(url, {"action": "withdraw", "_selected_action": [article.pk]})
    article.refresh_from_db()
    assert article.withdrawn_at
    assert list(admin_client.get(url, {"withdrawn": "1"}).context["cl"].queryset) == [article]
    assert list(admin_client.get(url, {"withdrawn": "0"}).context["cl"].queryset) == []
    admin_client.post(url, {"action": "put_back", "_selected_action": [article.pk]})
    article.refresh_from_db()
    assert article.withdrawn_at is None


def test_deleting_from_the_list_keeps_the_captured_pages(admin_client):
    article = make_article(regions=("36.73",))
    capture = make_capture(article)
    data = {"action": "delete_selected", "_selected_action": [article.pk], "post": "yes"}
    admin_client.post("/admin/articles/article/", data)
    assert not Article.objects.exists()
    capture.refresh_from_db()
    assert capture.article is None


def test_a_deleted_article_is_made_again_from_the_captured_page(admin_client):
    upload(admin_client, ("a.html", make_page()))
    Article.objects.get().delete()
    data = {"action": "make_again", "_selected_action": [Capture.objects.get().pk]}
    admin_client.post("/admin/articles/capture/", data)
    assert Article.objects.get().captures.get() == Capture.objects.get()


def shorten(client) -> Capture:
    """An article and a later page of it that was passed over, for it holds less than half of the text."""
    head = '<link rel="canonical" href="https://kabar.example/1">'
    upload(client, ("a.html", make_page(head=head)))
    assert said(upload(client, ("b.html", make_page(head=head, paragraphs=2)))) == [
        "“b.html”: teksnya kurang dari separuh; yang lebih panjang tetap dipakai"
    ]
    return Capture.objects.latest("pk")


def test_an_uploaded_page_with_far_less_text_is_kept_and_told(admin_client):
    shorten(admin_client)
    assert len(Article.objects.get().paragraphs) == 5
    assert Capture.objects.count() == 2


def test_an_editor_may_make_an_article_from_a_page_that_was_passed_over_and_is_told_what_that_costs(admin_client):
    capture = shorten(admin_client)
    data = {"action": "make_again", "_selected_action": [capture.pk]}
    response = admin_client.post("/admin/articles/capture/", data, follow=True)
    article = Article.objects.get()
    assert (len(article.paragraphs), article.made_from) == (2, capture)
    assert [message.level_tag for message in response.context["messages"]] == ["success", "warning"]
    assert "kurang dari separuh" in said(response)[1]


def test_making_articles_again_takes_the_rights_to_add_and_change(client, django_user_model):
    article = make_article()
    capture = make_capture(article, make_page())
    user = django_user_model.objects.create_user("reader", password="x", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=["view_capture", "add_article"]))
    client.force_login(user)
    data = {"action": "make_again", "_selected_action": [capture.pk]}
    assert client.post("/admin/articles/capture/", data).status_code == 403
    assert Article.objects.get().title == article.title


def test_a_captured_page_that_is_lost_says_so(admin_client):
    article = make_article()
    capture = make_capture(article)
    article.delete()
    capture_storage().path(capture.sha256).unlink()
    data = {"action": "make_again", "_selected_action": [capture.pk]}
    response = admin_client.post("/admin/articles/capture/", data, follow=True)
    assert said(response) == ["page.html: berkas tangkapan hilang atau bukan lagi seperti saat ditangkap"]


def test_outlets_are_confirmed_and_counted(admin_client):
    source = make_source("Warta Pesisir", confirmed=False)
    make_article(source=source)
    admin_client.post("/admin/articles/source/", {"action": "confirm", "_selected_action": [source.pk]})
    source.refresh_from_db()
    assert source.confirmed
    assert admin_client.get("/admin/articles/source/").context["cl"].queryset[0].held == 1


def test_a_second_spelling_of_an_outlet_is_refused_with_a_sentence(admin_client):
    make_source("Kabar Lembah")
    response = admin_client.post("/admin/articles/source/add/", {"name": "KABARLEMBAH.com"})
    assert response.status_code == 200
    assert response.context["errors"]
    assert Source.objects.count() == 1


def test_an_outlet_with_articles_cannot_be_deleted(admin_client):
    source = make_source()
    make_article(source=source)
    admin_client.post(f"/admin/articles/source/{source.pk}/delete/", {"post": "yes"})
    assert Source.objects.exists()


@pytest.mark.parametrize("model", ["article", "source", "region", "capture"])
def test_every_list_and_its_search_and_form_open(admin_client, model):
    article = make_article(
        regions=("36.73",), source=make_source(), removed=[["share bar", "<script>alert(1)</script>"]]
    )
    make_capture(article, url="https://kabar.example/1")
    keys = {
        "article": article.pk,
        "source": Source.objects.get().pk,
        "region": "36.73",
        "capture": Capture.objects.get().pk,
    }
    assert admin_client.get(f"/admin/articles/{model}/", {"q": "kabar"}).status_code == 200
    page = admin_client.get(f"/admin/articles/{model}/{keys[model]}/change/")
    assert page.status_code == 200
    assert b"<script>alert" not in page.content


@pytest.mark.parametrize("when", ["year=9999", "year=9999&{}__month=12", "year__gte=99999", "year__exact=0", "year=0"])
@pytest.mark.parametrize(("model", "day"), [("article", "published_on"), ("capture", "captured_at")])
def test_a_day_outside_of_the_calendar_narrows_no_list(admin_client, model, day, when):
    make_capture(make_article())
    response = admin_client.get(f"/admin/articles/{model}/?{day}__{when.format(day)}", follow=True)
    assert (response.status_code, response.context["cl"].result_count) == (200, 1)


@pytest.mark.parametrize("damaged", [5, ["x"], {"a": 1}, None, [["share bar", "\ud800"]]])
def test_damaged_lists_end_no_form(admin_client, damaged):
    article = make_article(regions=("36.73",))
    article.mentions.update(evidence=Value([["body", 0, 1, "\ud800"]], JSONField()))
    Article.objects.update(removed=Value(damaged, JSONField()), tags=Value(damaged, JSONField()))
    assert admin_client.get(f"/admin/articles/article/{article.pk}/change/").status_code == 200


@pytest.mark.parametrize("model", ["region", "capture"])
def test_evidence_is_read_only(admin_client, model):
    assert admin_client.get(f"/admin/articles/{model}/add/").status_code == 403


NARROWED = [
    ("date", "certain", ["sure"]),
    ("date", "uncertain", ["doubted"]),
    ("date", "none", ["bare"]),
    ("place", "certain", ["sure"]),
    ("place", "uncertain", ["doubted"]),
    ("place", "none", ["bare"]),
]


@pytest.mark.parametrize(("parameter", "value", "titles"), NARROWED)
def test_the_list_is_narrowed_by_how_sure_date_and_place_are(admin_client, parameter, value, titles):
    make_article(title="sure", regions=("36.73",), place_certain=True)
    make_article(title="doubted", regions=("36.73",), date_certain=False)
    make_article(title="bare", published_on=None, date_certain=False)
    listed = admin_client.get("/admin/articles/article/", {parameter: value}).context["cl"].queryset
    assert [article.title for article in listed] == titles
