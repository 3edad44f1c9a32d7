"""How much the parts of a document count in its relevance."""

LEAD_WORDS = 60
LEAD_WEIGHT = 1.5
EXACT_WEIGHT = 0.25
