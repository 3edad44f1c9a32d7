import pytest

from tests.builders import make_article


def test_it_is_well_while_database_and_index_answer(client, db):
    make_article()
    client.get("/search/")  # makes the index
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")


@pytest.mark.parametrize(
    "broken", ["articles.views.serving.health.index_answers", "articles.views.serving.health.connection.cursor"]
)
def test_it_is_not_well_when_one_of_them_fails(client, db, monkeypatch, caplog, broken):
    def fail():
        raise OSError("gone")

    with monkeypatch.context() as patch:
        patch.setattr(broken, fail)
        assert client.get("/healthz").status_code == 503
    assert "gone" in caplog.text


def test_it_is_not_well_without_an_index(client, db, monkeypatch):
    monkeypatch.setattr("articles.views.serving.health.index_answers", lambda: False)
    assert client.get("/healthz").status_code == 503


def test_it_stands_outside_of_the_languages_and_of_the_redirect_to_https(client, db, settings):
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/healthz").status_code in {200, 503}
    assert client.get("/").status_code == 301
    assert client.get("/en/healthz", secure=True).status_code == 404
