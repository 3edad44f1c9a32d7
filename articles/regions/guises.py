"""Names of regions that name something else: persons, words, and places and things whose names begin alike."""

import re

from articles.regions import vocabulary as words
from articles.regions.names import by_key, regencies_by_district
from articles.regions.tokens import Tokens

# An age, and not the count of a list: "Berau (87), Samarinda (12) dan Paser (10)."
_AGE = re.compile(r" \([1-9]\d(?: tahun| thn)?\)(?!,? (?:dan )?[A-Z]|[.;])")
_LONGEST_NAME = 5  # tokens of a name that has an abbreviation
_DEMONSTRATIVES = frozenset({"itu", "ini"})


def is_alien(tokens: Tokens, first: int, last: int, codes: tuple[str, ...]) -> bool:
    """Whether the name of a region is a person's there, or a word: "AKP Bima", "Bocah Malang itu", "Satwa (TTS)"."""
    return (
        _is_person(tokens, first, last, codes)
        or is_word(tokens, first, last)
        or (first == last and _is_other_abbreviation(tokens, first, codes))
    )


def is_other(tokens: Tokens, first: int, last: int, codes: tuple[str, ...]) -> bool:
    """Whether a word beside it makes a name that of another place or thing: "Medan Satria", "Papua Nugini"."""
    if tokens.previous(first) in words.FATES:
        return True
    following = tokens.following(last)
    if not following:
        return False
    name = "".join(tokens.lows[first : last + 1]) + following
    inside = regencies_by_district().get(name, ())
    elsewhere = bool(inside) and not any(code.startswith(each) for each in codes for code in inside)
    return elsewhere or name in words.OTHERS


def begins_sentence(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a name that is a word too has its capital from where it stands alone: "Palu itu disita"."""
    if "".join(tokens.lows[first : last + 1]) not in words.WORDS:
        return False
    if not tokens.following(last) or tokens.capital(last + 1):
        return False
    before = tokens.text[tokens.ends[first - 1] : tokens.starts[first]] if first else "."
    return any(sign in before for sign in ".!?")


def after_kind(tokens: Tokens, index: int) -> bool:
    """Whether the word before tells a region even in a text without capitals: "kabupaten jember", "polres sampang"."""
    return tokens.previous(index) in (words.PLAIN_KINDS if tokens.lows[index] in words.WORDS else words.PLAIN)


def _is_person(tokens: Tokens, first: int, last: int, codes: tuple[str, ...]) -> bool:
    """By a rank or a verb of speech before the name, or a surname or an age after it: "Lembata (34)".

    What a province says, or is said of it, stands after such verbs too: "kata Aceh".
    """
    previous = tokens.previous(first)
    if previous in words.RANKS or (previous in words.SPEECH and any(len(code) > 2 for code in codes)):
        return True
    surname = tokens.following(last) in words.SURNAMES and tokens.capital(last + 1)
    aged = _AGE.match(tokens.text, tokens.ends[last])
    if not (surname or aged) or previous in words.PREPOSITIONS:
        return False
    begin, _ = tokens.chain(first)
    return words.OFFICIAL.isdisjoint(tokens.lows[begin:first])


def _is_other_abbreviation(tokens: Tokens, index: int, codes: tuple[str, ...]) -> bool:
    """Whether an abbreviation stands in parentheses after words that are not that region's name."""
    gap = tokens.text[tokens.ends[index - 1] : tokens.starts[index]] if index else ""
    if tokens.lows[index] not in words.CAPITALS or gap != " (":
        return False
    before = ["".join(tokens.lows[max(0, index - count) : index]) for count in range(1, _LONGEST_NAME + 1)]
    return not any(set(by_key().get(name, ())) & set(codes) for name in before)


def is_word(tokens: Tokens, first: int, last: int) -> bool:
    """With a capital by the word after it; without one unless the word before says what it is: "kota palu"."""
    if first != last or tokens.lows[first] not in words.WORDS:
        return False
    numbered = first > 0 and tokens.lows[first - 1].isdigit()  # "SMPN 7 Medan ini"
    if tokens.capital(first):
        return tokens.following(last) in _DEMONSTRATIVES and not numbered
    return tokens.previous(first) not in words.OFFICIAL
