"""Boxes that hold no text of the article, by the words of their class and id, their tag or their role."""

import re

# Boxes. A word must stand alone in a class or id, or begin one: "share-bar", "shareBar", "related_posts".
BOXES: dict[str, str] = {
    "comments": r"comments?(?!able)|commentlist|komentar|disqus|respond|reply|livefyre|kommentare?|comentarios?|"
    r"commentaires?|reacties|discussion",
    "standfirst": r"stand-?first|teaser-?text|excerpt|(?:article|post|entry|news)-excerpt|sub-?headline|dek|ringkasan",
    "related": (
        r"related\w*|relacionad\w*|terkait|baca-?juga|lihat-?juga|simak-?juga|read-?(?:more|also|next|"
        r"too)|recommend\w*|rekomendasi|similar|more-(?:news|stories|from|on|articles|posts)|popular|"
        r"populer|terpopuler|trending|terbaru|terkini|latest|most-?(?:read|viewed|popular)|lainnya|"
        r"see-?also|also-?read|outbrain|ob-widget|taboola|mgid|zergnet|revcontent|jp-relatedposts|yarpp|"
        r"crp|rp4wp|inline-related|linksisip|lihatjg|sisip|teasers?|next-?(?:post|article)|"
        r"prev(?:ious)?-?(?:post|article)|post-nav\w*|nav-links|up-?next|rebound|read-?on|mehr-zum-thema|"
        r"mehr-artikel|a-lire|lire-aussi|lee-tambien|noticias-relacionadas|correlati|leggi-anche|lees-ook|"
        r"les-ogsaa"
    ),
    "share": (
        r"shar(?:e|ing)s?(?!d-text)|sharer|share\w*|socials?|social-?\w*|sosmed|medsos|bagikan|sebarkan|"
        r"addtoany|addthis|sharethis|sharedaddy|sd-(?:sharing|like)\w*|heateor\w*|ssba|follow|"
        r"like-?(?:box|button)|fb-like|sosial|teilen|compartir|partage"
    ),
    "advertisement": (
        r"ads?|advert\w*|adsense|adsbygoogle|adslot|adunit|adbox|iklan|ads-?\w+|ad-\w+|sponsor\w*|dfp|"
        r"dfp-ad|werbung|anzeige|publicidad|publicite|parallax|promo(?:tion|ted|box)?s?|affiliate|"
        r"commerce|shop(?:ping)?"
    ),
    "newsletter": (
        r"newsletters?|subscri(?:be|ption)\w*|sign-?up|mailing|langganan|newsletter\w*|piano|"
        r"paywall-(?:box|offer|banner|prompt)"
    ),
    "breadcrumb": r"breadcrumbs?|crumbs?|entry-crumbs",
    "category": (
        r"cat|category|categories|kategori|rubrik|kanal|channel|cat-links|entry-category|post-cat\w*|"
        r"kicker|flag-label"
    ),
    "page furniture": r"pagination|pager|paging|page-(?:links|numbers)|navbar|nav|navigation|menu|toolbar|tools|topbar|"
    r"widgets?|print-?(?:only|button|link)|skip-?link|jump-?to|ez-toc\w*|"
    r"back-?to-?top|site-header|search-?form",
    "sidebar": r"sidebar|side-?bar|footer|article-footer|entry-footer|post-footer|masthead|sidebar-\w+|footer-\w+",
    "tags": (
        r"tags|tag-?(?:list|links|cloud|wrap)|tagcloud|post-tags|entry-tags|keywords|topics|"
        r"topic-?(?:list|tags)|hashtags?|schlagworte|etiquetas"
    ),
    "byline": (
        r"byline\w*|authors?|author-?(?:box|info|bio|name|card|meta)\w*|about-?(?:the-)?author|bio|"
        r"penulis|writer|reporter|contributors?|autor(?:en|es)?|auteurs?|editor"
    ),
    "page date": (
        r"(?:post|entry|article|publish(?:ed)?|pub)-?(?:date|time)|dates?|date-?time|time-?stamp|"
        r"timestamp|dateline|posted-on|tanggal|waktu|last-?updated|updated"
    ),
    "page meta": (
        r"(?:post|entry|article)-?(?:meta|info|details|header-meta)|metadata|view-?(?:s|count|counter)|"
        r"views|reading-?time"
    ),
    "caption": (
        r"captions?|caption\w*|wp-caption\w*|figcaption|(?:image|img|photo|picture|media)-?(?:credit|"
        r"caption|copyright|source|info|description|meta)s?|credits?|copyright|bildunterschrift|legende|"
        r"foto-?(?:caption|credit)?|photo-?text|carousel|swiper"
    ),
    "popup": (
        r"cookies?|onetrust\w*|ot-sdk\w*|truste|cmp|ccpa|privacy-\w+|cookie-?\w+|consent|gdpr|modal|"
        r"pop-?up|overlay|lightbox|toast|snackbar|tooltip|login|signin|captcha"
    ),
    "player": r"audio-?player|video-?(?:player|js)|jwplayer|speech|listen|transkrip-audio|embed-?caption",
}
BOX = re.compile(
    "|".join(
        f"(?:^|[\\s_]|(?<!\\bhas)(?<!\\bno)(?<!\\bwith)(?<!\\bnot)-)(?P<r{i}>(?:{words}))(?=$|[\\s_-])"
        for i, words in enumerate(BOXES.values())
    )
)
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
    "map", "head", "link", "meta", "input", "option", "datalist", "picture", "source", "track", "param",
)  # fmt: skip
