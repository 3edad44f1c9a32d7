"""Queries that try to hurt: drawn from kinds of bad input, with the archive's own words in them. Standard library."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

LONG = 10_000  # characters
OPERATORS = ["AND", "OR", "NOT", "-", "(", ")", '"', "*", "~", "~9", ":", "=", "title:", "region:", "date:", "sumber:"]
CONTROLS = [*map(chr, range(32)), "\x7f", "\x85", "\u2028", "\ufeff", "\ufffe", "\ud7ff", "\U000e0001"]
DIRECTIONS = ["\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2069"]
STOP_WORDS = ("yang", "dan", "di", "ke", "dari", "ini", "itu", "untuk", "pada", "dengan", "dalam", "adalah", "oleh")
BOMBS = ("(a+)+$", "(.*)*" * 9, "[a-z]*" * 30, "a" * 500 + "!", "?" * 300, "*" * 300, "\\" * 99, "%00", "{1,99}" * 9)
DATES = ("9999..0001", "0000-00-00", "2024-13", "2024-02-31..", "..", "2024..2025..2026", "9" * 11, "-1", "1..9999")


@dataclass(frozen=True)
class Attack:
    text: str
    page: int = 1


class Attacker:
    """`words` are the archive's own, common ones: what costs most is what finds much."""

    def __init__(self, words: list[str], chance: random.Random) -> None:
        self.words, self.chance = words, chance

    def attacks(self, count: int) -> Iterator[Attack]:
        """Each kind as often as the others, none twice the same."""
        kinds: list[Callable[[], str]] = [
            self.unbalanced, self.long, self.operators, self.controls, self.directions, self.bomb, self.dates,
            self.short_prefixes, self.many_words, self.nested, self.stop_words, self.near, self.many_phrases,
            self.without, self.alternatives, self.one_long_word, self.anything,
        ]  # fmt: skip
        seen: set[str] = set()
        while len(seen) < count:
            text = kinds[len(seen) % len(kinds)]()
            if text not in seen:
                seen.add(text)
                yield Attack(text, self.chance.choice([1, 1, 1, 2, 50, 500, 10**6, 10**12]))

    def some(self, least: int, most: int) -> list[str]:
        return self.chance.choices(self.words, k=self.chance.randint(least, most))

    def mixed(self, among: list[str], least: int, most: int) -> list[str]:
        """Words of ours with these among them."""
        return [self.chance.choice([*among, *self.some(2, 4)]) for _ in range(self.chance.randint(least, most))]

    def unbalanced(self) -> str:
        return "".join(self.mixed(['"', "(", ")", '" ', " (", ") ", ' -"', "(("], 5, 200))

    def long(self) -> str:
        return " ".join(self.some(LONG // 5, LONG // 5))[:LONG]

    def operators(self) -> str:
        return " ".join(self.chance.choices(OPERATORS, k=self.chance.randint(1, 300)))

    def controls(self) -> str:
        return "".join(self.mixed(CONTROLS, 10, 200))

    def directions(self) -> str:
        return "".join(self.mixed(DIRECTIONS, 10, 100))

    def bomb(self) -> str:
        return " ".join(self.mixed(BOMBS, 1, 8))

    def dates(self) -> str:
        named = [f"{self.chance.choice(['date', 'tanggal'])}:{self.chance.choice(DATES)}" for _ in range(3)]
        return " ".join([*self.some(0, 2), *named])

    def short_prefixes(self) -> str:
        return self.chance.choice([" ", " OR "]).join(f"{word[:3]}*" for word in self.some(1, 32))

    def many_words(self) -> str:
        return self.chance.choice([" ", " OR "]).join(self.some(32, 40))

    def nested(self) -> str:
        depth = self.chance.randint(5, 400)
        return self.chance.choice(["(", "-(", "(OR ", "(( "]) * depth + " ".join(self.some(1, 9)) + ")" * depth

    def stop_words(self) -> str:
        text = " ".join(self.chance.choices(STOP_WORDS, k=self.chance.randint(1, 32)))
        return f'"{text}"' if self.chance.random() < 0.5 else text

    def near(self) -> str:
        return f'"{" ".join([*self.some(1, 8), *self.chance.choices(STOP_WORDS, k=2)])}"~99'

    def many_phrases(self) -> str:
        pairs = (f'"{self.chance.choice(STOP_WORDS)} {word}"' for word in self.some(4, 16))
        return self.chance.choice([" ", " OR "]).join(pairs)

    def without(self) -> str:
        return " ".join(f"-{word}" for word in self.some(1, 32))

    def alternatives(self) -> str:
        return " ".join(f"({' OR '.join(self.some(2, 6))} -{word[:4]}*)" for word in self.some(1, 6))

    def one_long_word(self) -> str:
        return "".join(self.some(1, 1_500))[:LONG] + self.chance.choice(["", "*", "~2", "?"])

    def anything(self) -> str:
        """Any characters at all but surrogates, which no request can hold."""
        drawn = (self.chance.randrange(0x110000) for _ in range(self.chance.randint(1, 500)))
        return "".join(chr(each) for each in drawn if not 0xD800 <= each < 0xE000)
