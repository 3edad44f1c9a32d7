"""Every kind of page, by a name: its address in an archive of tests/archives.py, and the status that it has."""

PAGES = {
    "home": "/",
    "dates": "/date/",
    "year": "/date/2024/",
    "month": "/date/2024/11/",
    "day": "/date/2024/11/17/",
    "empty day": "/date/2023/01/05/",
    "undated": "/date/undated/",
    "narrowed day": "/date/2024/11/17/?region=36.73&source={source}",
    "regions": "/regions/",
    "province": "/regions/36/",
    "city": "/regions/36.73/",
    "narrowed city": "/regions/36.73/?source={source}&year=2024",
    "outlets": "/sources/",
    "outlet": "/sources/{source}/",
    "narrowed outlet": "/sources/{source}/?region=36&month=2024-11",
    "search": "/search/",
    "found": "/search/?q=jembatan",
    "found narrowed": "/search/?q=desa&region=36.73&source={source}&from=2024-01-01&to=2024-12-31&sort=date",
    "misspelt": "/search/?q=musyawarsh",
    "nothing found": "/search/?q=zzzz",
    "nothing held": "/search/?q=desa&region=36.73&from=2019-01-01&to=2019-02-01",
    "past the end": "/search/?q=desa&page=99",
    "help": "/search/help/",
    "article": "/articles/{report}/{slug}/",
    "article with marks": "/articles/{report}/{slug}/?q=jembatan",
}
REFUSALS = {
    "search not understood": ("/search/?page=0&year=abc&sort=xyz", 400),
    "page not understood": ("/date/?region=serang", 400),
    "no such page": ("/nothing/", 404),
    "no such day": ("/date/2024/02/31/", 404),
    "no such region": ("/regions/99/", 404),
    "withdrawn": ("/articles/{withdrawn}/-/", 410),
}
KINDS = {**{name: (path, 200) for name, path in PAGES.items()}, **REFUSALS}
