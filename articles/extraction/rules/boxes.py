"""Boxes that hold no text of the article, by the words of their class and id, their tag or their role."""

import re
from functools import lru_cache

from lxml.etree import _Element

# The words of a class or id that name a box; `*` stands for any ending. A word may be written with hyphens or
# without, and stands alone or first among others: "share-bar", "shareBar", "readMore", "read_more".
BOXES: dict[str, str] = {
    "comments": "comment comments commentlist komentar disqus respond reply livefyre kommentar kommentare "
    "comentario comentarios commentaire commentaires reacties discussion wpdiscuz* wpdcom* jcomments komento*",
    "standfirst": "standfirst teasertext excerpt dek ringkasan",
    "related": "related* relacionad* terkait bacajuga lihatjuga simakjuga readmore readalso readnext readtoo "
    "recommend* rekomendasi similar morenews morestories morefrom moreon morearticles moreposts popular populer "
    "terpopuler trending terbaru terkini latest mostread mostviewed mostpopular lainnya seealso alsoread "
    "outbrain obwidget taboola mgid zergnet revcontent yarpp crp rp4wp linksisip lihatjg sisip teaser teasers "
    "nextpost nextarticle postnext postprev postprevious prevpost prevarticle previouspost previousarticle "
    "postnav* navlinks upnext rebound readon mehrzumthema mehrartikel alire lireaussi leetambien correlati "
    "leggianche leesook lesogsaa irp bsirp inlinerelated ilrelated* relpost* rekomend* bacaselengkapnya "
    "lanjutbaca beritasebelumnya beritaselanjutnya beritapilihan saranberita newsticker runningtext "
    "wpembeddedcontent wpblocklatestposts checkalso* prevnext* nextprev* matchedcontent recirculation",
    "share": "share* sharing sharings social* sosmed medsos bagikan sebarkan addtoany addthis sdsharing* sdlike* "
    "heateor* ssba follow likebox likebutton fblike sosial teilen compartir partage tombolshare essblinks* "
    "essbdisplayed* mashsb* simplesocial* rrssb* feedflare jumboshare googlenews* ikutikami ikutiwa* gabungwa",
    "advertisement": "ad ads* advert* adslot adunit adbox iklan sponsor* dfp werbung anzeige publicidad publicite "
    "parallax* paralax* promo promos promotion promotions promoted promobox affiliate commerce shop shopping e3lan* "
    "tdarec tdgrec bsac betterads* quads* adace* aiviewport* aiattributes codeblock bannerinside* bannerbefore* "
    "bannerafter* floatbanner streamitemin streamiteminline streamitemabove streamitembelow",
    "newsletter": "newsletter* subscribe subscribenow subscribebox subscribeform subscription* signup mailing "
    "langganan pianocontainer pianopaywall pianooffer pianonewsletter pianobanner paywallbox "
    "paywalloffer paywallbanner paywallprompt mc4wp* mailpoet* tnp formkitform sibform etbloom* "
    "tveleads* embeddedpublication ctabox donasibox saweria trakteer",
    "form": "wpforms* wpcf7* gformwrapper pollbox wppolls* polldaddy* pdspoll postratings kksr* kkstar* "
    "wpulike* snaxreactions bimberreactions entryreactions itemratingblock contentvote contentrating",
    "breadcrumb": "breadcrumb breadcrumbs crumb crumbs",
    "category": "cat category categories kategori rubrik kanal channel catlinks entrycategory postcat* kicker "
    "flaglabel",
    "page furniture": "pagination pager paging pagelinks pagenumbers navbar nav navigation menu toolbar tools "
    "topbar widget widgets printonly printbutton printlink skiplink jumpto backtotop siteheader searchform megamenu "
    "flyout notprose printfriendly pfbutton pagenav nodelinks navigasi* halamanberita toccontainer toclist tocwrapper "
    "tableofcontents daftarisi eztoccontainer eztoccounter eztoclist eztoctitle* eztocwidget* eztocv2* lwptoc* uktoc "
    "rankmathtoc* pencitoc* elementortoc uaeltoc simpletoc*",
    "sidebar": "sidebar footer masthead colophon infobox* factbox* faktabox* faktaruta infokasten",
    "tags": "tags taglist taglinks tagcloud tagwrap posttags entrytags keywords topics topiclist topictags hashtag "
    "hashtags schlagworte etiquetas bodytag tagberita postlabels wpblockpostterms blockpostterms",
    "byline": "byline* author authors authorbox* authorinfo* authorbio* authorname* authorcard* authormeta* "
    "saboxplugin* abhbox molongui* ppmabox* aboutauthor bio penulis writer reporter contributor contributors "
    "autor autoren autores auteur auteurs editor",
    "page date": "date dates datetime timestamp dateline postdate posttime entrydate entrytime articledate "
    "articletime publishdate publishtime publisheddate publishedtime pubdate pubtime postedon tanggal waktu "
    "lastupdated updated",
    "page meta": "postmeta postinfo postdetails postheadermeta entrymeta entryinfo entrydetails entryheadermeta "
    "articlemeta articleinfo articledetails articleheadermeta metadata views viewcount viewcounter readingtime "
    "postviews* postview wppostviews countview counterview hitcounter jumlahdibaca dibaca dilihat tptncounter "
    "itemhits submitted infoberita metaberita metacontent metacontainer boosterreadblock postshortlink",
    "caption": "caption* wpcaption* figcaption credit credits copyright bildunterschrift legende foto fotocaption "
    "fotocredit phototext carousel swiper keterangangambar* keteranganfoto* sumbergambar sumberfoto ketfoto "
    + " ".join(
        f"{picture}{part}*"
        for picture in ("image", "img", "photo", "picture", "media")
        for part in ("credit", "caption", "copyright", "source", "info", "description", "meta")
    ),
    "popup": "cookie* onetrust* otsdk* truste cmp ccpa privacy consent gdpr modal popup overlay lightbox toast "
    "snackbar tooltip login signin captcha popover onesignal* perfecty* pushnotif* adblock* adbnotice "
    "pum appbanner appdownload downloadapp smartbanner unduhaplikasi",
    "player": "audioplayer videoplayer videojs jwplayer speech listen transkripaudio embedcaption podcastplayer* "
    "stickyplayer* trinityplayer* gspeech* responsivevoice beyondwords* ttsplayer*",
}
_EXACT = {word: rule for rule, words in reversed(BOXES.items()) for word in words.split() if not word.endswith("*")}
_BEGUN: dict[str, list[tuple[str, str]]] = {}  # by their first three letters
for _rule, _words in BOXES.items():
    for _word in _words.split():
        if _word.endswith("*"):
            _BEGUN.setdefault(_word[:3], []).append((_word[:-1], _rule))
_PARTS = re.compile(r"[\s_-]+|(?<=[a-z])(?=[A-Z])")
# "read-more" is a link, "read-more-content" the half of a text that opens with it.
_FOLDS, _FOLDED = {"readmore", "bacaselengkapnya"}, {"content", "text", "body", "target"}
_DENIALS = {"has", "no", "with", "not"}  # "no-sidebar" is said of a page that has none
_LONGEST_NAME = 400  # characters of a class; what a hostile one has beyond this is cut
# The anchor of a heading, made of its words: "warga-bagikan-sembako-gratis-untuk-korban-banjir-di-pasar".
_SLUG = re.compile(r"(?:[a-z0-9]+[-_]){7}[a-z0-9]+", re.I)
_MOST_JOINED = 3  # parts that make one word: "read-more", "mehr-zum-thema"


@lru_cache(maxsize=50_000)  # an outlet's pages share their classes
def box_of(name: str) -> str:
    """The rule that one class or id names a box of, or ''. The leftmost word decides, and of two the longer."""
    if _SLUG.match(name):
        return ""
    parts = _PARTS.sub("-", name[:_LONGEST_NAME]).lower().split("-")
    for i in range(len(parts)):
        if i and parts[i - 1] in _DENIALS:
            continue
        for n in range(min(_MOST_JOINED, len(parts) - i), 0, -1):
            word = "".join(parts[i : i + n])
            if rule := _EXACT.get(word):
                return "" if word in _FOLDS and {*parts[i + n : i + n + 1]} & _FOLDED else rule
            for beginning, rule in _BEGUN.get(word[:3], ()):
                if word.startswith(beginning):
                    return rule
    return ""


# A box so named holds an article's text; lists of articles use these names too, once for each of theirs.
_BODIES = re.compile(
    r"(?:^|[\s_-])(?:(?:article|artikel|entry|post|story|news|berita|blog|single|detail|td-post|read|isi)(?:__|-|_)?"
    r"(?:body|content|text|konten|berita|artikel)|(?:body|content|konten|isi|text|txt)(?:__|-|_)?"
    r"(?:article|artikel|berita|detail|news|post|story))(?=$|[\s_-])",
    re.I,
)


def is_body(element: _Element) -> bool:
    """Whether the element's class, id or microdata says that it holds an article's text."""
    if element.get("itemprop") == "articleBody":
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return len(names) > 1 and bool(_BODIES.search(names[:_LONGEST_NAME]))


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
ROLES = {
    "navigation": "page furniture",
    "menu": "page furniture",
    "banner": "page furniture",
    "complementary": "sidebar",
    "contentinfo": "sidebar",
    "search": "form",
    "toolbar": "share",
    "dialog": "popup",
    "alert": "popup",
}
DEAD = (
    "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas", "video", "audio", "math",
    "map", "head", "link", "meta", "input", "option", "datalist", "track", "param",
)  # fmt: skip
