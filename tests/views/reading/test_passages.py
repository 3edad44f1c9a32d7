from articles.models import Article
from articles.views.reading.marks import Words
from articles.views.reading.passages import MOST_LETTERS, MOST_PARAGRAPHS, Passage, in_runs, opening
from tests.views.reading.page import read, words


def test_paragraphs_without_words_are_left_out_and_runs_are_of_one_kind():
    text = Article(body="Satu.\n\n \n\nDua.\n\nTiga.", kinds=["text", "item", "text", "quote"])
    passages, cut = opening(text)
    assert passages == [Passage("text", "Satu."), Passage("text", "Dua."), Passage("quote", "Tiga.")]
    assert not cut
    shown = [[Words(passage.text)] for passage in passages]
    assert in_runs(passages, shown) == [("text", shown[:2]), ("quote", shown[2:])]


def test_of_a_text_of_megabytes_the_beginning_is_shown_and_the_whole_is_a_file(client, report):
    for body in ("jembatan desa " * 150_000, "jembatan\n\n" * 200_000 + "jembatan"):
        Article.objects.update(body=body)
        tree = read(client, report, "?q=jembatan")
        (text,) = tree.xpath("//div[@class='text']")
        assert len(text.text_content()) < 2 * MOST_LETTERS
        assert len(text.xpath("./p")) <= MOST_PARAGRAPHS
        (path,) = tree.xpath("//p[@class='note']/a/@href")
        assert client.get(path).content.decode().endswith(body)
    assert words(tree, "//p[@class='note']") == (
        "Teks ini masih berlanjut; halaman ini menampilkan awalnya. Teks lengkap sebagai berkas"
    )


def test_a_text_that_fills_the_page_exactly_goes_on_nowhere():
    assert not opening(Article(body="x" * MOST_LETTERS))[1]
    assert opening(Article(body="x" * (MOST_LETTERS + 1)))[1]
    assert not opening(Article(body="\n\n".join(["x"] * MOST_PARAGRAPHS)))[1]
    assert opening(Article(body="\n\n".join(["x"] * (MOST_PARAGRAPHS + 1))))[1]
