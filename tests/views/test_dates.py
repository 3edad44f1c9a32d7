from datetime import date

import pytest

from tests.builders import make_article


def held(cells):
    return {cell["first"].isoformat(): cell["held"] for cell in cells if cell and cell["held"]}


def test_years_and_months_count_what_they_hold(client, report, undated, elsewhen):
    response = client.get("/date/")
    rows = response.context["heatmap"].rows
    assert [(row.first, row.total) for row in rows] == [("2024", "4 artikel"), ("2023", ""), ("2022", "1 artikel")]
    assert [cell.short for cell in rows[0].months if cell.level] == ["1", "3"]
    assert response.context["undated"] == 1
    assert held(client.get("/date/2024/").context["months"]) == {"2024-02-01": 1, "2024-11-01": 3}


def test_a_month_is_a_calendar_with_counts(client, report, elsewhen):
    make_article()
    context = client.get("/date/2024/11/").context
    assert [len(week) for week in context["weeks"]] == [7] * 5
    assert context["weeks"][0][:5] == [None, None, None, None, context["weeks"][0][4]]
    cells = [cell for week in context["weeks"] for cell in week]
    assert held(cells) == {"2024-11-03": 1, "2024-11-17": 2, "2024-11-29": 1}
    assert {cell["level"] for cell in cells if cell} == {0, 2, 4}
    assert context["total"] == 4


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("/date/2024/", date(2022, 5, 5), None),
        ("/date/2023/", date(2022, 5, 5), date(2024, 2, 1)),
        ("/date/2024/11/", date(2024, 2, 1), None),
        ("/date/2024/11/17/", date(2024, 11, 3), date(2024, 11, 29)),
        ("/date/2022/05/05/", None, date(2024, 2, 1)),
    ],
)
def test_previous_and_next_hold_something(client, report, undated, elsewhen, path, before, after):
    context = client.get(path).context
    assert (context["before"], context["after"]) == (before, after)


def test_a_day_lists_its_articles(client, report, elsewhen):
    response = client.get("/date/2024/11/17/")
    assert [article.pk for article in response.context["page"]] == [report.pk]
    page = response.content.decode()
    assert 'href="/date/2024/11/03/"' in page
    assert 'href="/date/2024/11/29/"' in page


def test_the_undated_have_a_list_of_their_own_and_no_year(client, undated):
    assert [article.pk for article in client.get("/date/undated/").context["page"]] == [undated.pk]
    assert client.get("/date/").context["heatmap"].rows == ()


@pytest.mark.parametrize("path", ["2024/01/31", "1000", "9999/12", "9999/12/31", "2024/1/5"])
def test_a_day_that_holds_nothing_is_an_empty_page(client, report, path):
    response = client.get(f"/date/{path}/")
    assert response.status_code == 200
    assert "Belum ada simpanan" in response.content.decode()


@pytest.mark.parametrize(
    "path", ["2024/02/30", "2023/02/29", "2024/13", "2024/00", "2024/11/00", "0000", "99", "12024", "2024/xx", "besok"]
)
def test_a_day_that_is_in_no_calendar_is_404(client, report, path):
    response = client.get(f"/date/{path}/")
    assert response.status_code == 404
    assert 'href="/date/"' in response.content.decode()
