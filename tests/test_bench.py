"""What the benches of search draw, ask and hold: what could be wrong there without anybody seeing it."""

import random
from collections import Counter
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from bench.corpus import Model, Record, records, sample_texts
from bench.searching.drawing import Drawing, Vocabulary
from bench.searching.hostile import LONG, Attacker
from bench.searching.limits import Limit, limits
from bench.searching.questions import FAMILIES, Question, of_family, read, write
from bench.searching.report import p50, p95
from bench.searching.running import Measured
from bench.searching.storing import plain
from bench.searching.worker import SIDES, answers

NO_CORPUS = Path("there is none")


def drawn(count: int, seed: int = 1) -> list[Record]:
    return list(records(count, seed, NO_CORPUS))


@pytest.fixture(scope="module")
def texts() -> dict[int, str]:
    return {number: f"{record.title}\n{record.body}".lower() for number, record in enumerate(drawn(800), 1)}


@pytest.fixture(scope="module")
def questions(texts: dict[int, str]) -> list[Question]:
    return drawing(texts).questions()


def drawing(texts: dict[int, str], seed: int = 1) -> Drawing:
    vocabulary = Vocabulary(iter(texts.values()), str)
    return Drawing(vocabulary, texts, ["36", "32"], random.Random(seed), 20)


def test_articles_are_the_same_for_a_seed_and_others_for_another() -> None:
    assert drawn(20) == drawn(20)
    assert drawn(20) != drawn(20, seed=2)


def test_no_article_is_a_copy_of_another() -> None:
    bodies = [record.body for record in drawn(300)]
    assert len(set(bodies)) == 300
    runs = Counter(run for body in bodies for run in {tuple(body.split()[at : at + 12]) for at in range(9)})
    assert runs.most_common(1)[0][1] < 10


def test_new_words_never_cease() -> None:
    model, seen, sizes = Model(sample_texts(), random.Random(1)), set(), []
    for number, (_, body) in enumerate(islice(model.texts(), 2_000), 1):
        seen |= {*body.split()}
        if number in (500, 2_000):
            sizes.append(len(seen))
    assert sizes[1] > 1.5 * sizes[0]


def test_a_place_comes_with_what_it_lies_in() -> None:
    for record in drawn(100):
        assert {code.split(".")[0] for code in record.regions} <= {*record.regions}


def test_no_family_asks_the_same_twice(questions: list[Question]) -> None:
    for family in FAMILIES:
        asked = [(question.text, question.article) for question in of_family(questions, family)]
        assert len(set(asked)) == len(asked) == 20, family


def test_questions_come_again_by_seed(texts: dict[int, str], questions: list[Question]) -> None:
    assert questions == drawing(texts).questions()
    assert questions != drawing(texts, seed=2).questions()


def test_rare_words_are_rare_and_common_ones_common(texts: dict[int, str], questions: list[Question]) -> None:
    held = drawing(texts).known.held
    assert all(5 <= held[question.text] <= 50 for question in of_family(questions, "rare"))
    assert all(40 <= held[question.text] <= 160 for question in of_family(questions, "common"))
    assert not any(held[question.text] for question in of_family(questions, "suggestion"))


def test_what_is_asked_is_in_the_archive(texts: dict[int, str], questions: list[Question]) -> None:
    for question in of_family(questions, "phrase"):
        assert any(question.text.strip('"') in text for text in texts.values())
    for question in of_family(questions, "AND"):
        assert any({*question.words} <= {*text.replace(",", "").replace(".", "").split()} for text in texts.values())


def test_questions_come_back_as_they_were_written(questions: list[Question], tmp_path: Path) -> None:
    write(questions, tmp_path / "questions.json")
    assert read(tmp_path / "questions.json") == questions


def test_hostile_queries_differ_and_come_again_by_seed() -> None:
    def attacks() -> list[Any]:
        return list(Attacker(["warga", "pemerintah", "rapat"], random.Random(1)).attacks(300))

    assert len({attack.text for attack in attacks()}) == 300
    assert attacks() == attacks()
    assert max(len(attack.text) for attack in attacks()) == LONG
    assert max(attack.page for attack in attacks()) == 10**12
    assert any("date:9999..0001" in attack.text for attack in attacks())


def test_stems_stay_apart_when_they_are_made_plain() -> None:
    assert len({plain(stem) for stem in ("@serang", "serang", "undang-undang", "undang")}) == 4
    assert plain("@serang").isalnum()


def test_the_first_question_of_a_family_is_the_warm_up_alone() -> None:
    class Deaf:
        heard: list[str] = []

        def open(self) -> None: ...
        def close(self) -> None: ...
        def build(self) -> None: ...
        def size(self) -> int:
            return 0

        def ask(self, question: Question) -> int | None:
            self.heard.append(question.text)
            return None

    asked = [Question("rare", "satu"), Question("rare", "dua"), Question("common", "tiga")]
    said = list(answers(Deaf(), asked, ["1\n"]))
    assert Deaf.heard == ["satu", "tiga", "dua"]
    assert [answer.get("found", "ready") for answer in said] == ["ready", None]


def test_percentiles_are_of_the_times_that_were_measured() -> None:
    times = [float(number) for number in range(1, 101)]
    assert (p50(times), p95(times)) == (50.5, 95)
    assert p95([7.0]) == 7


def test_a_limit_is_held_or_missed_from_its_own_side() -> None:
    assert Limit("ms", 250, 250).is_held
    assert not Limit("ms", 251, 250).is_held
    assert Limit("times", 3, 3, at_least=True).is_held
    assert str(Limit("times", 2.9, 3, at_least=True)).startswith("MISSED")


def test_limits_are_told_of_what_was_measured_alone() -> None:
    ours = Measured(memory={"peak": 100_000_000, "own": 0})
    ours.asked["common"].wall = ours.asked["common"].cpu = ours.asked["common"].first = [100.0]
    slow = Measured(memory={"peak": 0, "own": 0})
    slow.asked["common"].wall = slow.asked["common"].first = [300.0]
    assert [limit.name for limit in limits({"whoosh": ours}, 4_000)] == [
        "whoosh, common, p95 ms",
        "whoosh, MB of a web worker",
    ]
    ratio = [limit for limit in limits({"whoosh": ours, "haystack": slow}, 4_000) if limit.at_least]
    assert [(limit.figure, limit.is_held) for limit in ratio] == [(3, True)]


def test_every_side_has_its_module() -> None:
    folder = Path(__file__).resolve().parents[1] / "bench" / "searching"
    assert all((folder / f"{module}.py").is_file() for module in SIDES.values())
