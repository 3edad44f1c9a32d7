"""How probable it is that a report is set in a regency."""

import pytest

from articles.regions.place import Evidence
from articles.regions.tally import MOST, Tally
from articles.regions.weighing import probabilities


def tally(*weights: float, start: int = 0, part: str = "body") -> Tally:
    made = Tally()
    for weight in weights:
        made.add(weight, Evidence(part, start, start + 6, "Serang"))  # type: ignore[arg-type]
    return made


def test_the_probabilities_of_all_regencies_leave_room_for_none() -> None:
    found = probabilities({"36.73": tally(2.0), "35.09": tally(2.0), "36": tally(3.0)}, 1000)
    assert found.keys() == {"36.73", "35.09"}
    assert 0 < sum(found.values()) < 1


def test_without_a_regency_there_is_nothing_to_weigh() -> None:
    assert probabilities({}, 0) == {}
    assert probabilities({"36": tally(2.0)}, 100) == {}


BETTER_THAN_ONE_MENTION_BELOW = {
    "two mentions": tally(1.0, 1.0, start=900),
    "a weightier one": tally(3.0, start=900),
    "an earlier one": tally(1.0, start=20),
    "the headline": tally(1.0, part="title", start=900),
}


@pytest.mark.parametrize("better", BETTER_THAN_ONE_MENTION_BELOW.values(), ids=BETTER_THAN_ONE_MENTION_BELOW)
def test_each_sign_raises_the_probability(better: Tally) -> None:
    found = probabilities({"36.73": tally(1.0, start=900), "35.09": better}, 900)
    assert found["35.09"] > found["36.73"]


def test_a_district_named_inside_raises_it() -> None:
    with_district = tally(1.0)
    with_district.by_district = True
    found = probabilities({"36.73": tally(1.0), "35.09": with_district}, 900)
    assert found["35.09"] > found["36.73"]


def test_a_further_mention_says_less_than_the_one_before_it() -> None:
    one, two, three = tally(2.0).score, tally(2.0, 2.0).score, tally(2.0, 2.0, 2.0).score
    assert one == 2.0
    assert one > two - one > three - two > 0


def test_a_tally_keeps_all_weights_and_so_much_evidence() -> None:
    full = tally(*[1.0] * (MOST + 10))
    assert (len(full.weights), len(full.evidence)) == (MOST + 10, MOST)
    assert full.first == 0
    assert tally(1.0, part="title").first is None
