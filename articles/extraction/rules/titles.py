"""Titles that name the site or a kind of page, and so no article."""

import re

# The site, or the page's place in it.
NO_TITLE = re.compile(
    r"\W*(?::{2,}|(?:portal|situs|website|web|laman)(?: \w+)? (?:resmi|berita)\b|selamat datang|welcome to|"
    r"untitled|no title|new page|(?:home(?:page)?|beranda|berita|detail(?: berita)?|baca(?: berita)?|news|index|"
    r"artikel|default)\W*$)",
    re.I,
)
_CODE_WORDS = "not|error|forbidden|halaman|laman|page|bad|internal|service|unauthorized|access|gateway|tidak|gone"
ERROR = re.compile(
    rf"\W*(?:error|galat)?\W*(?:(?:40[0134]|410|429|50[0234])(?=\W*$|\s*[|!:–-]|\s+(?:{_CODE_WORDS})\b)|"
    r"(?:page |file )?not found|forbidden|access denied|"
    r"(?:maaf,? )?(?:halaman|laman|artikel|berita)(?: \w+){0,3} tidak (?:dapat )?(?:ditemukan|tersedia)|oops|whoops|"
    r"just a moment|attention required|are you (?:a )?(?:human|robot)|checking your browser|"
    r"(?:this )?account (?:has been )?suspended|domain (?:ini|\S{1,40}) (?:is for sale|expired|parked|dijual)|"
    r"index of /|"
    r"under (?:construction|maintenance)|(?:situs|website|laman) (?:ini )?(?:sedang )?dalam (?:perbaikan|perawatan)|"
    r"service unavailable|bad gateway|internal server error|seite nicht gefunden|"
    r"página no encontrada|page introuvable)",
    re.I,
)
# "Masuk Musim Hujan" and "Daftar Pemilih Tetap" are headlines: these words must stand alone, or before the site.
LOGIN = re.compile(
    r"\W*(?:(?:log ?in|log masuk|sign ?in|login admin|wp-login|anmelden|iniciar sesión)\b.{0,40}$|"
    r"(?:masuk|daftar|register|lupa (?:kata )?sandi|lost (?:your )?password)"
    r"(?: (?:ke|akun|sebagai|anggota|member|sekarang)\b.{0,30})?\W*(?:[|»‹:–-] .{0,40})?$)",
    re.I,
)
SEARCH = re.compile(
    r"\W*(?:(?:hasil )?(?:pencarian|penelusuran)(?:\W*$|\s*[:“\"'|–-]| untuk\b)|anda mencari\b|you searched for|"
    r"search results?\b)",
    re.I,
)
LISTING = re.compile(
    r"\W*(?:kategori|category|tag|label|arsip|archives?|author|penulis|indeks|index|topik|kanal|rubrik) ?[:|–-]|"
    r"(?:arsip|archives?)(?: \w+){1,3} [|–-] .{1,60}$|"
    r".{1,80}(?:\b(?:arsip|archives?)(?: [|–-] .{1,60})?$|, (?:penulis di|author at) )|indeks berita\b",
    re.I,
)
