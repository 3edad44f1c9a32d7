"""Lines that are never text, wherever they stand: read-also, share bars, advertisements, counters, notices, tags."""

import re

from articles.extraction.rules.read_also import READ_ALSO
from articles.extraction.rules.rule import Rule, start, whole

# Lines that are never text, wherever they stand.
LINES: tuple[Rule, ...] = (
    Rule("breadcrumb", re.compile(r"\W*(?:home|beranda|depan)\s*[/>»›|-]+ .{2,300}$", re.I)),
    start(
        "embed notice",
        r"an dieser stelle (?:findest|finden|befindet|steht)\b.{0,120}(?:extern|inhalt)|externer? inhalte?\b|"
        r"(?:für die (?:darstellung|anzeige)|um (?:diesen?|dieses) (?:inhalt|video|karte|grafik|element)).{0,120}"
        r"(?:klick|zustimm|einwillig|datenschutz|cookies)|ein klick für den datenschutz|"
        r"(?:dieser|der) (?:externe )?inhalt (?:wird|wurde|stammt|kann) .{0,60}(?:geladen|anbieter|angezeigt|"
        r"blockiert)|try refreshing your browser|this slideshow requires|"
        r"link (?:zum|zur) .{0,30}(?:inhalt|beitrag|post|video)\W*$|"
        r"empfohlener (?:externer |redaktioneller )+inhalt|ich bin damit einverstanden, dass mir|"
        r"(?:damit können )?personenbezogene daten (?:können|werden)|deine privatsphäre-einstellungen|"
        r"https?://\S{1,200}\W*$|(?:sebuah )?kiriman (?:yang )?dibagikan oleh|a post shared by|"
        r"(?:konten|postingan|video) ini (?:tidak (?:tersedia|dapat)|memerlukan)|lihat postingan ini di|"
        r"(?:view|see) (?:this )?(?:post|more|tweet|photo)s? on (?:x|twitter|instagram|facebook)|"
        r"(?:this|the) (?:content|video|embed) (?:is not|isn't|could not|requires|has failed)|"
        r"we apologize, but this video|to view this (?:content|video|embed)|player wird geladen|"
        r"este contenido|ce contenu (?:n'est|est) ",
    ),
    start(
        "popup",
        r"(?:(?:situs|website|laman|portal|aplikasi)(?: web)?(?: ini| kami)?|kami) menggunakan (?:cookies?|kuki)\b|"
        r"(?:we|this (?:web)?site|our (?:web)?site) uses? cookies\b|by (?:continuing|using) .{0,60}cookies|"
        r"diese (?:website|seite) verwendet cookies|este sitio (?:web )?utiliza cookies|ce site utilise des cookies",
    ),
    start(
        "affiliate notice",
        r"(?:this|our) (?:article|post|page|site|story) (?:may )?contains? (?:affiliate|referral)|"
        r"we (?:independently (?:select|review|evaluate)|may (?:earn|receive|get)|earn a commission)\b|"
        r"(?:if you (?:buy|click|purchase)|when you (?:buy|purchase)|by (?:buying|clicking)).{0,90}commission|"
        r"reviews and recommendations are unbiased|artikel ini mengandung tautan afiliasi",
    ),
    start(
        "read also",
        rf"(?:{READ_ALSO})(?: di sini)? ?[:;>»–|-]",
        r"(?:baca|simak|lihat) (?:juga|pula) ?:?(?= ?[“\"A-Z])",
    ),
    whole(
        "share",
        r"bagikan|share|shares|sebarkan|bagi|tweet|facebook|fb|twitter|whatsapp|wa|telegram|instagram|tiktok|"
        r"youtube|linkedin|pinterest|e-?mail|print|cetak|views|share ?tweet ?(?:send|pin|share)?",
        (
            r"(?:bagikan|sebarkan|share|bagi)(?: (?:artikel|berita|halaman|tulisan|ini|ke|kan|this|article|"
            r"story|post|di|via|dengan|on|with|your|friends|page|media sosial|social media|teman|sekarang|"
            r"link|konten|informasi|pos|teman-teman(?:mu)?|temanmu|sahabat)){1,5}"
            r"(?: (?:ini|anda|kamu|ke|melalui|via|lain|sosial))*"
        ),
        (
            r"(?:url|tautan|link) (?:berhasil|telah|sudah|sukses) (?:di ?)?(?:copy|salin|copas|kopi)(?:kan)?|"
            r"(?:link|url) (?:copied|disalin)(?: to clipboard)?!?|copied!?|(?:salin|copy) (?:link|url|tautan)|"
            r"tersalin"
        ),
        (
            r"(?:klik|click) (?:untuk|to) (?:share|berbagi|email|print|mencetak|mengirim).{0,80}|(?:share|"
            r"berbagi|tweet) (?:this|it|ini)!?|share(?:s|d)?(?: \d+)?|\d+(?:[.,]\d+)?[km]? ?(?:shares?|likes?|"
            r"kali dibagikan|suka)|\d+ dibagikan"
        ),
        (
            r"(?:like|suka|menyukai) (?:ini|this|memuat|loading|sedang memuat|page).{0,30}|sukai ini|"
            r"%d blogger(?:s)? (?:menyukai|like|suka) (?:ini|this)|like loading|memuat"
        ),
        (
            r"(?:ikuti|follow|gabung|bergabung|dapatkan|cek|simak|baca|jangan lupa|yuk|ayo|silakan|"
            r"temukan)\b.{0,120}(?:google ?news|whatsapp ?channel|saluran (?:whatsapp|wa)|channel (?:whatsapp|"
            r"telegram|wa|youtube)|grup (?:whatsapp|telegram|wa)|facebook page).{0,160}|"
            r"(?:ikuti|follow|gabung|bergabung|dapatkan|jangan lupa|yuk|ayo)\b.{0,120}\b(?:medsos|media sosial|"
            r"instagram|telegram|notifikasi).{0,100}"
        ),
        (
            r"follow (?:us|me|@?\w+) (?:on|@).{0,80}|follow us|ikuti kami(?: di.{0,60})?|like us on facebook|"
            r"(?:download|unduh) (?:aplikasi|our app|app).{0,80}"
        ),
    ),
    whole(
        "advertisement",
        (
            r"(?:tutup|hapus|pasang|space|ruang|lihat|skip|lewati|close) (?:iklan|ads?)(?: (?:di sini|disini|"
            r"anda))?(?: x)?|iklan|advertisements?|advertise(?:ment)? here|advert|\[?ads?\]?|ads by .{1,30}|"
            r"advertorial|sponsored|sponsor|promoted|pariwara"
        ),
        (
            r"(?:advertisement ?|iklan ?)?(?:scroll|gulir|geser|usap|swipe)(?: ke (?:bawah|atas)| down|"
            r" up)? (?:to|untuk|kembali ke) (?:continue|resume|lanjut\w*|melanjutkan|terus|membaca|baca|"
            r"konten|content)(?: (?:with content|content|reading|membaca|baca|dengan konten|konten|artikel|"
            r"berita))*|lanjut(?:kan)? (?:membaca|baca|ke konten|dengan konten).{0,40}|konten (?:berlanjut|"
            r"dilanjutkan|lanjut).{0,60}|artikel (?:berlanjut|dilanjutkan|masih berlanjut|bersambung).{0,60}|"
            r"scroll"
        ),
        (
            r"(?:story|article|content|text|report|video) continues? (?:below|after).{0,40}|"
            r"continue reading.{0,60}|read more(?: below)?|anzeige|werbung|publicidad|publicidade|publicité|"
            r"pubblicità|advertentie|annonse?|annons|mainos|reklama|reklam|реклама|advertisement - (?:story|"
            r"scroll).{0,40}"
        ),
        (
            r"[x×✕✖]|apa reaksi anda|bagaimana reaksi anda|what.?s your reaction|what do you think|close|"
            r"tutup|buka|menu|cari|search|skip to (?:main )?content|"
            r"(?:langsung|lompat|loncat) ke konten(?: utama)?|"
            r"lewati ke konten"
        ),
    ),
    whole(
        "newsletter",
        (
            r"(?:sign up|subscribe|register|join|get|receive|dapatkan|daftar|berlangganan|"
            r"langganan)\b.{0,140}(?:newsletters?|inbox|mailing list|email updates|e-?mails?|free trial|"
            r"alerts?|push notifications?|buletin|update berita).{0,120}"
        ),
        (
            r"(?:aktifkan|izinkan|nyalakan|allow) (?:notifikasi|notifications?)\b.{0,160}|"
            r"dukung (?:jurnalisme|kami|redaksi) .{1,160}|"
            r"subscribe(?: (?:now|to .{1,60}))?|sign up(?: now| here)?|sign in|log in|login|masuk|daftar|"
            r"register|loading.{0,3}|please enable javascript.{0,100}|thank you for (?:subscribing|"
            r"reading).{0,60}|dapatkan update .{1,150}"
        ),
    ),
    start(
        "source notice",
        r"our standards ?:|folgst du schon .{1,40}\?|schlagwörter zu diesem artikel|auf dieser seite ?:?$|"
        r"(?:ende der )?weiteren? informationen$|dieser artikel wurde ausgedruckt|full credits\b",
        (
            r"(?:artikel|berita|konten|tulisan) ini (?:telah|sudah|pernah|juga|merupakan|pertama kali|dikutip|"
            r"ditulis|disadur|diterbitkan|dibuat|tayang)\b.{0,60}?(?:tayang|terbit|dipublikasikan|diterbitkan|"
            r"dimuat|kerja ?sama|publikasi|laman|dari|oleh|di)\b"
        ),
        (
            r"(?:telah|sudah) tayang di |copyright (?:©|\(c\)) ?(?:antara|\d{4})|copyright ©|© ?\d{4}|"
            r"\(c\) \d{4}|hak cipta ©?|dilarang (?:keras )?(?:mengambil|mengutip|menyalin|meng-?copy|"
            r"memperbanyak)|simak berita (?:pilihan|terbaru|terkini|menarik)|cek berita (?:dan artikel|"
            r"terbaru|lainnya)|dapatkan (?:berita|informasi|update) .{0,60}(?:setiap hari|langsung|terkini|"
            r"terbaru)|ikuti (?:terus |kami |update |berita |informasi |perkembangan ).{0,80}(?:di|melalui|"
            r"hanya)\b|baca berita (?:lainnya|dan artikel|terkini|terbaru|menarik|selengkapnya)|"
            r"disclaimer ?: ?.{0,40}(?:artikel|berita|konten|tulisan|isi|redaksi|informasi)\b|"
            r"isi komentar (?:di luar|bukan|sepenuhnya)|redaksi (?:berhak|tidak bertanggung ?jawab)|"
            r"komentar (?:sepenuhnya|yang masuk|pembaca) (?:menjadi|adalah|merupakan|di luar) |"
            r"update (?:berita|informasi) .{0,80}(?:klik|gabung)|klik (?:di sini|disini|tautan|link)|"
            r"untuk (?:membaca|mendapatkan) (?:berita|informasi) .{0,60}(?:klik|kunjungi|unduh)|gabung (?:di|"
            r"ke|bersama) |mari bergabung"
        ),
        (
            r"this (?:article|story|post|piece) (?:was |has been |is |first |originally |also )+(?:first |"
            r"originally |also |been )?(?:published|appeared|syndicated|updated|republished|provided)|"
            r"(?:originally|first) published (?:on|in|at|as|by)|all rights reserved|read the (?:full|"
            r"original) (?:article|story)|the post .{1,200} appeared first on|for (?:the latest|"
            r"more) (?:.{1,60}) (?:follow|visit|click|subscribe|sign up|download)|(?:have|got|"
            r"do you have) (?:a (?:news )?(?:tip|story)|something to say)|(?:contact|email|send) (?:us|our|"
            r"the author|the reporter)\b.{0,80}@|have an opinion on this"
        ),
        (
            r"join (?:our|the) .{0,40}(?:facebook|whatsapp|telegram|newsletter|group|channel)|follow (?:@|us |"
            r"our |.{1,30} on (?:twitter|facebook|instagram))|(?:want|"
            r"looking for) more .{1,60}\?.{0,10}(?:sign|click|join|subscribe)|subscribe to (?:our|the|"
            r".{1,40} (?:newsletter|for))|(?:download|get) (?:our|the) .{0,20}app\b"
        ),
    ),
    whole(
        "page furniture",
        r"1 2(?: \d{1,2}){0,15}",
        (
            r"(?:halaman|page) ?:?|(?:halaman|page|hal|laman|seite|"
            r"página) ?:?(?: ?\b\d{1,4}\b){1,20}(?: (?:selanjutnya|berikutnya|next|dari|of|last|show all|"
            r"semua|lihat semua)| ?[>»/]| ?\b\d{1,4}\b)*|(?:selanjutnya|berikutnya|sebelumnya|next|previous|"
            r"prev|show all|tampilkan semua|lihat semua|view all|see all|selengkapnya|baca selengkapnya|"
            r"read more|show more|load more|muat lainnya|lihat lainnya|lihat selengkapnya|kembali ke atas|"
            r"back to top|to top|kembali|back|lanjut|sebelum|berikut|more|next page|halaman berikutnya|"
            r"halaman selanjutnya)(?: [>»])?"
        ),
        (
            r"(?:(?:sebelumnya|selanjutnya|berikutnya|previous|next|prev|[«»<>|]) ?){1,6}|(?:artikel|berita|"
            r"pos|tulisan) (?:sebelumnya|selanjutnya|berikutnya).{0,160}|melihat (?:informasi|"
            r"kesalahan).{0,80}|laporkan (?:kepada|ke) redaksi.{0,60}"
        ),
        (
            r"(?:ukuran|besar|perbesar|perkecil) (?:huruf|font|teks)|font size|(?:text|"
            r"font)(?: size)? ?[a +-]{1,20}|a ?[-+](?: ?a ?[-+])*|aa|simpan|bookmark|laporkan|report|"
            r"print(?: this)?(?: page)?|listen(?: to this article)?|dengarkan(?: artikel| berita)?(?: ini)?|"
            r"putar audio|mode (?:gelap|terang|baca)|dark mode|lihat foto|lihat gambar|perbesar(?: gambar)?|"
            r"view (?:gallery|image|photo)|zoom|play(?: video)?|pause|mute"
        ),
        (
            r"(?:jakarta|home|beranda|depan|news|berita|index|indeks)?(?: ?[>»›/] ?[\w &-]{1,40}){1,6}|"
            r"(?:home|beranda) [\w&-]{1,20}|(?-i:(?:HOME|BERANDA)(?: [A-Z&-]{1,20}){2,15})"
        ),
        (
            r"(?:live|breaking(?: news)?|eksklusif|exclusive|update|video|foto|photo|photos|gallery|galeri|"
            r"infografis|opinion|opini|news|berita|premium)"
        ),
    ),
    whole(
        "view count",
        (
            r"(?:dibaca|dilihat|views?|viewed|hits?|pembaca|read|telah dibaca|total views|post views|tayangan|"
            r"pageviews?|shares?|komentar|klik|kunjungan|"
            r"ditonton)(?: sebanyak)? ?:? ?[\d.,]+ ?[km]?(?: ?(?:kali|x|views?|orang|times|pembaca|hits?|"
            r"klik))?"
        ),
        (
            r"[\d.,]+ ?(?:k|rb|ribu|jt|m)?\+? ?(?:x|kali)? ?(?:dibaca|dilihat|views?|kali|hits?|pembaca|orang|"
            r"reads?|views today|pageviews?|tayangan|suka|komentar|comments?|menit(?: (?:baca|membaca))?|"
            r"min(?:ute)?s?(?: read| to read| lesezeit)?|x dibaca|kali dibaca|kali dilihat|"
            r"view)(?: (?:hari ini|artikel ini|ini))?"
        ),
        (
            r"(?:waktu (?:baca|membaca)|reading time|estimated reading time|read(?:ing)? time|lama membaca|"
            r"lese(?:zeit|dauer)|tempo de leitura|tiempo de lectura|temps de lecture|tempo di lettura|leestijd) ?:? ?"
            r"(?:<? ?\d+|less than a) ?(?:menit|min|minut\w*|mins?).{0,10}|\d+ ?(?:minutes? de lecture|"
            r"min(?:utos)? de (?:lectura|leitura)|minuti di lettura|minuten (?:lesezeit|leestijd))|"
            r"\d{1,7}(?:[.,]\d{3})*"
        ),
    ),
    start(
        "tags",
        (
            r"(?:tags?|label|topik|kata kunci|keywords?|tagar|hashtag|topics?|tagged(?: (?:with|in|as))?|"
            r"filed under|categories|kategori|category|rubrik|schlagwörter|themen|etiquetas|temas|mots-clés|"
            r"sujets|tópicos|argomenti) ?(?:[:#|]| terkait ?:| populer ?:)"
        ),
    ),
    Rule("tags", re.compile(r"\s*(?:#[\w-]{2,50}[\s,]*){1,30}$|\s*(?:#[^#.!?]{2,50}){3,40}$")),
    # Without a colon: "Tags" and three words or more between commas.
    Rule("tags", re.compile(r"\s*(?:tags?|etiquetas|schlagwörter|keywords) [^,.]{2,50}(?:,[^,.]{2,50}){2,30}$", re.I)),
    whole(
        "tags", r"tags?|topik(?: terkait| terkini)?|label|kategori|kata kunci|topics|tagar|more on:?|in this article"
    ),
)

# A line of these words alone is a bar of share buttons or of page tools.
_SHARE_WORDS = (
    "share bagikan sebarkan tweet like pin print email e-mail copy salin kirim facebook fb twitter whatsapp "
    "telegram line linkedin pinterest instagram tiktok youtube reddit tumblr messenger google news google+ x wa "
    "threads bluesky icon ikon link tautan url on via to and dan ke di or this by flipboard pocket mail viber "
    "wechat vk teilen twittern drucken compartir partager partilhar condividi delen del save more sms kakaotalk "
    "naver xing skype cetak rss follow ikuti blogthis logo button tombol baru new opens in window mastodon whats "
    "app lainnya "
)
SHARE_WORDS = frozenset(_SHARE_WORDS.split())
