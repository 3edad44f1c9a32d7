"""The regions of Indonesia, and which of them a report is about."""

from articles.regions.gazetteer import GazetteerEntry, find, name_of, parents, regions
from articles.regions.locate import dateline_place, locate
from articles.regions.names import codes_of, is_place, place_words
from articles.regions.place import Evidence, Place

__all__ = [
    "Evidence",
    "GazetteerEntry",
    "Place",
    "codes_of",
    "dateline_place",
    "find",
    "is_place",
    "locate",
    "name_of",
    "parents",
    "place_words",
    "regions",
]
