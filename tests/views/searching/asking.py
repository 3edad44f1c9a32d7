"""How tests ask the search page."""

from urllib.parse import urlencode


def ask(client, status=200, path="/search/", **parameters):
    named = {name.rstrip("_"): value for name, value in parameters.items()}
    response = client.get(f"{path}?{urlencode(named, doseq=True)}")
    assert response.status_code == status
    return response


def titles(response):
    return [hit.article.title for hit in response.context["result"].hits]
