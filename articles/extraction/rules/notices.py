"""What stands below a text without a heading: credits, the author's life and address, appeals, notes on comments."""

import re

from articles.extraction.rules.rule import Rule

_NETWORKS = r"(?:twitter|instagram|facebook|bluesky|threads|linkedin|mastodon|tiktok|youtube|telegram|whatsapp|x\b)"
_PROFESSIONS = (
    r"(?:reporter|correspondent|journalist|editor|writer|columnist|contributor|producer|curator|freelanc\w+|"
    r"professor|fellow|lecturer|author of|korrespondent\w*|redakteur\w*|reporterin|autorin|kolumnist\w*|volontär\w*|"
    r"journalistin|periodista|redactor\w*|journaliste|giornalista|jornalista|wartawan|dosen|peneliti|pemerhati|"
    r"pengamat|mahasiswa|guru besar|alumn\w+|pegiat|praktisi|kolumnis|penulis buku)"
)
_COMMENTS = r"(?:comments?|kommentare?|comentários?|comentarios?|commentaires?|komentar|reacties|commenti)"


def _below(name: str, *alternatives: str) -> Rule:
    return Rule(name, re.compile(r"[\W_]{0,4}(?:" + "|".join(alternatives) + ")", re.I))


# These count only at the end of a text, from its last line up: in its midst the same words may tell the news.
TAIL: tuple[Rule, ...] = (
    _below(
        "credit",
        r"(?:additional |with |with additional )?reporting (?:and writing |and editing )?by ",
        r"(?:writing|editing|compiled|translated|edited) by (?-i:[A-Z])",
        # Names in capitals, as some agencies sign: "TARA WINDU | SEKAR AYUNINGRUM".
        r"(?-i:[A-Z][A-Z.']+(?: [A-Z][A-Z.']*){1,3}(?: ?[|/,] ?[A-Z][A-Z.']+(?: [A-Z][A-Z.']*){0,3}){0,4})$",
        r".{3,240} contributed (?:reporting\b|to this (?:report|story|article)).{0,60}$",
        r"(?:aus dem [a-zäöü]{3,20} (?:von|übersetzt|übertragen)|übersetz(?:ung|t)\b|traduit d|traducido (?:por|de)|"
        r"tradotto d|traduzido (?:por|de)|vertaling|diterjemahkan (?:oleh|dari))",
        r"(?:mitarbeit|recherche|faktencheck|redaktion|redigatur|design|grafik|visuals|fact-?check(?:ing)?) ?: \S",
        r".{0,24}\b(?:fotos?|photos?|bild(?:er)?)(?: ?\[m\])? ?: .{3,90}$",
        r"(?:with (?:material|files|information) (?:from|by)|mit (?:material|informationen) (?:von|der|des)) ",
    ),
    _below(
        "source notice",
        r"(?:copyright|hak cipta|urheberrecht) ?(?::|©|\(c\)|\d{4})",
        r"©",
        r"(?:the )?(?:views|opinions) expressed .{0,160}(?:author|writer)",
        r"(?:tulisan|artikel|opini|isi artikel|isi tulisan|konten(?: dalam artikel)?) ini "
        r"(?:sepenuhnya |merupakan |adalah |menjadi )+(?:tanggung ?jawab|pandangan|opini|pendapat|kiriman)",
        r"\*?(?:update|nantikan|ikuti|simak) (?:terus )?(?:berita|informasi|kabar|update)\b.{0,60}"
        r"\b(?:hanya )?di (?:\S+\.\w+|(?-i:[A-Z]))",
        r"terima ?kasih (?:telah|sudah) membaca\b",
        r"(?:anda|kamu) penulis\?|kirim(?:kan)? (?:naskah|tulisan|artikel|opini)\b.{0,40}\bredaksi\b",
        r"redaksi (?:menerima|membuka) .{0,60}(?:kiriman|naskah|tulisan|artikel)",
        r"punya (?:informasi|cerita|berita|opini|tulisan|keluhan|foto)\b[^.?]{0,80}\?",
        r"(?:laporkan|kirim(?:kan)?) .{0,100}(?:@|whatsapp|redaksi\b)",
        r"lest den originalartikel|read the original|leer el original",
        r"(?:visit|kunjungi) .{3,60} (?:for more|untuk (?:berita|informasi))",
        r"follow (?:\S+ ){0,3}coverage\b",
        r"(?:more|read|see|baca|selengkapnya) .{0,40}: ?https?://\S+.{0,80}$",
        r".{20,300}\b(?:entwicklungen|nachrichten|news|hintergründe)\b.{0,40}\bim (?:live-?)?(?:ticker|blog|"
        r"newsblog)\W*$",
        r"listen to [^.]{2,60}\blive (?:at|on|from)\b|(?:streaming|siaran)\b.{0,60}\bdengarkan\b.{0,60}(?:aplikasi|"
        r"frekuensi)",
        r"(?:veja|leia|confira) (?:mais|tudo|outras|também) .{2,90}$|vídeos? ?: veja .{3,60}$",
        r"(?:les|läs|læs|lees|lies|lesen sie|lea|leia|leggi|lisez) (?:hele|hela|de hele|die ganze|den ganzen|toda|"
        r"tutto)\b",
        r"at .{2,40}, we (?:employ|use|rely on) (?:humans|people|real)\b",
        r"(?:heb (?:je|u) (?:een )?(?:tip|nieuws|vraag)|har du (?:et |ett )?(?:tips?|nyhet)|haben sie (?:einen? )?"
        r"(?:fehler|hinweise?|tipps?)|tienes (?:alguna )?(?:pista|información)|hai (?:una )?segnalazion|"
        r"tem (?:alguma )?(?:dica|sugestão))\b.{0,200}$",
    ),
    _below(
        "author box",
        rf"(?-i:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{1,3}}),? (?:is|was|ist|war|est|es|è|é|adalah|merupakan) .{{0,90}}\b"
        rf"{_PROFESSIONS}\b",
        r"(?:korrespondent(?:in)?|redakteur(?:in)?|reporter(?:in)?|chefreporter(?:in)?) [A-Z].{3,60} "
        r"(?:ist|schreibt|berichtet)\b",
        r"(?:\(?\*\)? ?)?(?:penulis|the (?:author|writer)|(?:der|die) autor(?:in)?|el autor|la autora|l[’']auteure?|"
        r"l[’']autore|o autor|a autora) (?:adalah|merupakan|is|was|ist|es|est|è|é)\b",
        rf"(?:follow|ikuti) (?:him|her|them|me|@?\w+(?: \w+)?) (?:on|at|di) {_NETWORKS}",
        rf".{{3,240}}\bfollow (?:him|her|them|me|us) (?:on {_NETWORKS}|@)",
        r"(?:e-?mail|reach|contact|write to|hubungi|kontak) .{2,60}\b(?:at|on|di|via) \S{0,30}(?:@|twitter|https?:|"
        r"\d{3}-\d{4})",
        r"(?:e-?mail)? ?:? ?[\w.+-]+@[\w-]+(?:\.[\w-]+){1,3}\W*$",
        r"(?:https?://)?(?:www\.)?(?:twitter|x|instagram|facebook|linkedin)\.com/\S+$",
    ),
    _below(
        "newsletter",
        r"(?:get|receive|subscribe|sign up|join|try|support|become) .{0,120}\b(?:newsletters?|subscri\w+|magazine|"
        r"issues?|issue|inbox|delivered|members?(?:hip)?|premium|today)\b.{0,300}$",
        r".{0,120}\b(?:sign(?:ing)? up|subscrib\w+) (?:to|for) (?:our|one of our|the) .{0,60}newsletters?\b",
        r"get (?:unlimited |full |free )?access to ",
        r"if you (?:enjoyed|liked|value|appreciate) (?:this|our)\b",
        r"hat ihnen (?:dieser|der) (?:artikel|beitrag|text)|unterstützen sie (?:uns|unsere)|"
        r"(?:abonniere|abonnieren sie|jetzt abonnieren|folge|folgen sie)\b.{0,120}(?:kanal|newsletter|whatsapp|"
        r"instagram|facebook|uns)\b|sie (?:mögen|wollen|möchten) .{0,80}\?.{0,80}newsletter",
        r"(?:suscr[ií]bete|apúntate|inscríbete|abonnez-vous|inscrivez-vous|iscriviti|abbonati|assine|inscreva-se|"
        r"meld je aan|schrijf je in|tilmeld dig|prenumerera)\b",
        r"(?:dukung|dukunglah|mari berdonasi|yuk,? (?:dukung|donasi))\b.{0,160}(?:kami|redaksi|jurnalisme|rekening|"
        r"donasi|qris)\b|(?:donasi|berdonasi) (?:anda|untuk|melalui|sekarang|bisa|dapat)\b.{0,160}(?:redaksi|"
        r"jurnalisme|"
        r"rekening|qris|kami)\b",
        r"(?:nikmati|akses|baca|dapatkan) .{0,80}\b(?:berlangganan|langganan|premium|tanpa iklan)\b",
        r"(?:berlangganan|langganan|daftar)\b.{0,120}(?:newsletter|buletin|whatsapp|telegram|gratis|premium)",
        r"(?:salurkan|tunaikan|titipkan) .{0,60}\b(?:zakat|infa[kq]|sedekah|donasi|wakaf)\b.{0,120}"
        r"\b(?:rekening|melalui|lewat|laman|transfer)\b",
    ),
    _below(
        "comments",
        rf".{{0,120}}\b{_COMMENTS}\b.{{0,200}}\b(?:moderat\w*|moderiert\w*|moderador\w*|moderad[oa]s?|moderasi|"
        r"approved|aprovad\w+|geschlossen|closed|ditutup|spam|guidelines|netiquette|themenbezogen|tidak "
        r"mencerminkan|tanggung jawab)\b",
        rf".{{0,60}}\bmoderat\w{{2,5}} (?:all |every |the )?{_COMMENTS}\b",
        r".{10,160}\? (?:teile|schreib\w*|diskutier\w*|tulis(?:kan)?|sampaikan|share|tell us|let us know)\b.{0,80}"
        r"(?:community|kommentar\w*|komentar|comments)\b",
        r"(?:ihre|deine) meinung (?:ist uns|zählt)|have your say|what do you think\?|tell us what|"
        r"(?:teile|schreib|diskutiere|sag) (?:uns |deine |mit )|let us know\b|send us your|"
        r"bagaimana (?:menurut|pendapat) (?:anda|kamu|kalian)\b.{0,80}(?:komentar|kolom)|"
        r"(?:tulis|sampaikan|bagikan) (?:pendapat|komentar|tanggapan)\b.{0,60}(?:kolom komentar|"
        r"di bawah)(?: \w{2,8}){0,2}\W*$",
    ),
    _below(
        "page meta",
        r"(?:von|by|oleh|por|posted by) .{2,40} (?:am|on|pada|em|el) [\d/. ]{6,12}\b.{0,6}(?:abgelegt|filed|posted|"
        r"kategori|categor\w+)",
        r"(?:posted|filed|geschrieben|erschienen|ditulis|diposting) (?:in|am|on|under|pada) .{3,120}$",
    ),
)
