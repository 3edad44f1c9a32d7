"""The words of a line that is a date and nothing else, in the languages of the pages."""

import re

# Months and weekdays, whole and short. Indonesian and English ones are also in the calendar, which reads dates.
_MONTHS = (
    "januari februari pebruari maret april mei juni juli agustus september oktober november nopember desember jan feb "
    "mar apr jun jul agu ags agt sep sept okt nov des january february march may june july august october december "
    "aug oct dec januar februar märz mai juli oktober dezember jän dez janvier février mars avril juin juillet août "
    "septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre "
    "noviembre diciembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro gennaio febbraio "
    "aprile maggio giugno luglio settembre ottobre dicembre maart augustus marts maj juni desember augusti "
    "pébruari fèbruari méi séptémber nopémber désémber"
)
_WEEKDAYS = (
    "senin selasa rabu kamis jumat jum'at sabtu minggu ahad monday tuesday wednesday thursday friday saturday sunday "
    "mon tue wed thu fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr "
    "sa lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo "
    "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira feira segunda terça quarta quinta sexta lunedì "
    "martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag "
    "senén senèn senen salasa slasa rebo kemis jumaah jum'ah jemuwah saptu setu ngahad redite legi pahing pon wage "
    "kliwon"
)
# What stands around a date: who set it when, a zone, a counter.
_AROUND = (
    "wib wita wit pukul jam pkl diperbarui dipublikasikan diterbitkan terbit tayang pada oleh admin redaksi terakhir "
    "diubah tanggal hari rilis dibuat diposting diunggah kali dibaca menit yang lalu komentar update updated "
    "published posted first on at by last modified date created post am pm a p m gmt utc est edt pst pdt bst cet cest "
    "ist uhr h views view min read comments comment days day hours hour ago stand aktualisiert veröffentlicht "
    "erschienen erstellt geändert zuletzt am um vor stunden tagen minuten lesezeit lesedauer publié publiée le la les "
    "à mis jour modifié il y heures actualizado actualizada publicado publicada el a las de del do da em às "
    "atualizado atualizada há horas pubblicato aggiornato alle ore il del gepubliceerd bijgewerkt om op publiceret "
    "opdateret den kl opdatert publisert uppdaterad publicerad von th st nd rd kaping tabuh "
    "dinten poé dipidangkeun dimuat dipublikasikeun"
)
DATE_WORDS = frozenset(f"{_MONTHS} {_WEEKDAYS} {_AROUND}".split())
# A day of a month with its year, a day in numbers, a time of day, or a span of time that has passed.
DATED = re.compile(
    r"\b\d{1,2}(?:\.|st|nd|rd|th)? (?:de |d')?[^\W\d]{3,12}\.?,? (?:de )?(?:19|20)\d\d\b|"
    r"\b[^\W\d]{3,12}\.? \d{1,2},? (?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)\b|\b\d{4}-\d\d-\d\d\b|"
    r"\b\d{1,2}[:.h]\d\d\b|\b(?:vor|il y a|há|hace) \d{1,2} \w+|\b\d{1,2} \w{3,7} (?:yang )?(?:ago|lalu|geleden|fa)\b",
    re.I,
)
