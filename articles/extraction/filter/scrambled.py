"""Text that a paywall scrambled: letters shifted, so that only a subscriber's script can bring them back."""

from articles.extraction.blocks import Block
from articles.extraction.language import small_words

_LONG = 15  # words: so many in any language hold one of its small words
_VOWELS = frozenset("aeiouyäöüáéíóúàèìòùâêîôû")
_FEWEST_VOWELS = 0.33  # of the letters: German has 0.38, Indonesian 0.44, German shifted by one letter 0.28
_MOST_SIGNS = 0.3  # of the characters that are neither letter nor space; tables of results have more
_MOST = 0.5  # of the text: a paywall spares little


def mark_scrambled(blocks: list[Block], language: str) -> bool:
    """Take the paragraphs that are written in no language, where most are so on a page whose language is known."""
    kept = [block for block in blocks if not block.rule]
    known = small_words(language)
    scrambled = [block for block in kept if known and _is_scrambled(block.text.lower(), known)]
    if sum(len(block.text) for block in scrambled) <= _MOST * sum(len(block.text) for block in kept):
        return False
    for block in kept:
        block.rule = "scrambled" if block in scrambled else "tail matter"
    return True


def _is_scrambled(text: str, known: frozenset[str]) -> bool:
    words = text.split()
    if len(words) < _LONG or not known.isdisjoint(words):
        return False
    letters = [letter for letter in text if letter.isalpha()]
    signs = len(text) - len(letters) - len(words)
    vowels = sum(letter in _VOWELS for letter in letters)
    return signs < _MOST_SIGNS * len(text) and vowels < _FEWEST_VOWELS * len(letters)
