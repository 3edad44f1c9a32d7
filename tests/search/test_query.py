import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.search.backends.nodes import And, Not, Or, Phrase, Prefix, Word, transform, wanted
from articles.search.query import (
    MAX_DEPTH,
    MAX_LENGTH,
    MAX_WORDS,
    Note,
    Parsed,
    parse,
)

a, b, c = Word("a"), Word("b"), Word("c")


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("", None),
        ("pemilu", Word("pemilu")),
        ("a b c", And((a, b, c))),
        ("a AND b", And((a, b))),
        ('"pemilu damai"', Phrase("pemilu damai")),
        ("“pemilu  damai”", Phrase("pemilu damai")),
        ('"pemilu damai"~5', Phrase("pemilu damai", 5)),
        ("=membangun", Word("membangun", exact=True)),
        ("pemb*", Prefix("pemb")),
        ("a OR b", Or((a, b))),
        ("a b OR c", Or((And((a, b)), c))),
        ("a (b OR c)", And((a, Or((b, c))))),
        ("((a) b)", And((a, b))),
        ("a -b", And((a, Not(b)))),
        ("-b", Not(b)),
        ('-"a b"', Not(Phrase("a b"))),
        ("-(a b) c", And((Not(And((a, b))), c))),
        ("-(-a)", a),
        ("undang-undang ke-2", And((Word("undang-undang"), Word("ke-2")))),
        ("a, b.", And((a, b))),
        ("a – b", And((a, b))),
        ("a\x00b", And((a, b))),
    ],
)
def test_a_query_is_read_as_it_is_written(text, node):
    assert parse(text) == Parsed(node)


@pytest.mark.parametrize(
    ("text", "node", "note"),
    [
        ('"', None, Note.UNCLOSED_QUOTE),
        ('"', None, Note.NOTHING_TO_SEARCH),
        ("*", None, Note.NOTHING_TO_SEARCH),
        ("- () !", None, Note.NOTHING_TO_SEARCH),
        ('a "b', And((a, b)), Note.UNCLOSED_QUOTE),
        ("AND OR", And((Word("and"), Word("or"))), Note.OPERATOR_AS_WORD),
        ("a OR OR b", Or((a, And((Word("or"), b)))), Note.OPERATOR_AS_WORD),
        ("(a OR)", And((a, Word("or"))), Note.OPERATOR_AS_WORD),
        ("a) b", And((a, b)), Note.UNBALANCED),
        ("(a b", And((a, b)), Note.UNBALANCED),
        ("pe*", Word("pe"), Note.SHORT_PREFIX),
        ("(" * 5000 + "a" + ")" * 5000, None, Note.CUT),
        ("(" * 500 + "a" + ")" * 500, a, Note.UNBALANCED),
    ],
)
def test_what_cannot_be_understood_is_read_as_words_and_said(text, node, note):
    parsed = parse(text)
    assert parsed.node == node
    assert note in parsed.notes


@pytest.mark.parametrize("text", ["kata " * 2000, '"' + "kata " * 300 + '"', "-".join(["kata"] * 300)])
def test_a_long_query_is_cut_and_says_so(text):
    parsed = parse(text)
    assert Note.CUT in parsed.notes
    assert str(parsed.node).replace("-", " ").count("kata") == MAX_WORDS


def test_parentheses_count_to_a_depth():
    deep = "a OR (b " * MAX_DEPTH + ")" * MAX_DEPTH
    assert parse(deep).notes == ()
    assert parse("(c" + deep + ")").notes == (Note.UNBALANCED,)


def test_a_minus_without_an_operand_is_ignored():
    assert parse('a -" OR b').node == Or((a, b))
    assert parse("(a -()").node == a


signs = st.sampled_from(
    ['"', "(", ")", " ", "-", "OR", "AND", "*", "=", "~", "~3", "pemilu", "pe", "ke-2", "x", "’", "é", "\u200f"]
)


@given(st.lists(signs, max_size=60).map("".join) | st.text(max_size=80))
def test_any_text_is_read_and_its_tree_reads_alike_again(text):
    node = parse(text).node
    assert parse(str(node) if node else "").node == node


@settings(max_examples=20)
@given(st.text(alphabet='("-)OR* a', min_size=MAX_LENGTH, max_size=MAX_LENGTH + 50))
def test_a_hostile_long_text_is_read(text):
    parse(text)


def test_transform_drops_leaves_and_keeps_the_tree_flat():
    node = parse("a (b OR yang) -(yang di) -(c OR -a)").node
    without = transform(node, lambda leaf: None if leaf.text in {"yang", "di"} else leaf)
    assert without == parse("a b -(c OR -a)").node
    assert transform(without, lambda leaf: None) is None


def test_wanted_leaves_leave_out_what_is_excluded():
    assert list(wanted(parse("a (b OR -c) -a").node)) == [a, b]
    assert list(wanted(None)) == []
