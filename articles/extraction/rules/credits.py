"""Lines that stand alone and fill a field: byline, editor, source, caption."""

import re

from articles.extraction.rules.rule import Rule

# A credit in a line that stands alone. The first group is the field's value.
_NAMES = (
    r"(?P<value>\S.{0,150}?)"
    r"(?:\s?[|/•·;,–-]\s?(?:editor|redaktur|penyunting|fotografer|foto|penulis|reporter|uploader)\s?[:|=].{0,100})?"
)
_NAME = r"[A-Z@][\w.'’-]*"
_JOINED_NAMES = rf"(?P<value>{_NAME}(?:,? (?:{_NAME}|and|dan|und|y|et|de|von|van|bin)){{0,6}})"


def _labelled(name: str, labels: str) -> Rule:
    """A rule for "Label: value"."""
    return Rule(name, re.compile(rf"\W*(?:{labels}) ?[:|=] ?{_NAMES}\W?$", re.I))


LABELLED_BYLINE = _labelled(
    "byline",
    r"penulis|rep(?:orter)?|oleh|wartawan|pewarta|jurnalis|kontributor|koresponden|"
    r"laporan(?: (?:wartawan|reporter|jurnalis))?|(?:di)?(?:tulis|posting|publikasikan|terbitkan) oleh|naskah|"
    r"(?:foto dan )?teks|written by|posted by|published by|by|report(?:ing)? by|author|text|"
    r"von|por|par|door|af|autor|auteur",
)
BYLINES: tuple[Rule, ...] = (
    LABELLED_BYLINE,
    Rule(
        "byline",
        re.compile(
            r"\W*(?:[Oo]leh|OLEH|(?:Ditulis|Diposting|Dipublikasikan) oleh|(?:Laporan )?[Ww]artawan|Laporan|Reporter|"
            r"Penulis|Pewarta|[Bb]y|BY|Written by|Posted by|[Vv]on|[Pp]or|[Pp]ar|[Dd]oor) "
            rf"{_JOINED_NAMES} ?(?:[|/,–—-][^.]{{0,60}})?$"
        ),
    ),
)
# What systems print in one line below the headline: rubric, writer, day and counter.
META_LABEL = re.compile(
    r"\b(?:(?:ditulis|diposting|diterbitkan|ditayangkan|diunggah|dipublikasikan|written|posted|published|publicado|"
    r"geschrieben|publié) (?:oleh|by|por|von|par|on|in|pada)\b|(?:kategori|category|categoria|categoría|tags?|penulis|"
    r"author|autor|editor|sumber|tanggal|date|diterbitkan|ditayangkan|published|dilihat|dibaca|hits|views|komentar|"
    r"comments) ?:)",
    re.I,
)
# Above the text: "Von wire service, jse".
BY_NAMES = re.compile(r"(?:Von|By|Oleh|Par|Por|Door|Av|Af|Di|De) [\w][^.!?:]{2,60}$")
EDITORS = _labelled(
    "editor",
    r"editor(?:ial)?|redaktur|redaksi|penyunting|penyelaras|uploader|pengunggah|admin|copy editor|pemimpin redaksi|"
    r"asisten redaktur|red|editing by|edited by",
)
CREDITS: tuple[Rule, ...] = (
    _labelled(
        "credit",
        r"(?:foto|video)grafer|kamera(?:men|wan)|juru (?:foto|kamera)|sumber(?: (?:berita|artikel|tulisan|data))?|"
        r"disadur dari|dikutip dari|dilansir dari|sources?|via|quelle|"
        r"fuente|fonte",
    ),
    # A headline may begin so too: only a short value is a name.
    Rule("credit", re.compile(r"\W*(?:siaran pers|rilis|press release) ?[:|=] ?(?P<value>\S+(?: \S+){0,3})$", re.I)),
)
# The label of a credit whose name stands in the next line.
LABEL_ALONE = re.compile(
    r"\W*(?:penulis|reporter|oleh|wartawan|pewarta|jurnalis|kontributor|laporan|editor|redaktur|ditulis oleh|"
    r"written by|author|by)\W*$",
    re.I,
)
CAPTION_START = re.compile(
    (
        r"\W*(?:foto|photo|keterangan (?:foto|gambar)|caption|gambar|ilustrasi|image|teks foto|"
        r"ket(?:erangan)?\.? ?foto|dok(?:umentasi)?\.|picture|image credit|photo credit|photo by|bild|"
        r"foto by)\b ?(?:[:.|/–]|-(?!\w)|oleh|by|credit|caption|courtesy|\d)"
    ),
    re.I,
)
CAPTION_END = re.compile(
    (
        r"(?:^|[.!?)”\"]\s)(?:foto|photo|gambar)\s*(?:oleh|by|:)\s*[\w ./@&-]{1,60}$|"
        r"(?-i:\([A-Z][^()/]{2,40}/[A-Z][^()/]{1,20} [^()/]{2,40}\)[^\w.]*$)|"
        r"(?-i:\([A-Z][^()/]{1,20} [^()/]{2,40}/[A-Z][^()/]{2,60}\)[^\w.]*$)|"
        r"[.!?”\"] (?-i:[A-Z]{3,12}(?: FOTO)?/[A-Z][\w.’' -]{2,40}$)|[(\[](?!te(?:ks|x)t |lihat |see |"
        r"siehe )(?:[^()\[\]]{0,60}\b)?(?:foto|"
        r"photo|ist|istimewa|dok|dokumentasi|doc|getty|reuters|afp|antara foto|screenshot|net|"
        r"tangkapan layar|pixabay|freepik|unsplash|pexels|shutterstock|humas|repro|"
        r"ilustrasi|credits?(?= ?:))\b[^()\[\]]{0,60}[)\]]\W*$|\b(?:(?:foto|photo|gambar|image|credit)\s*(?:by)?\s*:|"
        r"(?:dok|pic)\s*[:.])(?!twitter)\s*[\w ./@&-]{1,60}$|"
        # "… empfing 14 von 75 Kindern © VS Hulu", and a video's day and length: "… 25.07.2023 | 43:49 min".
        r"[^\s©]\s+©\s?(?:\d{4}\s)?[^.!?©]{2,60}$|\d{1,2}\.\d{1,2}\.\d{4} ?\| ?\d{1,3}:\d\d ?min\.?$"
    ),
    re.I,
)
# A picture's agency alone in the line below its caption.
AGENCY = re.compile(
    r"\W*(?:(?:getty|afp|reuters|ap|dpa|epa|efe|ansa|anp|antara|imago|pa|picture alliance|alamy|shutterstock|istock|"
    r"unsplash|pexels|pixabay|freepik|adobe stock|bloomberg|xinhua|tass|keystone|apa|ritzau|scanpix|ntb|tt|belga)"
    r"(?: (?:images?|photos?|foto|via|stock|media)| ?/ ?[A-Za-z. ]{2,30})*)\W*$",
    re.I,
)
# A press office that signs a text behind its last sentence.
SIGNED = re.compile(
    r"[.!?”\"] ?[(\[](?:tim )?(?P<by>(?:humas|diskominfo|kominfo|prokopim|media ?center|penerangan|"
    r"adv)\b[^()\[\]]{0,40})"
    r"[)\]]\W*$",
    re.I,
)
# In brackets on a line of its own one of these words credits a picture; without them it signs the text.
PICTURE = re.compile(
    r"\b(?:foto|photo|gambar|ilustrasi|ist|istimewa|dok|doc|dokumentasi|screenshot|tangkapan layar|net|repro|getty|"
    r"pixabay|freepik|unsplash|pexels|shutterstock)\b",
    re.I,
)
# A line that names what a picture shows: "Suasana rapat di balai desa".
SCENE_LINE = re.compile(r"(?:suasana|tampak|terlihat|potret|foto bersama)\b(?! yang\b).{10,140}$", re.I)
# A sentence that tells what a picture shows: "Bupati saat meninjau pasar, Senin (4/3/2024)."
SCENE = re.compile(
    r"(?:suasana|tampak|terlihat|potret|foto bersama)\b(?! yang\b).{10,140}$|"
    # Before its verb a sentence of the text has another: "menjadi sorotan saat menjamu".
    r"(?![^“\"]{0,60}\b(?:menjadi|ber[a-z]{3,}|me[mn][a-z]{3,}|di[a-z]{4,}|ter[a-z]{3,}|kembali|akan|mulai)\b"
    r"[^“\"]{0,60} (?:saat|ketika) )"
    r"[^“\"]{5,60} (?:saat|ketika) [^“\"]{10,80}, (?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad)\b.{0,25}$",
    re.I,
)
# A person's name alone in a line, perhaps with the outlet behind it; it counts only beside a date.
NAME_LINE = re.compile(r"(?P<value>[A-Z][\w.'’]+(?: [A-Z][\w.'’]+){1,3}) ?(?:[-–|/,] .{1,40})?$")
# Words that name an office, an outlet or a rubric, and so no person.
NO_PERSON = re.compile(
    r"\b(?:badan|dinas|pemerintah|pemkab|pemkot|pemprov|kabupaten|kota|provinsi|kecamatan|desa|kantor|sekretariat|"
    r"bagian|bidang|humas|diskominfo|kominfo|portal|redaksi|tim redaksi|tim liputan|admin\w*|super user|user|"
    r"media|news|kabar|berita|warta|harian|suara|radar|tribun\w*|daerah|nasional|internasional|regional|metro|"
    r"hukum|kriminal|hukrim|politik|ekonomi|bisnis|olahraga|sport|seni|budaya|wisata|pariwisata|pendidikan|"
    r"kesehatan|opini|peristiwa|pemerintahan|parlemen|legislatif|sosial|info|gaya|hidup|lifestyle|teknologi|tekno|"
    r"hiburan|religi|agama|lingkungan|pertanian|energi|kuliner|otomotif|viral|headline|advertorial|terkini|"
    r"terbaru|ragam|sorotan|raya|views?|comments?|komentar|leave|read|share|dibaca|menit|statistik|lainnya|wib|"
    r"wita|wit)\b",
    re.I,
)
# Words above a headline that name no rubric.
NO_LABEL = re.compile(
    (
        r"(?:home|beranda|indeks|index|kontak|redaksi|detail|berita|artikel|menu|news|depan|utama|login|"
        r"masuk|tentang(?: kami)?|nasional dan daerah)"
    ),
    re.I,
)
