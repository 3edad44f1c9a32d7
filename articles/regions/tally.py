"""What speaks for one region: the weights of its mentions, and where they stand."""

from dataclasses import dataclass, field

from articles.regions.place import Evidence

MOST = 50  # pieces of evidence kept a region
_FADING = 0.75  # what each further mention of a place says beside the one before it


@dataclass(slots=True)
class Tally:
    """The mentions of a region so far; `by_district` if one of its districts is named with its prefix."""

    weights: list[float] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    by_district: bool = False
    named: bool = False  # not in the names of things alone
    undecided: bool = False  # by a name that a Kota and a Kabupaten of this province share

    def add(self, weight: float, evidence: Evidence, *, thing: bool = False) -> None:
        self.named |= not thing
        self.weights.append(weight)
        if len(self.evidence) < MOST:
            self.evidence.append(evidence)

    @property
    def score(self) -> float:
        """The weightiest mention counts whole, each further one less."""
        return sum(weight * _FADING**place for place, weight in enumerate(sorted(self.weights, reverse=True)))

    @property
    def first(self) -> int | None:
        """Where the text names it first, None if only the headline does."""
        return min((each.start for each in self.evidence if each.part == "body"), default=None)

    @property
    def in_headline(self) -> bool:
        return any(each.part == "title" for each in self.evidence)
