"""What is not the article's text, as data: boxes by their class, lines by their words. Each rule has a name.

Indonesian comes first, then the usage of Malay, Javanese and Sundanese outlets, English, and the main languages of
Europe. A rule stands for a class of pages, never for one page or host. Patterns are matched without backtracking over
nested repeats, so that each is linear in its line.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """A named pattern, matched from the start of a line."""

    name: str
    pattern: re.Pattern[str]


def _whole(name: str, *alternatives: str) -> Rule:
    """A rule for a whole line (with an optional colon, arrow or bullet at its ends)."""
    return Rule(name, re.compile(r"[\W_]*(?:" + "|".join(alternatives) + r")[\W_]*$", re.I))


def _start(name: str, *alternatives: str) -> Rule:
    """A rule for the start of a line."""
    return Rule(name, re.compile(r"[\W_]*(?:" + "|".join(alternatives) + ")", re.I))


# Boxes. A word must stand alone in a class or id, or begin one: "share-bar", "shareBar", "related_posts".
BOXES: dict[str, str] = {
    "comments": r"comments?(?!able)|commentlist|komentar|disqus|respond|reply|livefyre|kommentare?|comentarios?|"
    r"commentaires?|reacties|discussion",
    "related": r"related\w*|relacionad\w*|terkait|baca-?juga|lihat-?juga|simak-?juga|read-?(?:more|also|next|too)|recommend\w*|"
    r"rekomendasi|similar|more-(?:news|stories|from|on|articles|posts)|popular|populer|terpopuler|trending|terbaru|terkini|"
    r"latest|most-?(?:read|viewed|popular)|lainnya|see-?also|also-?read|outbrain|ob-widget|taboola|mgid|zergnet|revcontent|"
    r"jp-relatedposts|yarpp|crp|rp4wp|inline-related|linksisip|lihatjg|sisip|teasers?|next-?(?:post|article)|"
    r"prev(?:ious)?-?(?:post|article)|post-nav\w*|nav-links|up-?next|rebound|read-?on|mehr-zum-thema|mehr-artikel|"
    r"a-lire|lire-aussi|lee-tambien|noticias-relacionadas|correlati|leggi-anche|lees-ook|les-ogsaa",
    "share": r"shar(?:e|ing)s?(?!d-text)|sharer|share\w*|socials?|social-?\w*|sosmed|medsos|bagikan|sebarkan|addtoany|addthis|"
    r"sharethis|sharedaddy|sd-(?:sharing|like)\w*|heateor\w*|ssba|follow|like-?(?:box|button)|fb-like|sosial|teilen|compartir|partage",
    "advertisement": r"ads?|advert\w*|adsense|adsbygoogle|adslot|adunit|adbox|iklan|ads-?\w+|ad-\w+|sponsor\w*|dfp|dfp-ad|"
    r"werbung|anzeige|publicidad|publicite|parallax|promo(?:tion|ted|box)?s?|affiliate|commerce|shop(?:ping)?",
    "newsletter": r"newsletters?|subscri(?:be|ption)\w*|sign-?up|mailing|langganan|newsletter\w*|piano|paywall-(?:box|offer|banner|prompt)",
    "breadcrumb": r"breadcrumbs?|crumbs?|entry-crumbs",
    "category": r"cat|category|categories|kategori|rubrik|kanal|channel|cat-links|entry-category|post-cat\w*|kicker|flag-label",
    "page furniture": r"pagination|pager|paging|page-(?:links|numbers)|navbar|nav|navigation|menu|toolbar|tools|topbar|"
    r"widgets?|print-?(?:only|button|link)|skip-?link|jump-?to|ez-toc\w*|"
    r"back-?to-?top|site-header|search-?form",
    "sidebar": r"sidebar|side-?bar|footer|article-footer|entry-footer|post-footer|masthead|sidebar-\w+|footer-\w+",
    "tags": r"tags|tag-?(?:list|links|cloud|wrap)|tagcloud|post-tags|entry-tags|keywords|topics|topic-?(?:list|tags)|hashtags?|schlagworte|etiquetas",
    "byline": r"byline\w*|authors?|author-?(?:box|info|bio|name|card|meta)\w*|about-?(?:the-)?author|bio|penulis|writer|reporter|"
    r"contributors?|autor(?:en|es)?|auteurs?|editor",
    "page date": r"(?:post|entry|article|publish(?:ed)?|pub)-?(?:date|time)|dates?|date-?time|time-?stamp|timestamp|dateline|"
    r"posted-on|tanggal|waktu|last-?updated|updated",
    "page meta": r"(?:post|entry|article)-?(?:meta|info|details|header-meta)|metadata|view-?(?:s|count|counter)|views|reading-?time|kicker|"
    r"cat|category|categories|rubrik|cat-links|flag-label",
    "caption": r"captions?|caption\w*|wp-caption\w*|figcaption|(?:image|img|photo|picture|media)-?(?:credit|caption|copyright|source|"
    r"info|description|meta)s?|credits?|copyright|bildunterschrift|legende|foto-?(?:caption|credit)?|photo-?text|carousel|swiper",
    "popup": r"cookies?|onetrust\w*|ot-sdk\w*|truste|cmp|ccpa|privacy-\w+|cookie-?\w+|consent|gdpr|modal|pop-?up|overlay|lightbox|toast|snackbar|tooltip|login|signin|captcha",
    "player": r"audio-?player|video-?(?:player|js)|jwplayer|speech|listen|transkrip-audio|embed-?caption",
}
BOX = re.compile("|".join(f"(?:^|[\\s_]|(?<!\\bhas)(?<!\\bno)(?<!\\bwith)(?<!\\bnot)-)(?P<r{i}>(?:{words}))(?=$|[\\s_-])" for i, words in enumerate(BOXES.values())))
BOX_NAMES = {f"r{i}": name for i, name in enumerate(BOXES)}
# Of these boxes a page may hold its whole article in, wrongly; the others never hold text.
TAG_BOXES = {
    "nav": "page furniture",
    "footer": "sidebar",
    "aside": "sidebar",
    "form": "form",
    "button": "button",
    "select": "form",
    "figure": "caption",
    "figcaption": "caption",
    "menu": "page furniture",
    "dialog": "popup",
    "label": "form",
    "textarea": "form",
    "fieldset": "form",
}
ROLES = {"navigation": "page furniture", "complementary": "sidebar", "contentinfo": "sidebar", "search": "form",
         "dialog": "popup", "menu": "page furniture", "toolbar": "share", "alert": "popup", "banner": "page furniture"}  # fmt: skip
DEAD = ("script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas", "video", "audio", "math",
        "map", "head", "link", "meta", "input", "option", "datalist", "picture", "source", "track", "param")  # fmt: skip

# After one of these lines the article has ended, once a good part of the text lies before it.
TERMINAL: tuple[Rule, ...] = (
    _whole(
        "related",
        r"(?:berita|artikel|kabar|warta) (?:\w+ ){1,3}(?:lainnya|terkait|terbaru|terkini|terpopuler)|(?:berita|artikel|artikel lainnya|informasi|tulisan|postingan|pos|konten|topik)[ -]*(?:terkait|terbaru|terkini|lainnya|lain|"
        r"terpopuler|populer|pilihan|utama|menarik(?: lainnya)?|rekomendasi|serupa|sebelumnya|selanjutnya|berikutnya)(?: lainnya)?",
        r"(?:terpopuler|terkait|rekomendasi(?: untuk anda)?|trending(?: now| topic| hari ini)?|terkini|terbaru|paling (?:banyak )?dibaca|"
        r"berita paling dicari|pilihan (?:editor|redaksi|untukmu)|headline|sorotan|populer|most popular|editor'?s picks?|"
        r"baca (?:berita|artikel) (?:lainnya|terkait|menarik lainnya)(?: (?:di|dari) .{1,60})?|lainnya|berita foto|kabar (?:terkait|terbaru)|"
        r"(?:mungkin )?anda (?:mungkin )?(?:juga )?(?:suka|menyukai|menyukainya)|jangan lewatkan|video (?:terkait|pilihan|terkini|lainnya)|"
        r"berita (?:anyar|sejenis)|pawartos (?:sanesipun|sanes)|kabar (?:liyane|sejen|sanesna)|warta (?:sejen|sanesna)|berita (?:berkaitan|lanjut))",
        r"(?:related|similar|recommended|popular|latest|recent|trending|more|other|top|featured)(?: \w+){0,2} "
        r"(?:articles?|posts?|news|stories|stor(?:y|ies)|topics?|content|links?|coverage|videos?|reading|products?|searches)",
        r"related|you may (?:also )?(?:like|be interested in|have missed)|you might (?:also )?(?:like|be interested in)|recommended(?: for you)?|more from (?:the web|around the web|this .{1,30}|our .{1,30})|"
        r"most (?:read|viewed|popular|shared|recent)|read (?:next|more on this)|up next|next (?:article|story|post)|what to read next|more (?:on this story|like this|to explore)|"
        r"from (?:the web|our partners|around the web)|sponsored (?:content|links|stories)|promoted (?:content|stories)|around the web|don'?t miss",
        r"mehr zum thema|das könnte (?:sie|dich) auch interessieren|meistgelesen\w*|lesen sie auch|auch interessant|weitere (?:artikel|themen|meldungen|nachrichten)|"
        r"te puede interesar|lo más (?:leído|visto)|noticias relacionadas|más noticias|más información|sur le même (?:sujet|thème)|à lire aussi|lire aussi|"
        r"les plus lus|articles? (?:liés|similaires)|dans la même rubrique|leia (?:também|mais)|mais lidas|notícias relacionadas|veja também|leggi anche|potrebbe interessarti(?: anche)?|"
        r"articoli correlati|i più letti|lees ook|meest gelezen|gerelateerd|læs også|mest læste|läs (?:också|mer)|mest läst|les også|mest lest|lue myös|ilgili haberler|"
        r"czytaj (?:także|też|również)|zobacz także|najczęściej czytane|читайте также|related tags",
    ),
    _whole(
        "comments",
        r"(?:\d+ )?(?:komentar|comments?|responses?|kommentare?|comentarios?|commentaires?|reacties|commenti)(?: (?:\(\d+\)|\d+|pembaca|facebook|anda|via facebook|section|closed|off|are closed.?))?",
        r"(?:tinggalkan|beri|berikan|tulis|kirim|tambahkan|kirimkan) (?:balasan|komentar|tanggapan|pesan)(?: (?:anda|kamu))?(?: batalkan balasan)?|batalkan balasan",
        r"komentar (?:ditutup|facebook|terbaru|untuk artikel ini)|belum ada komentar|jadilah yang pertama (?:memberi(?:kan)? )?komentar|tulis komentar anda.{0,80}",
        r"leave a (?:reply|comment)(?: cancel reply)?|cancel reply|post a comment|add (?:a )?(?:your )?comments?|be the first to comment.{0,40}|join the (?:conversation|discussion)|"
        r"view (?:all )?comments?(?: \(\d+\))?|show comments?|write a comment|no comments?(?: yet)?|comments are closed.?|(?:\d+|one|two|three|\w+) (?:thoughts?|comments?|responses?|replies) (?:on|to) .{1,200}",
        r"tinggalna (?:komentar|balesan)|kirim komentar|berita komentar|alamat email anda tidak akan dipublikasikan.{0,80}|your email address will not be published.{0,80}",
        r"kommentar schreiben|diskutieren sie mit|deja (?:un comentario|una respuesta)|laisser un commentaire|deixe (?:um comentário|uma resposta)|lascia un commento|schrijf een reactie",
    ),
    _whole("author box", r"about (?:the )?author|tentang penulis|profil penulis|lihat (?:semua )?(?:artikel|pos) (?:oleh|dari) .{1,60}|view all posts(?: by .{1,60})?|"
           r"about post author|author archive|zum autor|über den autor"),
    _whole("page furniture", r"(?:navigasi (?:pos|tulisan|artikel)|post navigation|pos-pos terkait|pos(?:t)? (?:sebelumnya|berikutnya)|previous (?:post|article|story)|"
           r"tentang kami|hubungi kami|kontak kami|pedoman media si[bv]er(?: .{0,60})?|redaksi|disclaimer|kebijakan privasi|privacy policy|terms of (?:use|service)|"
           r"(?:all rights reserved|hak cipta).{0,80}|©.{0,100}|copyright (?:©|\(c\)) ?\d{4}.{0,100}|impressum|datenschutz|aviso legal)"),
)

# A heading inside the text that names other articles; it and the bare titles under it are taken.
READ_ALSO = (
    r"(?:simak|tonton|lihat|saksikan) video .{0,40}|(?:berita|artikel|kabar) (?:\w+ ){0,3}(?:lainnya|terkait)|"
    r"(?:baca|lihat|simak|tonton|dengar|dengarkan|cek|klik|wacanen|waca|maos|aca) (?:juga|pula|jugo|uga|ugi|oge|ogé|malih|deui|selengkapnya|lagi|lanjut|kembali|videonya|berita lainnya|artikel(?:nya)? (?:juga|lainnya))"
    r"|bacajuga|(?:berita|artikel|artikel|kabar) (?:terkait|menarik lainnya|lainnya|pilihan)|jangan lewatkan|pilihan(?: editor| redaksi)?|rekomendasi(?: untuk anda)?|selengkapnya baca|baca selanjutnya|baca selengkapnya"
    r"|(?:also read|read also|read more|see also|read|watch|related|related (?:article|story|news|coverage|content|video|link|post)s?|more|read next|don'?t miss|must read|recommended|you may also like|learn more|listen|also see|also|in pictures|in other news)(?= ?[:>»–|-])"
    r"|read also|also read|see also|read more|read next|recommended(?: reading| stories)?|watch now|more on this"
    r"|lesen sie (?:auch|hier|mehr)|lies auch|mehr zum thema|mehr dazu|auch interessant|siehe auch|lire aussi|à lire (?:aussi|également)|lea también|lee también|leer también|te puede interesar|leia (?:também|mais)|veja também|saiba mais"
    r"|leggi anche|lees ook|læs også|läs (?:också|mer|även)|les også|lue myös|czytaj (?:także|też|również|więcej)|zobacz (?:także|też)|читайте также|olvasson tovább|přečtěte si|čtěte také"
)
INLINE = _whole("read also", READ_ALSO)

# Lines that are never text, wherever they stand.
LINES: tuple[Rule, ...] = (
    _start("read also", rf"(?:{READ_ALSO})(?: di sini)? ?[:;>»–|-]", r"(?:baca|simak|lihat) (?:juga|pula) ?:?(?= ?[“\"A-Z])"),
    _whole(
        "share",
        r"(?:bagikan|sebarkan|share|bagi)(?: (?:artikel|berita|halaman|tulisan|ini|ke|kan|this|article|story|post|di|via|dengan|on|with|your|friends|page|media sosial|social media|teman|sekarang|link|konten|informasi|pos)){1,5}(?: (?:ini|anda|kamu|ke|melalui|via|lain|sosial))*",
        r"(?:url|tautan|link) (?:berhasil|telah|sudah|sukses) (?:di ?)?(?:copy|salin|copas|kopi)(?:kan)?|(?:link|url) (?:copied|disalin)(?: to clipboard)?!?|copied!?|(?:salin|copy) (?:link|url|tautan)|tersalin",
        r"(?:klik|click) (?:untuk|to) (?:share|berbagi|email|print|mencetak|mengirim).{0,80}|(?:share|berbagi|tweet) (?:this|it|ini)!?|share(?:s|d)?(?: \d+)?|\d+(?:[.,]\d+)?[km]? ?(?:shares?|likes?|kali dibagikan|suka)|\d+ dibagikan",
        r"(?:like|suka|menyukai) (?:ini|this|memuat|loading|sedang memuat|page).{0,30}|sukai ini|%d blogger(?:s)? (?:menyukai|like|suka) (?:ini|this)|like loading|memuat",
        r"(?:ikuti|follow|gabung|dapatkan|cek|simak|baca|jangan lupa|yuk|ayo|silakan|temukan).{0,120}(?:google ?news|whatsapp ?channel|saluran (?:whatsapp|wa)|channel (?:whatsapp|telegram|wa|youtube)|grup (?:whatsapp|telegram|wa)|medsos|media sosial|instagram|telegram|notifikasi|facebook page).{0,160}",
        r"follow (?:us|me|@?\w+) (?:on|@).{0,80}|follow us|ikuti kami(?: di.{0,60})?|like us on facebook|(?:download|unduh) (?:aplikasi|our app|app).{0,80}",
    ),
    _whole(
        "advertisement",
        r"(?:tutup|hapus|pasang|space|ruang|lihat|skip|lewati|close) (?:iklan|ads?)(?: (?:di sini|disini|anda))?(?: x)?|iklan|advertisements?|advertise(?:ment)? here|advert|\[?ads?\]?|ads by .{1,30}|advertorial|sponsored|sponsor|promoted|pariwara",
        r"(?:advertisement ?|iklan ?)?(?:scroll|gulir|geser|usap|swipe)(?: ke (?:bawah|atas)| down| up)? (?:to|untuk|kembali ke) (?:continue|resume|lanjut\w*|melanjutkan|terus|membaca|baca|konten|content)(?: (?:with content|content|reading|membaca|baca|dengan konten|konten|artikel|berita))*|lanjut(?:kan)? (?:membaca|baca|ke konten|dengan konten).{0,40}|konten (?:berlanjut|dilanjutkan|lanjut).{0,60}|"
        r"artikel (?:berlanjut|dilanjutkan|masih berlanjut|bersambung).{0,60}|scroll",
        r"(?:story|article|content|text|report|video) continues? (?:below|after).{0,40}|continue reading.{0,60}|read more(?: below)?|anzeige|werbung|publicidad|publicidade|publicité|pubblicità|advertentie|annonse?|annons|mainos|reklama|reklam|реклама|advertisement - (?:story|scroll).{0,40}",
        r"[x×✕✖]|apa reaksi anda|bagaimana reaksi anda|what.?s your reaction|close|tutup|buka|menu|cari|search|skip to (?:main )?content|langsung ke konten|lompat ke konten|loncat ke konten|lewati ke konten",
    ),
    _whole(
        "newsletter",
        r"(?:sign up|subscribe|register|join|get|receive|dapatkan|daftar|berlangganan|langganan)\b.{0,140}(?:newsletters?|inbox|mailing list|email updates|e-?mails?|free trial|alerts?|push notifications?|buletin|update berita).{0,120}",
        r"subscribe(?: (?:now|to .{1,60}))?|sign up(?: now| here)?|sign in|log in|login|masuk|daftar|register|loading.{0,3}|please enable javascript.{0,100}|thank you for (?:subscribing|reading).{0,60}|dapatkan update .{1,150}",
    ),
    _start(
        "source notice",
        r"(?:artikel|berita|konten|tulisan) ini (?:telah|sudah|pernah|juga|merupakan|pertama kali|dikutip|ditulis|disadur|diterbitkan|dibuat|tayang)\b.{0,60}?(?:tayang|terbit|dipublikasikan|diterbitkan|dimuat|kerja ?sama|publikasi|laman|dari|oleh|di)\b",
        r"(?:telah|sudah) tayang di |copyright (?:©|\(c\)) ?(?:antara|\d{4})|copyright ©|© ?\d{4}|\(c\) \d{4}|hak cipta ©?|dilarang (?:keras )?(?:mengambil|mengutip|menyalin|meng-?copy|memperbanyak)|simak berita (?:pilihan|terbaru|terkini|menarik)|cek berita (?:dan artikel|terbaru|lainnya)|dapatkan (?:berita|informasi|update) .{0,60}(?:setiap hari|langsung|terkini|terbaru)|"
        r"ikuti (?:terus |kami |update |berita |informasi |perkembangan ).{0,80}(?:di|melalui|hanya)\b|baca berita (?:lainnya|dan artikel|terkini|terbaru|menarik|selengkapnya)|update (?:berita|informasi) .{0,80}(?:klik|gabung)|klik (?:di sini|disini|tautan|link)|untuk (?:membaca|mendapatkan) (?:berita|informasi) .{0,60}(?:klik|kunjungi|unduh)|gabung (?:di|ke|bersama) |mari bergabung",
        r"this (?:article|story|post|piece) (?:was |has been |is |first |originally |also )+(?:first |originally |also |been )?(?:published|appeared|syndicated|updated|republished|provided)|(?:originally|first) published (?:on|in|at|as|by)|all rights reserved|read the (?:full|original) (?:article|story)|"
        r"the post .{1,200} appeared first on|for (?:the latest|more) (?:.{1,60}) (?:follow|visit|click|subscribe|sign up|download)|(?:have|got|do you have) (?:a (?:news )?(?:tip|story)|something to say)|(?:contact|email|send) (?:us|our|the author|the reporter)\b.{0,80}@|have an opinion on this",
        r"join (?:our|the) .{0,40}(?:facebook|whatsapp|telegram|newsletter|group|channel)|follow (?:@|us |our |.{1,30} on (?:twitter|facebook|instagram))|(?:want|looking for) more .{1,60}\?.{0,10}(?:sign|click|join|subscribe)|subscribe to (?:our|the|.{1,40} (?:newsletter|for))|(?:download|get) (?:our|the) .{0,20}app\b",
    ),
    _whole(
        "page furniture",
        r"(?:halaman|page|hal|laman|seite|página) ?:?(?: ?\d+){1,20}(?: (?:selanjutnya|berikutnya|next|dari|of|last|show all|semua|lihat semua)| ?[>»/]| ?\d+)*|(?:selanjutnya|berikutnya|sebelumnya|next|previous|prev|show all|tampilkan semua|lihat semua|view all|see all|selengkapnya|baca selengkapnya|read more|show more|load more|muat lainnya|lihat lainnya|lihat selengkapnya|kembali ke atas|back to top|to top|kembali|back|lanjut|more|next page|halaman berikutnya|halaman selanjutnya)(?: [>»])?",
        r"(?:(?:sebelumnya|selanjutnya|berikutnya|previous|next|prev|[«»<>|]) ?){1,6}|(?:artikel|berita|pos|tulisan) (?:sebelumnya|selanjutnya|berikutnya).{0,160}|melihat (?:informasi|kesalahan).{0,80}|laporkan (?:kepada|ke) redaksi.{0,60}",
        r"(?:ukuran|besar|perbesar|perkecil) (?:huruf|font|teks)|font size|(?:text|font)(?: size)? ?[a+-]+(?: ?[a+-]+)*|a ?[-+](?: ?a ?[-+])*|aa|simpan|bookmark|laporkan|report|print(?: this)?(?: page)?|listen(?: to this article)?|dengarkan(?: artikel| berita)?(?: ini)?|putar audio|mode (?:gelap|terang|baca)|dark mode|lihat foto|lihat gambar|perbesar(?: gambar)?|view (?:gallery|image|photo)|zoom|play(?: video)?|pause|mute",
        r"(?:jakarta|home|beranda|depan|news|berita|index|indeks)?(?: ?[>»›/] ?[\w &-]{1,40}){1,6}|(?:home|beranda)(?: [\w&-]{1,20}){1,3}",
        r"(?:live|breaking(?: news)?|eksklusif|exclusive|update|video|foto|photo|photos|gallery|galeri|infografis|opinion|opini|news|berita|premium)",
    ),
    _whole(
        "view count",
        r"(?:dibaca|dilihat|views?|viewed|hits?|pembaca|read|telah dibaca|total views|post views|tayangan|pageviews?|shares?|komentar|klik|kunjungan|ditonton)(?: sebanyak)? ?:? ?[\d.,]+ ?[km]?(?: ?(?:kali|x|views?|orang|times|pembaca|hits?|klik))?",
        r"[\d.,]+ ?(?:k|rb|ribu|jt|m)?\+? ?(?:x|kali)? ?(?:dibaca|dilihat|views?|kali|hits?|pembaca|orang|reads?|views today|pageviews?|tayangan|suka|komentar|comments?|menit(?: (?:baca|membaca))?|min(?:ute)?s?(?: read| to read| lesezeit)?|x dibaca|kali dibaca|kali dilihat|view)(?: (?:hari ini|artikel ini|ini))?",
        r"(?:waktu (?:baca|membaca)|reading time|estimated reading time|read(?:ing)? time|lama membaca|lesezeit) ?:? ?(?:<? ?\d+|less than a) ?(?:menit|min|minutes?|mins?).{0,10}|\d{1,7}(?:[.,]\d{3})*",
    ),
    _start("tags", r"(?:tags?|label|topik|kata kunci|keywords?|tagar|hashtag|topics?|tagged(?: (?:with|in|as))?|filed under|categories|kategori|category|rubrik|schlagwörter|themen|etiquetas|temas|mots-clés|sujets|tópicos|argomenti) ?(?:[:#|]| terkait ?:| populer ?:)"),
    Rule("tags", re.compile(r"\s*(?:#[\w-]{2,50}[\s,]*){1,30}")),
    _whole("tags", r"tags?|topik(?: terkait| terkini)?|label|kategori|kata kunci|topics|tagar|more on:?|in this article"),
)

# A line of these words alone is a bar of share buttons or of page tools.
SHARE_WORDS = frozenset(
    "share bagikan sebarkan tweet like pin print email e-mail copy salin kirim facebook fb twitter whatsapp telegram line linkedin pinterest "
    "instagram tiktok youtube reddit tumblr messenger google news google+ x wa threads bluesky icon ikon link tautan url on via to and dan "
    "ke di or this by flipboard pocket mail viber wechat vk teilen twittern drucken compartir partager partilhar condividi delen del save "
    "more sms kakaotalk naver xing skype cetak rss follow ikuti blogthis logo button tombol baru new opens in window mastodon whats app lainnya".split()
)

# A credit in a line that stands alone. The first group is the field's value.
_NAMES = r"(?P<value>\S.{0,150}?)"
BYLINES: tuple[Rule, ...] = (
    Rule("byline", re.compile(rf"\W*(?:penulis|reporter|oleh|wartawan|pewarta|jurnalis|kontributor|koresponden|laporan(?: (?:wartawan|reporter|jurnalis))?|(?:di)?(?:tulis|posting|publikasikan|terbitkan) oleh|written by|posted by|published by|by|reporting by|report by|von|por|par|door|author|autor|auteur|text|teks|foto dan teks|naskah) ?[:|/] ?{_NAMES}\W?$", re.I)),
    Rule("byline", re.compile(r"\W*(?:[Oo]leh|OLEH|[Bb]y|BY|[Vv]on|[Pp]or|[Pp]ar|[Dd]oor|(?:Ditulis|Diposting|Dipublikasikan) oleh|Written by|Posted by|(?:Laporan )?[Ww]artawan|Laporan|Reporter|Penulis|Pewarta) (?P<value>(?:[A-Z@][\w.'’-]*,? ?|(?:and|dan|und|y|et|de|von|van|bin|al-?) ){1,7})(?:[|/,–-].{0,60})?$")),
)
EDITORS = Rule("editor", re.compile(rf"\W*(?:editor(?:ial)?|redaktur|redaksi|penyunting|penyelaras|editing by|edited by|uploader|pengunggah|admin|copy editor|pemimpin redaksi|asisten redaktur|red) ?[:|/] ?{_NAMES}\W?$", re.I))
CREDITS = Rule("credit", re.compile(rf"\W*(?:sumber(?: berita| artikel| tulisan| data)?|source|sources|quelle|fuente|fonte|disadur dari|dikutip dari|dilansir dari|siaran pers|rilis|press release|via) ?[:=] ?{_NAMES}\W?$", re.I))
CAPTION = re.compile(
    r"(?:\(|\[|/|\||\b|^)\s*(?:foto|photo|dok(?:umentasi|umen)?|ist(?:imewa)?|gambar|ilustrasi|image|credit|picture|pic|screenshot|tangkapan layar|sumber foto|kredit foto|infografis|grafis|bild|fotograf|getty images|shutterstock|reuters|afp|ap photo|epa|dpa)\b ?(?:[:/.)\]]|by\b|oleh\b|credit\b|courtesy\b|istimewa\b|ist\b|dok\b|pribadi\b|humas\b)",
    re.I,
)
CAPTION_START = re.compile(r"\W*(?:foto|photo|keterangan (?:foto|gambar)|caption|gambar|ilustrasi|image|teks foto|ket(?:erangan)?\.? ?foto|dok(?:umentasi)?\.|picture|image credit|photo credit|photo by|bild|foto by)\b ?(?:[:.|/–-]|oleh|by|credit|caption|courtesy|\d)", re.I)
CAPTION_END = re.compile(r"(?:^|[.!?)”\"]\s)(?:foto|photo|gambar)\s*(?:oleh|by|:)\s*[\w ./@&-]{1,60}$|\([A-Z][^()/]{2,40}/[A-Z][^()/]{1,20} [^()/]{2,40}\)\W*$|\([A-Z][^()/]{1,20} [^()/]{2,40}/[A-Z][^()/]{2,60}\)\W*$|[(\[](?:[^()\[\]]{0,60}\b)?(?:foto|photo|ist|istimewa|dok|dokumentasi|doc|getty|reuters|afp|antara foto|screenshot|net|tangkapan layar|pixabay|freepik|unsplash|pexels|shutterstock|humas|repro|ilustrasi)\b[^()\[\]]{0,60}[)\]]\W*$|(?:foto|photo|dok|gambar|image|credit|pic)\s*(?:by)?\s*[:.]\s*[\w ./@&-]{1,60}$", re.I)
# A person's name alone in a line, perhaps with the outlet behind it; it counts only beside a date.
NAME_LINE = re.compile(r"(?P<value>(?:[A-Z][\w.'’]+ ?){2,4})(?:[-–|/,] .{1,40})?$")
# Words above a headline that name no rubric.
NO_LABEL = re.compile(r"(?:home|beranda|indeks|index|kontak|redaksi|detail|berita|artikel|menu|news|depan|utama|login|masuk|tentang(?: kami)?|nasional dan daerah)", re.I)
