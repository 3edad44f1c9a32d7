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
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return squeeze("".join(c for c in decomposed if not unicodedata.combining(c)).casefold())
