"""Text that a paywall scrambled is no text of the article."""

import string

from articles.extraction import extract

LEAD = "Der Kreistag berät heute über den Haushalt, und die Gemeinden warten auf die Zuschüsse für ihre Schulen."
TEXT = (
    "Der Landrat sagte am Montag, dass die Mittel für den Bau der Brücke in diesem Jahr nicht mehr ausgezahlt werden.",
    "Die Gemeinden sollen das Geld selbst vorstrecken, wie aus dem Entwurf hervorgeht, der unserer Redaktion vorliegt.",
    "Mehrere Bürgermeister kündigten Widerspruch an und wollen das Thema in der nächsten Sitzung noch einmal aufrufen.",
)
SHIFT = str.maketrans(string.ascii_letters, string.ascii_letters[1:] + "a")
NAMES = "Ahli Surat, Budi Lontar, Citra Kertas, Dewi Pena, Eko Tinta, Fajar Buku, Gita Meja, Hadi Kursi, tujuh lurah."


def page(*paragraphs: str, language: str = "de") -> bytes:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    head = f"<header><h1>Kreistag streitet über den Haushalt</h1><p>{LEAD}</p></header>"
    return f"<html lang={language}><body>{head}<main><div class=text>{text}</div></main></body></html>".encode()


def test_a_scrambled_text_leaves_the_lead_as_the_article() -> None:
    scrambled = [text.translate(SHIFT) for text in TEXT]
    article = extract(page(*scrambled))
    assert article.paragraphs == (LEAD,)
    assert [block.text for block in article.removed if block.rule == "scrambled"] == scrambled


def test_a_text_in_its_language_stays() -> None:
    assert extract(page(*TEXT)).paragraphs == TEXT


def test_a_paragraph_of_names_is_not_scrambled() -> None:
    assert (
        NAMES in extract(page(NAMES, NAMES.replace("Ahli", "Ani"), NAMES.replace("Budi", "Bayu"), language="id")).body
    )
