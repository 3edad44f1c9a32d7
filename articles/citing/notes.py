"""What reference managers have no field for, in words for their notes."""

from articles.citing.reference import Reference


def doubt(reference: Reference) -> str:
    """That the day is not certain, or not known."""
    if not reference.published:
        return "Date not known."
    return "" if reference.certain else f"Date not certain: {reference.published.isoformat()}?"


def archived(reference: Reference) -> str:
    """Where this version of the text is kept, since when, and by what it is known."""
    when = f" {reference.captured_at.date().isoformat()}" if reference.captured_at else ""
    text = f" (SHA-256 of the text: {reference.sha256})" if reference.sha256 else ""
    return f"Archived{when} at {reference.permalink}{text}"
