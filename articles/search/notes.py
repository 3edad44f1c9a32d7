"""What a search has to say of how it was read. Pure; the pages have a sentence for each."""

from dataclasses import dataclass
from enum import StrEnum


class Note(StrEnum):
    """How a query was read, where that is not as it was written, and why it found what it found."""

    CUT = "cut"  # only the first characters or words were read: query.MAX_LENGTH, MAX_WORDS, MAX_LETTERS
    UNCLOSED_QUOTE = "unclosed_quote"  # a quotation mark without its partner was ignored
    UNBALANCED = "unbalanced"  # a parenthesis without its partner, or too deep, was ignored
    OPERATOR_AS_WORD = "operator_as_word"  # AND or OR with nothing beside it was searched as a word
    SMALL_OPERATOR = "small_operator"  # `or`, `and`, `not` or NOT was searched as a word
    FIELD_AS_WORDS = "field_as_words"  # no such field, or no such value of it: searched as words
    SHORT_PREFIX = "short_prefix"  # `pe*` was searched as the word `pe`
    STRAY_SIGN = "stray_sign"  # a * or ~ where it says nothing was read as a space: `pil*da`, `"a b"~0`, `=pem*`
    PREFIX_CUT = "prefix_cut"  # only the commonest words that begin so were searched
    NOTHING_TO_SEARCH = "nothing_to_search"  # there was no letter and no digit
    ONLY_COMMON_WORDS = "only_common_words"  # words like `yang` and `di` alone find nothing
    INDEX_UNAVAILABLE = "index_unavailable"  # there is no index yet, or it cannot be read
    UNKNOWN_SOURCE = "unknown_source"  # the archive knows no such outlet
    UNKNOWN_REGION = "unknown_region"  # there is no such region
    FORMER_REGION = "former_region"  # what a region became was searched in its place


@dataclass(frozen=True)
class Remark:
    """A note on one name in the query."""

    note: Note
    name: str
