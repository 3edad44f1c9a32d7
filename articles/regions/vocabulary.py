"""The words around a name that tell whether it names a place, which of two places, and how surely."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# The word before a name tells its kind: "Kabupaten Serang", "Pemkot Serang", "Gubernur Banten".
CITY = _words("kota walikota wawali wawalkot walkot pemkot kotamadya kodya polrestabes")
REGENCY = _words("kabupaten kab bupati wabup pemkab")
PROVINCE = _words(
    """provinsi propinsi prov gubernur wagub cagub cawagub pilgub pemprov pemda kapolda wakapolda polda kejati kajati
    kanwil ditreskrimum ditreskrimsus ditresnarkoba"""
)
KINDS = {
    **dict.fromkeys(CITY, "city"),
    **dict.fromkeys(REGENCY, "regency"),
    **dict.fromkeys(PROVINCE, "province"),
}
# Before a name in a text without capitals: of names that are words too only the second kind.
PLAIN = KINDS.keys() | _words("polres polresta kapolres dprd kpu bpbd")
PLAIN_KINDS = _words("kota kabupaten kab pemkot pemkab")
# Bodies that bear the name of the place in which they work.
INSTITUTIONS = _words(
    """polres polresta resor resort kapolres kapolresta kapolrestabes wakapolres satreskrim satresnarkoba satlantas
    kasat kejari
    kajari kejaksaan pengadilan pn pa lapas rutan dprd dprk dprd kpu kpud kip bawaslu panwaslu panwaslih dinas badan
    bpbd rsud rsu rs rsup puskesmas kodim dandim korem danrem kodam pangdam lanal lanud sekda sekretariat disdik dinkes
    dishub disnaker disperindag diskominfo dinsos dispora bappeda bapenda satpol inspektorat bkd bkpsdm pdam kemenag
    baznas mui pcnu pwnu dpc dpd dpw pelabuhan bandara imigrasi bpn samsat alun-alun alun pendopo masjid smpn sman smkn
    mtsn man sdn sma smk smp sd pilkada pilbup pilwalkot pilwali perwakilan kantor asisten disparbud disbudpar bpom bnn
    bnnk bnnp balai pasar terminal pesantren sakit alumni"""
)
OFFICIAL = INSTITUTIONS | KINDS.keys()
# A police force that bears a Kota's name has "Kota" after it: Polres Blitar is the Kabupaten's, Polres Blitar Kota not.
RURAL_POLICE = _words("polres kapolres wakapolres")
PREPOSITIONS = _words(
    """di ke se wilayah kawasan daerah warga masyarakat seluruh sekitar asli pemuda pelajar petani nelayan
    bumi tanah dalam pusat pinggiran pesisir pantai"""
)
# What comes from a place need not happen there.
ORIGINS = _words(
    "dari perbatasan asal kelahiran lulusan antara menuju tujuan eks mantan arah asal-usul versus vs lawan kontra"
)
HAILING = _words("asal kelahiran lulusan asal-usul")
RESIDENTS = _words("warga penduduk beralamat berdomisili")
FORMER = _words("mantan eks bekas")
# Who hails from a province, and what is said of its people, may be anywhere: "mahasiswa Papua", "isu Papua".
PEOPLES = _words("mahasiswa mahasiswi aktivis tokoh bangsa rakyat orang isu adat soal etnis putra putri west")
# Before "Metro" they name a police force of greater Jakarta.
POLICE = _words("polres kapolres wakapolres polsek kapolsek polda kapolda wakapolda mapolda mapolres satreskrim")
# A thing named after a place is elsewhere: streets, firms, banks, grounds, dishes, peoples, ships, routes, seas.
NAMESAKES = _words(
    """jalan jl jln gang jend stadion hotel apartemen bank bpr bpd pt cv ud yayasan universitas univ institut politeknik
    akademi stasiun st tol kereta ka kapal km kri kmp jalur rute trayek jurusan gelora gor jembatan
    soto sate nasi rendang bika bakso pempek kopi batik ayam bebek lumpia tahu gudeg mie mi rawon kain tenun masakan
    sambal bakpia keripik salak jeruk apel mangga gula serabi rujak bubur lontong ketoprak asinan dodol wingko
    suku etnis bahasa marga kerajaan kesultanan budaya rumah restoran rm warung kedai toko
    luar pulau laut selat teluk samudra gunung danau sungai tanjung liga piala grup band trio film lagu album
    serial sinetron om ps persatuan arema aremania bonek jakmania viking bobotoh laskar semen tim skuad klub
    pelatih kiper bek striker mv kmn bengawan argo stasion kodak uin iain stain
    coto empal pecel bandeng selat teh madu garam minyak sapi kambing domba kuda kerbau
    kerupuk krupuk jenang gulai kulit tari tarian reog upn prawira"""
)
# Dishes, wares and schools: a name up to three words after one is part of its name even in a headline.
DISHES = _words(
    """soto sate nasi rendang bika bakso pempek kopi lumpia gudeg mie rawon tenun sambal bakpia keripik serabi rujak
    bubur lontong ketoprak asinan dodol wingko coto empal pecel bandeng resep madu universitas univ politeknik uin
    iain upn kerupuk krupuk jenang gulai tari tarian reog"""
)
# Names that begin like a region's: a country, a tree, a battlefield.
OTHERS = _words(
    """papuanugini papuanew batuferringhi batucaves ketapangkencana medanmerdeka medanlaga medanperang
    medanpertempuran paluarit malangtak malangnian medantempur medanjuang medanmagnet medanjelajah
    landakjawa landaklaut"""
)
CLUBS = _words(
    """persib persija persebaya persela persipura persiba persik persis persita persiraja persikabo persebi persegres
    persema perseru persepam persijap persiwa pss psis psm psps psms psim psbs psap pspi pstni persipal persikota
    persikad persikas persiku persekat persipa persedikab persibo persid persewangi persiram persidago psgc psg"""
)
CLUB_ENDINGS = _words("united fc city fk putra putera fans utd futsal volleyball warriors rockers")
OUTLETS = _words(
    """radar tribun tribunnews fakta kabar suara harian koran warta berita info pos post lintas portal media jurnal
    surya liputan detik antara kompas sindo sindonews jawapos poskota metro inews halo seputar gema serambi bidik
    idn okezone tempo viva republika inilah lensa jejak pikiran redaksi reporter wartawan mata sinar suar tvri rri"""
)
OUTLET_ENDINGS = _words("news post pos tv ekspres express today times raya update co com net id online hits kita")
HONORIFICS = _words(
    """pak bu bapak ibu h hj kh haji ustaz ustad ustadz gus habib raden tubagus tb prof profesor dr drs dra ir kombes
    akbp akp iptu ipda aiptu aipda bripka brigadir briptu irjen brigjen komjen kompol letkol kolonel mayjen letjen
    letda lettu kapten mayor serka sersan jenderal jendral muhammad mohammad ahmad achmad abdul siti sri nur putra
    putri andi cut teuku tengku daeng gph kgph kph kanjeng gusti bendoro pangeran sultan inisial
    bernama saudara tersangka almarhum mas mbak bang kang artis penyanyi
    aktor aktris presenter komedian dokter perawat nenek kakek inf kav arm"""
)
# Of these a headline, too, makes a person of the name that follows.
RANKS = _words(
    """pak bu bapak ibu h hj kh ustaz ustad ustadz gus habib raden prof profesor dr drs dra dokter kombes akbp akp iptu
    ipda aiptu aipda bripka brigadir briptu irjen brigjen komjen kompol letkol kolonel mayjen letjen letda lettu mayor
    serka jenderal inf kav arm bernama inisial almarhum mas mbak nenek kakek"""
)
SPEECH = _words(
    "kata ujar ungkap tutur menurut jelas tegas ucap imbuh tandas papar pungkas lanjut tambah cetus beber kenang pesan"
)
# Names that Indonesians bear last: what stands before one is a person's name.
SURNAMES = _words(
    """siahaan simanjuntak sitorus simatupang siregar nasution lubis harahap hutapea hutagalung sihombing sinaga
    manurung tampubolon simbolon sirait situmorang pasaribu panjaitan pardede pangaribuan hutabarat sembiring
    ginting tarigan purba saragih damanik sipayung sitompul silalahi nainggolan gultom marpaung napitupulu
    rajagukguk tobing daulay batubara pulungan rangkuti saputra saputri pratama wijaya kusuma kusumo hidayat
    santoso susanto setiawan setyawan lestari wulandari fitriani rahayu wahyuni handayani kurniawan gunawan
    nugroho prasetyo prasetya purnomo hartono suryadi rahman rahmawati ramadhan maulana firmansyah permana
    hermawan wibowo wibawa utomo sutrisno suharto suprapto rahardjo raharjo anggraini puspita permata sari dewi
    wati ningsih astuti yulianti safitri rasyid mahendra wicaksono subagyo budiman iskandar siswanto sakti"""
)
DIRECTIONS = _words("barat timur utara selatan tengah tenggara baru lama kota")

DISTRICT_PREFIXES = _words("kecamatan kec camat distrik kapolsek polsek danramil koramil polsekta")
VILLAGE_PREFIXES = _words("desa ds kades kelurahan kel lurah gampong nagari keuchik")

OFFICES = _words("camat kapolsek polsek polsekta danramil koramil kades lurah keuchik")

SUBDIVIDING = DISTRICT_PREFIXES | VILLAGE_PREFIXES
ADDRESS_STOPS = SUBDIVIDING | KINDS.keys() | HONORIFICS  # words that end a name before them

# Common words, family names and other things that are also names of regions: only a sure context makes them places.
AMBIGUOUS = _words(
    """serang batu metro puncak pati banjar bone kudus batang buru landak kaur lebong tual toba bima agam muna sigi
    ende solo kuningan manggarai batubara lingga karo malaka sabang merauke meranti tuba palas madina muba mabar pali
    kotabaru diy tts ttu sbt sbb sbd kbb klu hss hst hsu ppu oki nad belu intanjaya puncakjaya gunungmas tanahlaut
    bintan karimun sikka asmat dairi siantar kapuas buol natuna selayar alor siak solok samosir bulungan
    mamasa mappi malinau melawi aru sula"""
)
# In a headline, where every word is a capital, these are words too.
AMBIGUOUS_IN_TITLES = AMBIGUOUS | _words("malang medan palu padang sampang kendal tegal demak lebak")
# Where a text also has them without their capital they are words, and so at the beginning of a sentence.
WORDS = AMBIGUOUS_IN_TITLES | {"ketapang"}
# After these words they are no places: "nasib malang", "sungguh malang".
FATES = _words("nasib bernasib sungguh sial")
# Of these a preposition is no sure context either: "di Puncak" is in Bogor, "di Kuningan" in Jakarta.
ELUSIVE = _words(
    """puncak metro kuningan manggarai banjar toba batubara karo kotabaru landak bone buru batang kapuas mabar madina
    palas tuba"""
)
# Abbreviations that are places in capitals alone.
CAPITALS = _words("nad dki dkj diy ntb ntt oku oki pali kbb klu tts ttu sbd sbb sbt hss hst hsu ppu")
