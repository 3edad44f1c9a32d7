"""An editor's places and days stand above the machine's, wherever it runs, until they are handed back."""

import io
from datetime import date

import pytest
from django.apps import apps
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.urls import reverse

from articles.ingest.archive import archive
from articles.ingest.capture import RawCapture
from articles.models import Article, Mention
from articles.models.region_changes import change_regions
from articles.search.find import find
from articles.search.query import ArticleQuery
from tests.builders import make_article, make_capture, make_page, make_region, make_source
from tests.test_admin import change, form_data, said

pytestmark = pytest.mark.django_db(transaction=True)

ADDRESS = "https://kabar.example/jembatan"
HEAD = '<meta property="article:published_time" content="2024-03-04">'
TITLE = "Wali Kota Serang Meninjau Jembatan"


def take_in(title: str = TITLE, origin: str = "a.html") -> Article:
    list(archive([RawCapture(origin, make_page(title, head=HEAD), "text/html", url=ADDRESS)]))
    return Article.objects.get()


def codes(article: Article) -> list[str]:
    return list(article.mentions.values_list("region_id", flat=True))


@pytest.fixture
def article() -> Article:
    article = take_in()
    assert codes(article) == ["36.73", "36"]
    return article


@pytest.fixture
def corrected(admin_client, article) -> Article:
    """The article after an editor gave it another place, a dateline's place and a day."""
    make_region("35.09")
    data = {"mentions-0-region": "35.09", "mentions-1-DELETE": "on", "dateline_place": "35.09"}
    return change(admin_client, article, **data, published_on="2017-11-06", date_certain="on")


def state(article: Article) -> tuple:
    article.refresh_from_db()
    return (
        codes(article),
        article.dateline_place_id,
        article.place_certain,
        article.published_on,
        article.date_method,
        article.date_certain,
    )


AS_SET = (["35.09", "35"], "35.09", True, date(2017, 11, 6), "editor", True)


def test_what_an_editor_sets_is_certain_and_noted(corrected):
    assert state(corrected) == AS_SET
    assert corrected.edited == ["dateline_place", "published_on", "regions"]
    assert all(corrected.mentions.values_list("certain", flat=True))
    assert find(ArticleQuery(regions=("35.09",))).total == 1
    assert find(ArticleQuery(uncertain=("place",))).total == 0


def test_it_survives_a_new_capture(corrected):
    take_in("Wali Kota Tangerang Meninjau Jembatan", "b.html")
    assert corrected.captures.count() == 2
    assert state(corrected) == AS_SET
    assert corrected.title.startswith("Wali Kota Tangerang")


def test_it_survives_reextract(corrected):
    Article.objects.update(title="Salah")
    call_command("reextract", stdout=io.StringIO())
    assert state(corrected) == AS_SET
    assert corrected.title == TITLE


def test_it_survives_prepare(corrected, settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "static"
    call_command("prepare", stdout=io.StringIO())
    assert state(corrected) == AS_SET


def test_what_is_handed_back_is_told_anew_at_once(admin_client, corrected):
    page = admin_client.get(reverse("admin:articles_article_change", args=[corrected.pk]))
    offered = page.context["adminform"].form.fields["hand_back"].choices
    assert [name for name, _ in offered] == ["dateline_place", "published_on", "regions"]
    changed = change(admin_client, corrected, hand_back=["regions", "published_on"])
    assert changed.edited == ["dateline_place"]
    assert (codes(changed), changed.dateline_place_id) == (["36.73", "36"], "35.09")
    assert (changed.published_on, changed.date_method) == (date(2024, 3, 4), "meta")
    assert find(ArticleQuery(regions=("36.73",))).total == 1


def test_a_headline_that_is_handed_back_is_the_pages_again(admin_client, article):
    assert change(admin_client, article, title="Judul Redaksi").edited == ["title", "title_derived"]
    changed = change(admin_client, article, hand_back=["title"])
    assert (changed.title, changed.edited) == (TITLE, [])


def test_what_no_page_tells_stays_and_the_editor_is_told(admin_client):
    article = make_article(byline="Sari", edited=["byline"])
    data = form_data(admin_client, article, hand_back=["byline"])
    response = admin_client.post(reverse("admin:articles_article_change", args=[article.pk]), data, follow=True)
    assert any("tetap seperti sekarang" in text for text in said(response))
    article.refresh_from_db()
    assert (article.byline, article.edited) == ("Sari", [])


def test_a_field_is_changed_or_handed_back_and_not_both(admin_client, corrected):
    data = form_data(admin_client, corrected, hand_back=["published_on"], published_on="2018-01-01")
    response = admin_client.post(reverse("admin:articles_article_change", args=[corrected.pk]), data)
    assert response.context["adminform"].form.errors["hand_back"]


def test_nothing_is_offered_where_nobody_set_anything(admin_client, article):
    form = admin_client.get(reverse("admin:articles_article_change", args=[article.pk])).context["adminform"].form
    assert "hand_back" not in form.fields


JEMBER = {"title": "Bupati Jember Meninjau Jembatan", "dateline": "JEMBER"}


def test_places_follow_the_words_that_an_editor_corrects(admin_client, article):
    changed = change(admin_client, article, **JEMBER)
    assert (codes(changed), changed.dateline_place_id) == (["35.09", "35"], "35.09")
    assert "regions" not in changed.edited
    assert find(ArticleQuery(regions=("35.09",))).total == 1


def test_places_follow_the_outlet_that_an_editor_corrects(admin_client):
    article = make_article(title="Warga Serang Bergotong Royong", body="Warga Serang memperbaiki jembatan di Serang.")
    home = make_region("36.73", name="Kota Serang")
    changed = change(admin_client, article, source=str(make_source("Kabar Serang", home=home).pk))
    assert codes(changed) == ["36.73", "36"]


def test_places_that_an_editor_set_do_not_follow_the_words(admin_client, corrected):
    changed = change(admin_client, corrected, **JEMBER | {"title": "Wali Kota Tangerang Meninjau"})
    assert (codes(changed), changed.dateline_place_id) == (["35.09", "35"], "35.09")


def test_a_dateline_place_alone_leaves_the_places_to_the_machine(admin_client, article):
    make_region("35.09")
    changed = change(admin_client, article, dateline_place="35.09", title="Wali Kota Tangerang Meninjau Jembatan")
    assert (codes(changed), changed.dateline_place_id) == (["36.71", "36"], "35.09")
    assert changed.edited == ["dateline_place", "title", "title_derived"]


def test_a_place_that_comes_back_because_another_lies_in_it_is_told(admin_client):
    make_region("36.73", name="Kota Serang")
    make_region("36.73.01", name="Kecamatan Serang")
    article = make_article(regions=("36.73.01", "36.73"))
    assert codes(article) == ["36.73.01", "36.73", "36"]
    data = form_data(admin_client, article, **{"mentions-1-DELETE": "on"})
    response = admin_client.post(reverse("admin:articles_article_change", args=[article.pk]), data, follow=True)
    assert said(response)[0].startswith("“Kota Serang” tetap ada karena “Kecamatan Serang” ada di dalamnya.")
    assert set(codes(article)) == {"36.73.01", "36.73", "36"}
    data = form_data(admin_client, article, **{f"mentions-{row}-DELETE": "on" for row in (0, 2)})
    response = admin_client.post(reverse("admin:articles_article_change", args=[article.pk]), data, follow=True)
    assert len(said(response)) == 1
    assert codes(article) == ["36"]


def test_an_editor_may_call_the_machines_place_certain_and_take_that_back(admin_client):
    article = make_article(regions=("36.73",))
    sure = change(admin_client, article, **{"mentions-0-certain": "on"})
    assert (sure.place_certain, sure.edited, codes(sure)) == (True, ["regions"], ["36.73", "36"])
    assert sure.mentions.get(region="36.73").evidence  # it is still what named it
    unsure = change(admin_client, sure, **{"mentions-0-certain": None, "mentions-1-certain": None})
    assert (unsure.place_certain, unsure.uncertain) == (False, ["place"])


def test_what_an_editor_called_uncertain_stays_so_when_another_place_is_added(admin_client):
    make_region("35.09")
    article = make_article(regions=("36.73",))
    unsure = change(admin_client, article, **{"mentions-1-DELETE": "on"})
    unsure = change(admin_client, unsure, **{"mentions-0-certain": None, "mentions-1-certain": None})
    changed = change(admin_client, unsure, **{"mentions-2-region": "35.09"})
    certain = dict(changed.mentions.values_list("region_id", "certain"))
    assert certain == {"36.73": False, "36": False, "35.09": True, "35": True}
    assert changed.uncertain == ["place"]


def test_a_place_with_a_certain_one_in_it_stays_certain_and_the_editor_is_told(admin_client):
    make_region("36", name="Banten")
    make_region("36.73", name="Kota Serang")
    article = make_article(regions=("36", "36.73"), place_certain=True)
    data = form_data(admin_client, article)
    del data["mentions-0-certain"]
    response = admin_client.post(reverse("admin:articles_article_change", args=[article.pk]), data, follow=True)
    assert said(response)[0].startswith("“Banten” tetap pasti karena “Kota Serang” ada di dalamnya.")
    article.refresh_from_db()
    assert article.place_certain
    assert all(article.mentions.values_list("certain", flat=True))


def test_the_filter_says_what_the_first_place_on_the_page_says(admin_client):
    """The narrowest stands first: a province that is certain does not make a regency in it certain."""
    make_region("36.73", name="Kota Serang")
    article = make_article()
    article.place([Mention(region_id="36", certain=True), Mention(region_id="36.73", certain=False)])
    assert article.uncertain == ["place"]
    assert find(ArticleQuery(uncertain=("place",))).total == 1
    sure = change(admin_client, article, **{"mentions-1-certain": "on"})
    assert sure.uncertain == []
    assert find(ArticleQuery(uncertain=("place",))).total == 0


def test_an_editor_confirms_a_place_of_theirs_that_a_split_made_uncertain(admin_client):
    make_region("36.09", name="Kabupaten Tirtasana")
    article = make_article(regions=("36.09",), place_certain=True, edited=["regions"])
    change_regions(apps, {"36.09": ["36.01", "36.02"]})
    assert find(ArticleQuery(uncertain=("place",))).total == 1
    article = Article.objects.get()
    assert change(admin_client, article, title="Judul Lain").uncertain == ["place"]
    sure = change(admin_client, Article.objects.get(), **{"mentions-0-certain": "on"})
    assert (codes(sure), sure.uncertain) == (["36.01", "36"], [])
    assert find(ArticleQuery(uncertain=("place",))).total == 0


def test_a_place_that_stands_twice_is_refused_with_a_sentence(admin_client):
    article = make_article(regions=("36.73",))
    data = form_data(admin_client, article, **{"mentions-2-region": "36.73"})
    response = admin_client.post(reverse("admin:articles_article_change", args=[article.pk]), data)
    assert "Satu tempat tercantum dua kali di sini." in response.content.decode()


def test_one_left_of_the_machines_places_is_the_editors_and_certain(admin_client):
    article = make_article(regions=("36.73", "35.09"))
    make_capture(article)
    changed = change(admin_client, article, **{"mentions-0-DELETE": "on", "mentions-2-DELETE": "on"})
    assert set(codes(changed)) == {"35.09", "35"}
    assert changed.place_certain
    assert all(changed.mentions.values_list("certain", flat=True))


def test_a_day_in_the_future_is_saved_with_a_warning(admin_client, article):
    for day, warned in (("2999-01-01", True), ("2020-01-01", False)):
        data = form_data(admin_client, Article.objects.get(), published_on=day)
        response = admin_client.post(reverse("admin:articles_article_change", args=[article.pk]), data, follow=True)
        assert any("hari yang belum tiba" in text for text in said(response)) is warned
        assert Article.objects.get().published_on == date.fromisoformat(day)


def test_who_may_only_look_sees_what_an_editor_set(client, corrected, django_user_model):
    user = django_user_model.objects.create_user("reader", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    client.force_login(user)
    page = client.get(reverse("admin:articles_article_change", args=[corrected.pk]))
    assert page.status_code == 200
    assert "tempat pada titimangsa, terbit pada hari, tempat" in page.content.decode()


def test_the_list_says_in_words_what_is_uncertain(admin_client):
    make_article(date_certain=False)
    assert "tanggal belum pasti, tempat belum pasti" in admin_client.get("/admin/articles/article/").content.decode()


def test_the_list_costs_the_same_queries_at_any_size(admin_client, django_assert_max_num_queries):
    make_article(source=make_source(), regions=("36.73",))
    with django_assert_max_num_queries(20) as few:
        admin_client.get("/admin/articles/article/", {"place": "uncertain"})
    for _ in range(5):
        make_article(source=make_source(), regions=("36.73",))
    with django_assert_max_num_queries(len(few)):
        admin_client.get("/admin/articles/article/", {"place": "uncertain"})
