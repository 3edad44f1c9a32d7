"""What brings text to one form in every layer: white space squeezed, case, accents and quotes folded; and addresses."""

import re
import unicodedata
from functools import lru_cache
from urllib.parse import urlsplit

# Typographic quotes, primes and dashes that news sites use for one and the same sign.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
    }
)
_FOREIGN = re.compile(r"[^\x00-\x7f]{1,12}")  # a few signs and accents in a text that is ASCII otherwise


def squeeze(text: str) -> str:
    """`text` with every run of white space made one space and none at the ends."""
    return " ".join(text.split())


def fold(text: str) -> str:
    """`text` for comparison: squeezed, lower case, without accents, with plain quotes and hyphens."""
    if not text.isascii():
        text = _FOREIGN.sub(lambda run: _plain(run[0]), text)
    return squeeze(text.replace("`", "'").casefold())


@lru_cache(maxsize=10_000)
def _plain(run: str) -> str:
    # Runs are short: putting a long one's marks in order takes quadratic time.
    decomposed = unicodedata.normalize("NFKD", run.translate(_PLAIN))
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn")


def web_address(text: str) -> str:
    """`text` if it is an address that a link may lead to, else ''."""
    try:
        return text if urlsplit(text).scheme in {"http", "https"} else ""
    except ValueError:
        return ""
