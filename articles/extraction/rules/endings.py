"""Headings below which the article has ended: related news, comments, the author's box, the page's foot."""

from articles.extraction.rules.rule import Rule, whole

# After one of these lines the article has ended, once a good part of the text lies before it.
TERMINAL: tuple[Rule, ...] = (
    whole(
        "related",
        (
            r"(?:berita|artikel|kabar|warta) (?:\w+ ){1,3}(?:lainnya|terkait|terbaru|terkini|terpopuler)|"
            r"(?:berita|artikel|artikel lainnya|informasi|tulisan|postingan|pos|konten|topik)[ -]*(?:terkait|"
            r"terbaru|terkini|lainnya|lain|terpopuler|populer|pilihan|utama|menarik(?: lainnya)?|rekomendasi|"
            r"serupa|sebelumnya|selanjutnya|berikutnya|berkaitan)(?: lainnya)?"
        ),
        (
            r"(?:terpopuler|terkait|rekomendasi(?: untuk anda)?|trending(?: now| topic| hari ini)?|terkini|"
            r"terbaru|paling (?:banyak )?dibaca|berita paling dicari|pilihan (?:editor|redaksi|untukmu)|"
            r"(?:terkini|terpopuler|populer|trending|pilihan) lainnya|konten (?:sponsor|bersponsor|promosi)|"
            r"(?:berita|artikel|kabar) (?:lainnya|lain|terkait|terbaru|terkini) (?:di|dari|seputar|tentang) .{3,50}|"
            r"headline|sorotan|populer|most popular|editor'?s picks?|baca (?:berita|artikel) (?:lainnya|"
            r"terkait|menarik lainnya)(?: (?:di|dari) .{1,60})?|lainnya|berita foto|kabar (?:terkait|terbaru)|"
            r"(?:mungkin )?anda (?:mungkin )?(?:juga )?(?:suka|menyukai|menyukainya)|jangan lewatkan|"
            r"video (?:terkait|pilihan|terkini|lainnya)|berita (?:anyar|sejenis)|pawartos (?:sanesipun|sanes)|"
            r"pengumuman|agenda(?: kegiatan)?|buku tamu|jajak pendapat|polling|(?:link|tautan) terkait|arsip berita|"
            r"kabar (?:liyane|sejen|sanesna)|warta (?:sejen|sanesna)|berita (?:berkaitan|lanjut))"
        ),
        (
            r"(?:related|similar|recommended|popular|latest|recent|trending|more|other|top|"
            r"featured)(?: \w+){0,2} (?:articles?|posts?|news|stories|stor(?:y|ies)|topics?|content|links?|"
            r"coverage|videos?|reading|products?|searches)"
        ),
        (
            r"related|you may (?:also )?(?:like|be interested in|have missed)|you might (?:also )?(?:like|"
            r"be interested in)|recommended(?: for you)?|more from (?:the web|around the web|this .{1,30}|"
            r"our .{1,30})|most (?:read|viewed|popular|shared|recent)|read (?:next|more on this)|"
            r"next (?:article|story|post)|what to read next|more (?:on this story|like this|to explore)|"
            r"from (?:the web|our partners|around the web)|sponsored (?:content|links|stories)|"
            r"promoted (?:content|stories)|around the web|don'?t miss|explore further|more about|further reading|"
            r"keep reading|top stories|in case you missed it|current issue"
        ),
        (
            r"mehr zum thema(?: .{1,60})?|mehr themen.{0,40}|lesen sie mehr(?: zum thema)?|"
            r"häufig gelesen|meist(?:kommentiert|geteilt)|(?:news|nachrichten) (?:&|und) schlagzeilen|"
            r"facebook comments(?: box)?|das könnte (?:sie|dich) auch interessieren|meistgelesen\w*|"
            r"lesen sie auch|auch interessant|weitere (?:artikel|themen|meldungen|nachrichten)|"
            r"te puede interesar|lo más (?:leído|visto)|noticias relacionadas|más noticias|más información|"
            r"sur le même (?:sujet|thème)|à lire aussi|lire aussi|les plus lus|articles? (?:liés|similaires)|"
            r"dans la même rubrique|leia (?:também|mais)|mais lidas|notícias relacionadas|veja também|"
            r"leggi anche|potrebbe interessarti(?: anche)?|articoli correlati|i più letti|lees ook|"
            r"meest gelezen|gerelateerd|most read story about .{1,60}|læs også|mest læste|läs (?:också|mer)|"
            r"mest läst|les også|mest lest|"
            r"lue myös|ilgili haberler|czytaj (?:także|też|również)|zobacz także|najczęściej czytane|"
            r"читайте также|related tags"
        ),
    ),
    whole(
        "comments",
        (
            r"(?:\d+ )?(?:komentar|comments?|responses?|kommentare?|comentarios?|commentaires?|reacties|"
            r"commenti)(?: (?:\(\d+\)|\d+|pembaca|facebook|anda|via facebook|section|closed|off|"
            r"are closed.?))?"
        ),
        (
            r"(?:tinggalkan|beri|berikan|tulis|kirim|tambahkan|kirimkan) (?:balasan|komentar|tanggapan|"
            r"pesan)(?: (?:anda|kamu))?(?: batalkan balasan)?|batalkan balasan"
        ),
        (
            r"komentar (?:ditutup|facebook|terbaru|untuk artikel ini)|belum ada komentar|"
            r"jadilah yang pertama (?:memberi(?:kan)? )?komentar|tulis komentar anda.{0,80}"
        ),
        (
            r"leave a (?:reply|comment)(?: cancel reply)?|cancel reply|post a comment|"
            r"add (?:a )?(?:your )?comments?|be the first to comment.{0,40}|join the (?:conversation|"
            r"discussion)|view (?:all )?comments?(?: \(\d+\))?|show comments?|write a comment|"
            r"no comments?(?: yet)?|comments are closed.?|(?:\d+|one|two|three|\w+) (?:thoughts?|comments?|"
            r"responses?|replies) (?:on|to) .{1,200}|the comments are owned by the poster.{0,80}|"
            r"(?:view|lihat|show|baca|read) (?:semua |all |previous )?(?:komentar|comments)(?: (?:sebelumnya|"
            r"lainnya))?|"
            r"kommentarer|læserne skriver|(?:отзывы|комментарии)(?: \(?\d{1,5}\)?)?|(?:добавить|оставить) (?:отзыв|"
            r"комментарий)"
        ),
        (
            r"tinggalna (?:komentar|balesan)|kirim komentar|berita komentar|"
            r"alamat email anda tidak akan dipublikasikan.{0,80}|"
            r"your email address will not be published.{0,80}"
        ),
        (
            r"(?:log ?in|masuk|silakan (?:log ?in|masuk)|anda harus (?:log ?in|masuk)|you must be logged in)\b.{0,30}"
            r"(?:untuk|to) .{0,30}(?:komentar|berkomentar|comments?).{0,20}|discussion about this post|"
            r"kommentar schreiben|diskutieren sie mit|deja (?:un comentario|una respuesta)|"
            r"laisser un commentaire|deixe (?:um comentário|uma resposta)|lascia un commento|"
            r"schrijf een reactie"
        ),
    ),
    # Below such a line a page sells what it does not show.
    whole(
        "newsletter",
        (
            r"(?:artikel|konten|berita) ini (?:hanya |khusus )+(?:untuk|bagi|dapat)\b.{0,40}(?:pelanggan|anggota|"
            r"member)\b.{0,60}|"
            r"(?:masuk|login|daftar|berlangganan) untuk (?:melanjutkan|membaca|mengakses).{0,40}|"
            r"sudah (?:punya akun|berlangganan|jadi pelanggan)\?.{0,40}|pilih paket(?: langganan)?|"
            r"(?:already|are you) (?:a subscriber|a member|have an account|subscribed)\?.{0,40}|"
            r"(?:log ?in|sign in|subscribe|register|create (?:a free )?account) to (?:continue|read|unlock).{0,40}|"
            r"to (?:continue reading(?:,| this| the (?:article|story|rest))|read the (?:full|rest)).{0,80}|"
            r"you have (?:reached|used) .{0,60}free .{0,30}|"
            r"(?:unlock (?:this|unlimited|all|exclusive|the (?:full|article|story|rest))|get unlimited access|"
            r"start your (?:free )?(?:trial|subscription)).{0,60}|"
            r"this (?:article|content|story) is (?:for|exclusive|only|reserved).{0,40}(?:subscribers?|members?)|"
            r"(?:jetzt|hier) (?:kostenlos |gratis )?(?:testen|registrieren|weiterlesen|freischalten|abonnieren)|"
            r"weiterlesen mit .{3,40}|mit .{3,30}weiterlesen|(?:zugriff auf )?alle (?:artikel|inhalte)(?: lesen)?|"
            r"(?:sie (?:sind|haben) )?(?:bereits|schon) (?:abonnent(?:in)?|registriert|kund(?:e|in)|ein abo)\b.{0,40}|"
            r"dieser (?:artikel|inhalt|beitrag) ist (?:nur |exklusiv )?(?:für|kostenpflichtig)\b.{0,60}|"
            r"(?:este contenido|esta noticia) es (?:exclusiv[oa]|sólo|solo) para suscriptores|"
            r"¿ya eres suscriptor\?.{0,40}|"
            r"(?:cet article|ce contenu) est réservé (?:à nos|aux) abonnés|déjà abonné ?\?.{0,40}|"
            r"(?:la suite|il vous reste) .{0,60}(?:abonnés|à découvrir|à lire)|"
            r"(?:contenuto|articolo) riservato agli abbonati|sei già abbonato\?.{0,40}|"
            r"conteúdo exclusivo para assinantes|já é assinante\?.{0,40}|"
            r"dit artikel is (?:exclusief|alleen) voor abonnees|al abonnee\?.{0,40}|"
            r"(?:allerede|redan|er du allerede) (?:abonnent|prenumerant)\?.{0,40}|"
            r"(?:bli|bliv|word|werde|jetzt) (?:abonnent|abonnee|prenumerant|mitglied)(?: (?:i dag|idag|nu|werden))?|"
            r"(?:abbonati|abonnez-vous|suscríbete|assine)(?: (?:ora|maintenant|ahora|agora|já))?|"
            r"(?:lanjutkan|lanjut|teruskan) (?:membaca|baca) (?:dengan|setelah) (?:berlangganan|masuk|login|"
            r"mendaftar).{0,60}|"
            r"(?:ingin|mau) (?:baca|membaca) (?:artikel|berita|konten)? ?(?:ini )?(?:secara )?(?:selengkapnya|"
            r"lengkap(?:nya)?)\?.{0,60}|"
            r"(?:langganan|berlangganan) (?:untuk|agar) (?:bisa |dapat )?(?:membaca|mengakses|membuka).{0,60}|"
            r"konten (?:premium|khusus pelanggan|berbayar)|berlangganan sekarang|jadi pelanggan|become a (?:member|"
            r"subscriber)(?: today)?|"
            r"want more (?:stories|news|articles|of this)(?: like (?:this|these))?"
        ),
    ),
    whole(
        "form",
        (
            r"(?:apa|bagaimana) reaksi (?:anda|kamu|kalian)(?: (?:tentang|terhadap) .{3,60})?|what.?s your reaction|"
            r"beri(?:kan)? (?:rating|nilai|penilaian)\b.{0,40}|rate this .{3,30}|"
            r"apakah (?:artikel|berita|informasi|konten|halaman) ini (?:bermanfaat|membantu|berguna)(?: (?:bagi|"
            r"untuk) \w+)?|"
            r"was this (?:article|page|content) (?:helpful|useful)|(?:polling|jajak pendapat|kuis|quiz|"
            r"poll) ?: .{5,160}|isi polling|survei kepuasan.{0,40}|seberapa puas anda\b.{0,80}"
        ),
    ),
    whole(
        "author box",
        (
            r"about (?:the )?author|tentang penulis|profil penulis|lihat (?:semua )?(?:artikel|pos) (?:oleh|"
            r"dari) .{1,60}|view all posts(?: by .{1,60})?|about post author|author archive|zum autor|"
            r"über (?:den autor|die autorin|die autoren)|(?:der|die) autor(?:in|en)?|zur (?:autorin|person)|"
            r"sobre (?:el autor|la autora|o autor|a autora)|à propos de l[’']auteure?|l[’']auteure?|l[’']autore|"
            r"over de auteur|om (?:forfatteren|författaren)"
        ),
    ),
    whole(
        "page furniture",
        (
            r"(?:navigasi (?:pos|tulisan|artikel)|post navigation|pos-pos terkait|pos(?:t)? (?:sebelumnya|"
            r"berikutnya)|previous (?:post|article|story)|tentang kami|hubungi kami|kontak kami|"
            r"pedoman media si[bv]er(?: .{0,60})?|redaksi|disclaimer|kebijakan privasi|privacy policy|"
            r"statistik (?:pengunjung|kunjungan|website|situs|web)|(?:jumlah )?pengunjung(?: hari ini)? ?:?(?: ?\d+)?|"
            r"visitor (?:counter|statistics)|copyright (?:©|\(c\)).{0,80}\d{4}|.{0,60}\bhak cipta dilindungi.{0,40}|"
            r"terms of (?:use|service)|(?:all rights reserved|hak cipta (?:©|\(c\)|\d|dilindungi|ada pada)).{0,80}|"
            r"©.{0,60}\d{4}.{0,60}|copyright (?:©|"
            r"\(c\)) ?\d{4}.{0,100}|impressum|datenschutz|aviso legal)"
        ),
    ),
)
