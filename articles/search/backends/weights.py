"""What a word counts by where it stands, how it is written and how rare it is.

Measured with known items (bench/relevance.py): 3,000 headlines asked of 21,985 bodies, any of their words; reciprocal
rank in the first ten. Chosen on one half of the headlines, given for the other, by BM25 with k1 1.2 and b .75: words
as written .728; terms .742; with the lead .764; with exact words too .766; with the floor below rarity .772.
"""

LEAD_WORDS = 60  # a document begins with its lead; 40: -.005, 80: -.008
# Times that a word of the lead counts. The headline is lead too: its words count its boost times more.
# 2: -.007, 4: -.002
LEAD_WEIGHT = 3
EXACT_WEIGHT = 0.25  # of the word as it was typed, beside its stem; a half: -.004
# A word's rarity is this and ln(documents / documents with it), of which alone one rare name outweighs all other words.
RARITY_FLOOR = 2.0  # 0: -.008, 1: -.002, 3: +.002
