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
    assert "Belum ada artikel" in response.content.decode()


@pytest.mark.parametrize(
    "path", ["2024/02/30", "2023/02/29", "2024/13", "2024/00", "2024/11/00", "0000", "99", "12024", "2024/xx", "besok"]
)
def test_a_day_that_is_in_no_calendar_is_404(client, report, path):
    response = client.get(f"/date/{path}/")
    assert response.status_code == 404
    assert 'href="/date/"' in response.content.decode()


def test_days_are_narrowed_by_region_and_outlet_and_so_are_their_neighbours(client, report, elsewhen):
    make_article(regions=("36.73",), source=report.source, published_on=date(2022, 5, 5))
    context = client.get("/date/2024/11/17/?region=36&source=kabar-lembah").context
    assert [article.pk for article in context["page"]] == [report.pk]
    assert (context["before"], context["after"]) == (date(2022, 5, 5), None)
    assert context["take"] == "region=36&source=kabar-lembah&from=2024-11-17&to=2024-11-17&sort=-date"
    page = client.get("/date/2024/11/17/?region=36&source=kabar-lembah").content.decode()
    for path in ("2022/05/05/", "2024/11/", "2024/", ""):
        assert f'href="/date/{path}?region=36&amp;source=kabar-lembah"' in page


@pytest.mark.parametrize(
    ("path", "total", "take"),
    [("2024/", 1, "year=2024"), ("2024/11/", 1, "month=2024-11"), ("2022/", 0, "year=2022"), ("", 1, "")],
)
def test_years_and_months_count_within_a_region(client, report, elsewhen, path, total, take):
    context = client.get(f"/date/{path}?region=36.73").context
    assert context["total"] == total
    assert context["take"] == "&".join(filter(None, ["region=36.73", take, "sort=-date"]))


def test_the_regions_and_outlets_of_a_day_narrow_it(client, report, elsewhen):
    make_article(regions=("35.09",), source=report.source)
    context = client.get("/date/2024/11/17/?source=kabar-lembah").context
    assert [(door["held"], door["address"]) for door in context["regions"]] == [
        (1, "/date/2024/11/17/?region=35&source=kabar-lembah"),
        (1, "/date/2024/11/17/?region=36&source=kabar-lembah"),
    ]
    (door,) = context["sources"]
    assert (door["held"], door["chosen"], door["address"]) == (2, True, "/date/2024/11/17/")


def test_where_one_province_is_all_its_regencies_stand_beside_it(client, report):
    doors = client.get("/date/2024/").context["regions"]
    assert [door["label"] for door in doors] == ["Banten", "Kota Serang"]


def test_an_empty_combination_says_what_is_held_without_each_filter(client, report, elsewhen):
    response = client.get("/date/2022/?region=36&source=kabar-lembah")
    assert response.context["total"] == 0
    assert response.context["before"] is None
    assert response.context["after"] == date(2024, 11, 17)
    assert "November 2024" in response.content.decode()
    make_article(published_on=date(2022, 1, 1), regions=("36",))
    (way,) = client.get("/date/2022/?region=36&source=kabar-lembah").context["instead"]
    assert (way["held"], way["address"]) == (1, "/date/2022/?region=36")


def test_the_undated_are_narrowed_too(client, report, undated):
    assert client.get("/date/undated/?source=kabar-lembah").context["total"] == 0
    assert client.get("/date/?source=kabar-lembah").context["undated"] == 0


@pytest.mark.parametrize("asked", ["region=banten", "region=" + "3" * 10_000, "source=a%20b", "page=0"])
@pytest.mark.parametrize("path", ["", "2024/", "2024/11/", "2024/11/17/", "undated/"])
def test_what_cannot_be_understood_is_refused(client, report, path, asked):
    assert client.get(f"/date/{path}?{asked}").status_code == 400


def test_many_filters_leave_the_months_without_links(client, report):
    query = "&".join(f"region=36.{number:02}" for number in range(1, 40))
    page = client.get(f"/date/?region=36.73&{query}").content.decode()
    assert '<td class="level-4"><span>1</span></td>' in page
    assert "/date/2024/11/" not in page
    assert (
        '<td class="level-4"><a href="/date/2024/11/?region=36.73"'
        in client.get("/date/?region=36.73").content.decode()
    )


def test_the_undated_can_be_taken_along_in_the_order_of_their_page(client, report, undated):
    make_article(published_on=None)
    page = client.get("/date/undated/")
    listed = [str(article.pk) for article in page.context["page"]]
    file = client.get(f"/export/csv/?{page.context['take']}&columns=id").getvalue().decode("utf-8-sig")
    assert file.split() == ["id", *listed]
    assert len(listed) == 2
