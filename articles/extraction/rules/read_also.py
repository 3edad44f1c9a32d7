"""Headings and labels inside the text that send the reader to other articles, or put other matter in."""

import re

from articles.extraction.rules.rule import whole

# A heading inside the text that names other articles; it and the bare titles under it are taken.
READ_ALSO = (
    r"(?:simak|tonton|lihat|saksikan)(?: juga| pula)? video(?: .{0,40})?|(?:berita|artikel|"
    r"kabar) (?:\w+ ){0,3}(?:lainnya|"
    r"terkait)|(?:baca|lihat|simak|tonton|dengar|dengarkan|cek|klik|wacanen|waca|maos|aca) (?:juga|"
    r"pula|jugo|uga|ugi|oge|ogé|malih|deui|selengkapnya|lagi|lanjut|kembali|videonya|berita lainnya|"
    r"artikel(?:nya)? (?:juga|lainnya)|"
    r"juga (?:artikel|berita)(?: (?:lainnya|terkait|menarik))?|juga,? (?:yuk|ya))|bacajuga|(?:berita|artikel|artikel|"
    r"kabar) (?:terkait|"
    r"menarik lainnya|lainnya|pilihan)|jangan lewatkan|pilihan(?: editor| redaksi)?|"
    r"rekomendasi(?: untuk anda)?|selengkapnya baca|baca selanjutnya|baca selengkapnya|(?:also read|see more|"
    r"read also|read more|see also|read|watch|related|related (?:article|story|news|coverage|content|"
    r"video|link|post|roundup|guide|topic)s?|more|read next|don'?t miss|must read|recommended|you may also like|"
    r"learn more|listen|also see|also|in pictures|in other news)(?= ?[:>»–|-])|read also|also read|"
    r"see also|read more|read next|recommended(?: reading| stories)?|watch now|more on this|"
    r"lesen sie (?:auch|hier|mehr)|lies auch|mehr zum thema|mehr dazu|auch interessant|siehe auch|"
    r"lire aussi|à lire (?:aussi|également)|lea también|lee también|leer también|te puede interesar|"
    r"leia (?:também|mais)|veja também|saiba mais|leggi anche|lees ook|læs også|läs (?:också|mer|"
    r"även)|les også|lue myös|czytaj (?:także|też|również|więcej)|zobacz (?:także|też)|читайте также|"
    r"olvasson tovább|přečtěte si|čtěte také"
)
INLINE = whole("read also", READ_ALSO)
# The label before a title in the same line; in mid-paragraph nothing but "Baca juga" is meant so.
READ_ALSO_LABEL = re.compile(
    r"\W*(?:baca|lihat|simak) (?:juga|pula)(?: ?[:;>»|–-]+| (?=[“\"])|(?-i: (?=[A-Z])))\s*", re.I
)
# Above the saying of the day that some outlets put below or among their texts.
SAYING = whole(
    "page furniture",
    r"(?:mutiara|kata|quotes?) (?:hadi[ts]s?|hikmah|al-?qur['’]?an|kata|bijak|mutiara|hari ini)(?: hari ini)?|"
    r"(?:hadi[ts]s?|ayat|doa|kutipan|hikmah|renungan|pantun|tafsir|pepatah) (?:hari ini|pilihan|harian)|"
    r"(?:quote|verse|word|thought) (?:of|for) the day",
)
