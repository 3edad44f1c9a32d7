"""The two ways every layer brings text to one form: white space squeezed, and case, accents and quotes folded."""

import unicodedata

# Typographic quotes, primes and dashes that news sites use for one and the same sign.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
    }
)


def squeeze(text: str) -> str:
    """`text` with every run of white space made one space and none at the ends."""
    return " ".join(text.split())


def fold(text: str) -> str:
    """`text` for comparison: squeezed, lower case, without accents, with plain quotes and hyphens."""
    plain = text.translate(_PLAIN)
    if not plain.isascii():
        # Marks go before and after decomposing: putting a long run of them in order takes quadratic time.
        plain = _without_marks(unicodedata.normalize("NFKD", _without_marks(plain)))
    return squeeze(plain.casefold())


def _without_marks(text: str) -> str:
    return "".join(c for c in text if unicodedata.category(c) != "Mn")
