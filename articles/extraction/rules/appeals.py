"""Lines that want something of the reader: to share, subscribe, follow, scroll past an advertisement, allow cookies."""

from articles.extraction.rules.rule import Rule, start, whole

APPEALS: tuple[Rule, ...] = (
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
            r"(?:link|url) (?:copied|disalin)(?: to clipboard)?!?|copied!?|memuat komentar|(?:salin|copy) (?:link|url|"
            r"tautan)|"
            r"tersalin"
        ),
        (
            r"(?:klik|click) (?:untuk|to) (?:share|berbagi|membagikan|email|print|mencetak|cetak|mengirim).{0,80}|"
            r"(?:share|"
            r"berbagi|tweet) (?:this|it|ini)!?|share(?:s|d)?(?: \d+)?|\d+(?:[.,]\d+)?[km]? ?(?:shares?|likes?|"
            r"kali dibagikan|suka)|\d+ dibagikan"
        ),
        (
            r"(?:like|suka|menyukai) (?:ini|this|memuat|loading|sedang memuat|page).{0,30}|sukai ini|"
            r"%d blogger(?:s)? (?:menyukai|like|suka) (?:ini|this)|like loading|memuat"
        ),
        (
            r"(?:ikuti|follow|gabung|bergabung|join|kunjungi|dapatkan|cek|simak|baca|jangan lupa|yuk|ayo|silakan|"
            r"temukan|untuk (?:berita|informasi|update)(?: \w+){0,2}|berita selengkapnya|update (?:berita|informasi))\b"
            r".{0,120}(?:google ?news|whatsapp ?channel|saluran (?:whatsapp|wa)|channel (?:whatsapp|"
            r"telegram|wa|youtube)|grup (?:whatsapp|telegram|wa)|facebook page|(?:kanal|channel) youtube).{0,160}|"
            r"(?:ikuti|follow|gabung|bergabung|dapatkan|jangan lupa|yuk|ayo)\b.{0,120}\b(?:medsos|media sosial|"
            r"instagram|telegram|notifikasi).{0,100}"
        ),
        (
            r"follow (?!up\b|through\b)(?:us|me|@?\w+) (?:on|@).{0,80}|follow us|ikuti kami(?: di.{0,60})?|"
            r"like us on facebook|"
            r"(?:download|unduh|muat turun) (?:aplikasi|our app|app).{0,80}|(?:hantar|kirim|send|enviar) e-?m(?:ail|"
            r"el)|"
            r"subscribe (?:channel |kanal |akun )?youtube\b.{0,80}"
        ),
        (
            r"(?:subscribe|download|unduh|(?:non)?tonton|simak|ikuti|follow|baca|lihat|info|daftar|gabung|join|like|"
            r"untuk|selengkapnya|update|dapatkan|saksikan|dengarkan)\b.{0,120}[:>»–-] ?klik (?:di ?sini|link|tautan)"
            r".{0,20}"
        ),
    ),
    whole(
        "advertisement",
        (
            r"(?:tutup|hapus|pasang|space|ruang|lihat|skip|lewati|close) (?:iklan|ads?)(?: (?:di sini|disini|"
            r"anda))?(?: x)?|iklan(?: anda)?(?: di ?sini)?|advertisements?|advertise(?:ment)? here|advert|\[?ads?\]?|"
            r"(?:ads by|iklan (?:oleh|"
            r"dari)) .{1,30}|"
            r"iklan .{0,30}\b(?:scroll|gulir|geser|usap) .{0,60}|"
            r"advertorial|sponsored|sponsor|promoted|pariwara"
        ),
        (
            r"(?:(?:advertisement|iklan)[ .:,–-]{0,4})?(?:scroll|gulir|geser|usap|swipe)(?: ke (?:bawah|atas)| down|"
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
            r"[x×✕✖]|what do you think|close|"
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
            r"subscribe(?: (?:now|to .{1,100}))?|sign up(?: now| here)?|sign in|log in|login|masuk|daftar|"
            r"register|loading.{0,3}|please enable javascript.{0,100}|thank you for (?:subscribing|"
            r"reading).{0,60}|dapatkan update .{1,150}"
        ),
    ),
)
# These stand behind other words too, so every position is tried: only in a line that holds one of `CALL_WORDS`.
CALLS = whole(
    "share",
    r".{0,160}?\b(?:(?:abonniere|abonnieren sie|folge|folgen sie) .{0,40}whatsapp-?(?:kanal|channel)\b.{0,120}|"
    r"hier geht(?:['’] ?| e)s zu[rm] .{0,30}(?:app|newsletter|anmeldung|kanal|liveticker|newsblog)\b.{0,40}|"
    r"newsletter\b.{0,30}\bhier entlang)",
)
CALL_WORDS = ("whatsapp", "hier geht", "newsletter")
