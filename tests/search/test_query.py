from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.search.backends.nodes import And, Filter, Not, Or, Phrase, Prefix, Word, transform, wanted
from articles.search.query import MAX_DEPTH, MAX_LENGTH, MAX_LETTERS, MAX_WORDS, Note, Parsed, any_of_them, parse, write

a, b, c = Word("a"), Word("b"), Word("c")


def title(text):
    return Word(text, field="title")


def named(field, name):
    return Filter(field, "named", (name,))


def days(first, last):
    return Filter("date", "range", (date.fromisoformat(first), date.fromisoformat(last)))


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
        ("jam 14:30", And((Word("jam"), Word("14:30")))),
        ("a: b", And((a, b))),
        ('a * b ~ "c * d"', And((a, b, Phrase("c * d")))),
    ],
)
def test_a_query_is_read_as_it_is_written(text, node):
    assert parse(text) == Parsed(node)


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("judul:a", title("a")),
        ("Title:a", title("a")),
        ("JUDUL：a", title("a")),
        ("a judul:b c", And((a, title("b"), c))),
        ("judul:=a", Word("a", exact=True, field="title")),
        ("judul:pemb*", Prefix("pemb", "title")),
        ('judul:"a b"', Phrase("a b", field="title")),
        ('judul:"a b"~3', Phrase("a b", 3, "title")),
        ("judul:(a OR b)", Or((title("a"), title("b")))),
        ("judul:(a -b) c", And((title("a"), Not(title("b")), c))),
        ("judul:(a (b OR c))", And((title("a"), Or((title("b"), title("c")))))),
        ("-judul:a", Not(title("a"))),
        ("judul:-a", Not(title("a"))),
        ("judul:OR", title("or")),
        ("judul:a OR b", Or((title("a"), b))),
        ("sumber:banpos", named("source", "banpos")),
        ("source:Banpos,", named("source", "Banpos")),
        ('sumber:"Kabar  Lembah"', named("source", "Kabar Lembah")),
        ("sumber:(banpos OR jember)", Or((named("source", "banpos"), named("source", "jember")))),
        ("-sumber:banpos a", And((Not(named("source", "banpos")), a))),
        ("wilayah:36.73", named("region", "36.73")),
        ('region:"kota serang"', named("region", "kota serang")),
        ("wilayah:36 OR sumber:banpos", Or((named("region", "36"), named("source", "banpos")))),
        ("(a wilayah:36) OR b", Or((And((a, named("region", "36"))), b))),
        ("judul:(a sumber:b)", And((title("a"), named("source", "b")))),
        ("tanggal:2024", days("2024-01-01", "2024-12-31")),
        ("date:2024..2025", days("2024-01-01", "2025-12-31")),
        ("tanggal:(2023 OR 2025-01)", Or((days("2023-01-01", "2023-12-31"), days("2025-01-01", "2025-01-31")))),
        ("-tanggal:2024-11-17", Not(days("2024-11-17", "2024-11-17"))),
    ],
)
def test_a_field_is_of_the_word_the_quotation_or_the_parentheses_behind_it(text, node):
    assert parse(text) == Parsed(node)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("tanggal:kemarin a", "tanggal kemarin a"),
        ("tanggal:2024-13", "tanggal 2024-13"),
        ("tanggal:..", "tanggal"),
        ("tanggal:٢٠٢٤", "tanggal ٢٠٢٤"),
        ('tanggal:"a b"', 'tanggal "a b"'),
        ("tanggal:(kemarin OR 2024)", "kemarin OR tanggal:2024"),
        ("foo:bar", "foo bar"),
        ("-foo:bar a", "-(foo bar) a"),
        ("-tanggal:kemarin a", "-(tanggal kemarin) a"),
        ("foo:pemb*", "foo pemb*"),
        ("judul:foo:bar", "judul:foo judul:bar"),
        ("judul:sumber:a", "judul sumber:a"),
        ("http://kabar.example/2024/11/", "http kabar.example/2024/11"),
        ("sumber:", "sumber"),
        ("Sumber: antara", "Sumber antara"),
        ("(sumber:) a", "sumber a"),
        ("judul:()", "judul"),
        ('judul:"" a', "judul a"),
        ("judul:!!! a", "judul a"),
        ("ſumber:a", "ſumber a"),
    ],
)
def test_what_names_no_field_or_no_value_of_one_is_read_as_words_and_said(text, read):
    parsed = parse(text)
    assert write(parsed.node) == read
    assert Note.FIELD_AS_WORDS in parsed.notes


def test_an_excluded_quotation_without_words_excludes_nothing_else():
    assert parse('-"!" a').node == a
    assert parse('-=! a OR -"" b').node == Or((a, b))


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
        ("a or b", And((a, Word("or"), b)), Note.SMALL_OPERATOR),
        ("a NOT b", And((a, Word("NOT"), b)), Note.SMALL_OPERATOR),
        ("a) b", And((a, b)), Note.UNBALANCED),
        ("(a b", And((a, b)), Note.UNBALANCED),
        ('judul:"a b', And((title("a"), b)), Note.UNCLOSED_QUOTE),
        ("judul:(a b", And((title("a"), b)), Note.UNBALANCED),
        ("judul:pe*", title("pe"), Note.SHORT_PREFIX),
        ("pe*", Word("pe"), Note.SHORT_PREFIX),
        ("pil*da", Word("pil*da"), Note.STRAY_SIGN),
        ("*kada", Word("kada"), Note.STRAY_SIGN),
        ("=pem*", Word("pem", exact=True), Note.STRAY_SIGN),
        ("pemilu~5", Word("pemilu~5"), Note.STRAY_SIGN),
        ('"a b"~0', And((Phrase("a b"), Word("0"))), Note.STRAY_SIGN),
        ('"a b"~100', And((Phrase("a b"), Word("100"))), Note.STRAY_SIGN),
        ('"pil* b"', Phrase("pil* b"), Note.STRAY_SIGN),
        ('"a pil*"', Phrase("a pil"), Note.STRAY_SIGN),
        ("(" * 5000 + "a" + ")" * 5000, None, Note.CUT),
        ("(" * 500 + "a" + ")" * 500, a, Note.UNBALANCED),
        ("-(" * 900 + "a", a, Note.UNBALANCED),
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
    assert write(parsed.node).replace("-", " ").count("kata") == MAX_WORDS


def test_parentheses_count_to_a_depth():
    deep = "a OR (b " * MAX_DEPTH + ")" * MAX_DEPTH
    assert parse(deep).notes == ()
    assert parse("(c" + deep + ")").notes == (Note.UNBALANCED,)


def test_a_minus_without_an_operand_is_ignored():
    assert parse('a -" OR b').node == Or((a, b))
    assert parse("(a -()").node == a


SIGNS = """ " ( ) - OR AND * = ~ ~3 : .. pemilu pe ke-2 x ’ é judul: Title: sumber: region: tanggal: date: 2024 2024-11
    17-11-2024 14:30 foo: ： … yang \u0661 """
signs = st.sampled_from([*SIGNS.split(), '"', " ", " ", "\u200f", "\x00"])


@settings(max_examples=500)
@given(st.lists(signs, max_size=60).map("".join) | st.text(max_size=80), st.sampled_from(["id", "en"]))
def test_any_text_is_read_and_its_tree_reads_alike_again(text, language):
    node = parse(text).node
    written = write(node, language)
    assert parse(written).node == node
    assert len(written) <= MAX_LENGTH


def test_the_longest_trees_are_written_within_what_is_read():
    for piece in [
        "-tanggal:2024-01-02..2024-11-17 OR (a ",
        '(-wilayah:"a b"OR x',
        'judul:-"aa bb"~12 OR ',
        "foo:bar-",
        "date:1..",
    ]:
        for fill in ("", "x" * 10, "x" * 40):
            node = parse((piece + fill) * 100).node
            written = write(node)
            assert len(written) <= MAX_LENGTH
            assert parse(written).node == node


@settings(max_examples=50)
@given(st.text(alphabet='("-)OR* a:=~judl2024.', min_size=MAX_LENGTH, max_size=MAX_LENGTH + 50))
def test_a_hostile_long_text_is_read_and_reads_alike_again(text):
    node = parse(text).node
    assert parse(write(node)).node == node


def test_a_text_of_any_length_is_read():
    random = Random(1)
    pieces = ['"', "(", "-(", "(-", "judul:(", 'judul:"', "-", ":", "a:", "x", "OR ", "..", "2", "\u0301", "judul:"]
    texts = [piece * (10_000 // len(piece)) for piece in pieces]
    texts += ["".join(random.choices('"()-:*=~ OR.judul2', k=10_000)) for _ in range(20)]
    texts += ["tanggal:" + piece * 5_000 for piece in ("2", ".", "..", "2024-11", "-/")]
    for text in texts:
        assert Note.CUT in parse(text).notes


def test_words_are_cut_by_their_letters_too_and_a_name_is_never_halved():
    assert write(parse("x" * (MAX_LETTERS + 1)).node) == "x" * MAX_LETTERS
    long = "x" * (MAX_LETTERS - 3)
    parsed = parse(f"{long} -sumber:banpos ab")
    assert write(parsed.node) == f"{long} ab"
    assert parsed.notes == (Note.CUT,)


def test_transform_drops_leaves_and_keeps_the_tree_flat():
    node = parse("a (b OR yang) -(yang di) -(c OR -a)").node
    without = transform(node, lambda leaf: None if leaf.text in {"yang", "di"} else leaf)
    assert without == parse("a b -(c OR -a)").node
    assert transform(without, lambda leaf: None) is None


def test_wanted_leaves_leave_out_what_is_excluded():
    assert list(wanted(parse("a (b OR -c) -a sumber:a").node)) == [a, b]
    assert list(wanted(None)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a b", "a OR b"), ('a "b c" pem*', 'a OR "b c" OR pem*'), ("a", ""), ("a -b", ""), ("a OR b", ""), ("", "")],
)
def test_words_of_which_all_are_asked_for_can_be_asked_for_one_by_one(text, expected):
    assert any_of_them(text) == expected
