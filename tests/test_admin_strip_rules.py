import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from articles.models import StripRule
from tests.builders import make_article, make_source

pytestmark = pytest.mark.django_db

LIST = "/admin/articles/striprule/"
PROMO = "Kabar Lembah hadir untuk warga pegunungan setiap hari."


@pytest.fixture
def rule() -> StripRule:
    source = make_source("Kabar Lembah")
    example = make_article(source=source, title="Panen Kopi")
    return StripRule.objects.create(source=source, text=PROMO, seen=12, articles=30, example=example)


def said(response) -> str:
    return " ".join(str(message) for message in response.context["messages"])


def do(client, action: str, *rules: StripRule):
    return client.post(LIST, {"action": action, "_selected_action": [rule.pk for rule in rules]}, follow=True)


def test_an_editor_sees_each_block_how_often_it_was_seen_and_an_article_that_has_it(admin_client, rule):
    page = admin_client.get(LIST).content.decode()
    assert PROMO in page
    assert "12 dari 30 artikel" in page
    assert f'href="{reverse("admin:articles_article_change", args=[rule.example.pk])}">Panen Kopi</a>' in page


@pytest.mark.parametrize(("action", "status"), [("accept", "accepted"), ("decline", "declined")])
def test_a_decision_is_kept_and_stands_in_the_history(admin_client, rule, action, status):
    other = StripRule.objects.create(source=rule.source, text="Ikuti saluran kami.", seen=5, articles=30)
    do(admin_client, action, rule, other)
    assert set(StripRule.objects.values_list("status", flat=True)) == {status}
    assert LogEntry.objects.count() == 2
    assert LogEntry.objects.first().change_message == StripRule.objects.first().get_status_display()


def test_after_accepting_the_editor_is_told_how_to_apply_it_to_what_is_held(admin_client, rule):
    assert "manage.py reextract --source kabar-lembah" in said(do(admin_client, "accept", rule))
    assert "reextract" in said(do(admin_client, "decline", rule))  # it was accepted before
    assert "reextract" not in said(do(admin_client, "decline", rule))


@pytest.mark.parametrize("status", ["accepted", "declined"])
def test_deleting_one_that_was_accepted_tells_the_same(admin_client, rule, status):
    StripRule.objects.update(status=status)
    other = StripRule.objects.create(source=rule.source, text="Ikuti kami.", seen=5, articles=30, status=status)
    listed = {"action": "delete_selected", "_selected_action": [other.pk], "post": "yes"}
    alone = reverse("admin:articles_striprule_delete", args=[rule.pk])
    for response in (
        admin_client.post(LIST, listed, follow=True),
        admin_client.post(alone, {"post": "yes"}, follow=True),
    ):
        assert ("manage.py reextract --source kabar-lembah" in said(response)) == (status == "accepted")
    assert not StripRule.objects.exists()


def test_declining_a_proposal_changes_nothing_that_is_held(admin_client, rule):
    assert "reextract" not in said(do(admin_client, "decline", rule))


def test_one_block_can_be_decided_on_its_own_page_and_nothing_else_changed(admin_client, rule):
    address = reverse("admin:articles_striprule_change", args=[rule.pk])
    response = admin_client.post(address, {"status": "accepted", "text": "Lain"}, follow=True)
    rule.refresh_from_db()
    assert (rule.status, rule.text) == ("accepted", PROMO)
    assert "manage.py reextract --source kabar-lembah" in said(response)
    assert LogEntry.objects.get().change_message == rule.get_status_display()
    assert "reextract" not in said(admin_client.post(address, {"status": "accepted"}, follow=True))


def test_nobody_adds_one_by_hand(admin_client):
    assert admin_client.get(f"{LIST}add/").status_code == 403


def test_deciding_takes_the_right_to_change(client, django_user_model, rule):
    user = django_user_model.objects.create_user("reader", password="x", is_staff=True)
    client.force_login(user)
    assert client.get(LIST).status_code == 403


def test_an_outlet_leads_to_its_blocks(admin_client, rule):
    address = reverse("admin:articles_source_change", args=[rule.source.pk])
    assert (
        f"{LIST}?source__id__exact={rule.source.pk}&amp;status__exact=proposed"
        in admin_client.get(address).content.decode()
    )
    rule.delete()
    assert "manage.py learn_source" in admin_client.get(address).content.decode()
    assert admin_client.get(reverse("admin:articles_source_add")).status_code == 200


def test_the_list_asks_as_often_for_many_as_for_one(admin_client, rule, django_assert_max_num_queries):
    for n in range(5):
        example = make_article(source=rule.source)
        StripRule.objects.create(source=rule.source, text=f"Ikuti kami {n}", seen=5, articles=30, example=example)
    with django_assert_max_num_queries(10):
        admin_client.get(LIST)
