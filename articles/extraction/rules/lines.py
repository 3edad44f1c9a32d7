"""Lines that are never text, wherever they stand: read-also, embeds, appeals, notices, page numbers, counters, tags."""

import re

from articles.extraction.rules.appeals import APPEALS
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
        r"du kannst (?:ihn|es|sie|dir) .{0,40}mit einem klick|"
        r"(?:dieser|der) (?:externe )?inhalt (?:wird|wurde|stammt|kann) .{0,60}(?:geladen|anbieter|angezeigt|"
        r"blockiert)|try refreshing your browser|this slideshow requires|"
        r"link (?:zum|zur) .{0,30}(?:inhalt|beitrag|post|video)\W*$|"
        r"empfohlener (?:externer |redaktioneller )+inhalt|ich bin damit einverstanden, dass mir|"
        r"(?:damit können )?personenbezogene daten (?:können|werden)|deine privatsphäre-einstellungen|"
        r"https?://\S{1,200}\W*$|(?:sebuah )?kiriman (?:yang )?dibagikan oleh|a post shared by|gambas ?:|"
        r"\[/?[a-z_-]{2,20} [a-z_-]{1,20}=[^\]]{0,120}\]$|\[/?(?:irp|embed|gallery|adrotate|the_ad|ads?)\]$|"
        r"(?:konten|postingan|video|kiriman|unggahan) ini dibagikan oleh|"
        r"(?:konten|postingan|video) ini (?:tidak (?:tersedia|dapat)|memerlukan)|lihat postingan ini di|"
        r"(?:view|see) (?:this )?(?:post|more|tweet|photo)s? on (?:x|twitter|instagram|facebook)|"
        r"(?:this|the) (?:content|video|embed) (?:is not|isn't|could not|requires|has failed)|"
        r"we apologize, but this video|to view this (?:content|video|embed)|player wird geladen|"
        r"este contenido|ce contenu (?:n'est|est) |"
        r"\[(?:button|btn|caption|su_button|video|audio|gallery)\b[^\]]{0,200}\].{0,120}$",
    ),
    start(
        "read also",
        rf"(?:{READ_ALSO})(?: di sini)? ?[:;>»–|-]",
        r"baca ?:|(?:simak|tonton|lihat|saksikan)(?: juga| pula)? video [^.]{3,80}:",
        r"(?:baca|simak|lihat) (?:juga|pula) ?:?(?= ?[“\"A-Z])",
    ),
    *APPEALS,
    start(
        "source notice",
        r"our standards ?:|folgst du schon .{1,40}\?|schlagwörter zu diesem artikel|auf dieser seite ?:?$|"
        r"(?:weitere informationen )?(?:ende der )?weiteren? informationen$|dieser artikel wurde ausgedruckt|"
        r"full credits\b|dieses thema im programm ?:|"
        r"(?:this|the) (?:article|story|post|content) (?:is|was|has been) (?:written|created|contributed|submitted) by "
        r"(?:(?:our|an?|one of our) )?(?:community|readers?|contributors?|users?)\b",
        (
            r"(?:artikel|berita|konten|tulisan) ini (?:(?:telah|sudah|pernah|juga|pertama kali|lebih dulu|"
            r"sebelumnya) )*"
            r"(?:tayang|terbit|ditayangkan|dipublikasikan|diterbitkan|dimuat|ditulis|disadur|dikutip|dibuat|diolah)"
            r"(?: (?:pertama kali|lebih dulu|sebelumnya|pula|juga))? (?:di|pada|oleh|dari|dengan)\b|"
            r"(?:artikel|berita|konten|tulisan) ini merupakan\b.{0,60}?(?:kerja ?sama|publikasi|kiriman)\b"
        ),
        (
            r"(?:telah|sudah) tayang di |copyright (?:©|\(c\)) ?(?:antara|\d{4})|copyright ©|© ?\d{4}|©.{0,98}[^.]$|"
            r"\(c\) \d{4}|hak cipta (?:©|\(c\)|\d)|dilarang (?:keras )?(?:mengambil|mengutip|menyalin|meng-?copy|"
            r"memperbanyak)|simak berita (?:pilihan|terbaru|terkini|menarik)|cek berita (?:dan artikel|"
            r"terbaru|lainnya)|dapatkan (?:berita|informasi|update) .{0,60}(?:setiap hari|langsung|terkini|"
            r"terbaru)|ikuti (?:terus |kami |update |berita |informasi |perkembangan ).{0,80}(?:di|melalui|"
            r"hanya)\b|baca berita (?:lainnya|dan artikel|terkini|terbaru|menarik|selengkapnya)|"
            r"disclaimer ?: ?.{0,40}(?:artikel|berita|konten|tulisan|isi|redaksi|informasi)\b|"
            r"isi komentar (?:di luar|bukan|sepenuhnya)|redaksi (?:berhak|tidak bertanggung ?jawab)|"
            r"komentar (?:sepenuhnya|yang masuk|pembaca) (?:menjadi|adalah|merupakan|di luar) |"
            r"update (?:berita|informasi) .{0,80}(?:klik|gabung)|"
            r"klik (?:di ?sini|tautan|link)(?: (?:untuk|ini|berikut)\b.{0,120})?\W*$|"
            r"untuk (?:membaca|mendapatkan) (?:berita|informasi) .{0,60}(?:klik|kunjungi|unduh)|(?:ber)?gabung"
            r"(?:lah)? (?:di|ke|bersama|dengan) .{0,40}(?:grup|channel|saluran|kanal|telegram|whatsapp|komunitas)"
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
        r"\d{1,3} (?:of|dari|von|/) \d{1,3}|1 2(?: \d{1,2}){0,15}(?: (?:selanjutnya|berikutnya|next|tampilkan semua|"
        r"lihat semua|semua|show all))?",
        (
            r"(?:baca |selengkapnya |lanjut(?:kan)? |lihat |buka )?(?:di |ke )?halaman "
            r"(?:selanjutnya|berikutnya|sebelumnya|\d{1,2})(?: ?[:>»] ?.{0,120})?"
        ),
        (
            r"(?:halaman|pages?) ?:?|(?:halaman|pages?|hal|laman|seite|"
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
            r"view (?:gallery|image|photo)|zoom|play(?: video)?|pause|mute|top highlight|embed|"
            r"show key events(?: only)?|pinned post|jump to (?:the )?latest|(?:show|load) (?:newer|older|more) "
            r"(?:posts|updates|entries)|\d{1,3} new updates?|(?:lihat|tampilkan|muat) (?:pembaruan|update)(?: \w+)?|"
            r"(?:video|foto|audio|podcast) \| .{3,120}"
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
            r"(?:dibaca|dilihat|views?|viewed|hits?|(?:jumlah )?pembaca|read|telah dibaca|total views|post views|"
            r"tayangan|"
            r"pageviews?|shares?|komentar|klik|kunjungan|"
            r"ditonton)(?: sebanyak)? ?:? ?[\d.,]+ ?[km]?(?: ?(?:kali|x|views?|orang|times|pembaca|hits?|"
            r"klik))?|(?:berita|artikel|tulisan|halaman) ini (?:telah |sudah )?(?:[\d.,]+ (?:kali |x )?(?:dibaca|"
            r"dilihat)|"
            r"(?:dibaca|dilihat) [\d.,]+)(?: ?(?:kali|x|orang))?"
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
            r"\d+ min(?:ute)?s? read ?(?:[a-z]{3,9} \d{1,2}(?:, \d{4})?)|"
            r"\d{1,7}(?:[.,]\d{3})*"
        ),
    ),
    # What an archive or a search engine's cache prints above a page.
    start(
        "page furniture",
        r"this is google['’]?s cache of |full version ?text-only version|tip: to quickly find your search term|"
        r"ini adalah (?:cache|tembolok) google|selamat datang di (?:laman|situs|website|web|portal) resmi\b|"
        r"\d{1,6} captures?\W*$",
    ),
    start("comments", r"keep it clean\. please avoid|please log in to (?:add )?(?:your )?comment"),
    Rule(
        "form",
        re.compile(
            r"\W*(?:(?:love|like|suka|sad|sedih|angry|marah|haha|wow|funny|lucu|happy|senang|gembira|terkejut|kaget|"
            r"bangga|takut|surprised|terhibur|terinspirasi|tidak peduli)\b\W{0,3}(?:\d{1,6}%?)?\W{0,3}){3,9}$",
            re.I,
        ),
    ),
    start(
        "tags",
        (
            r"(?:tags?|label|topik|kata kunci|keywords?|tagar|hashtag|topics?|tagged(?: (?:with|in|as))?|"
            r"filed under|categories|kategori|category|rubrik|schlagwörter|themen|etiquetas|temas|mots-clés|"
            r"sujets|tópicos|argomenti) ?(?:[:|]| terkait ?:| populer ?:)|(?:tags?|topik) ?#"
        ),
    ),
    # The title of the next page or article; a sentence would end.
    Rule("page furniture", re.compile(r"\W*(?:selanjutnya|berikutnya|sebelumnya) ?: .{3,160}(?<![.!?”\"])$", re.I)),
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
