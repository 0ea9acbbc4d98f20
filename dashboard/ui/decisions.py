"""What a visit is about: the files that were dropped, and what was decided about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dashboard.analysis.settings import Settings
from dashboard.ingest.corrections import NOTHING_SAID, LayoutCorrections
from dashboard.mapping import NONE_YET, Corrections

if TYPE_CHECKING:
    from dashboard.analysis.scenario import Scenario
    from dashboard.core.agreement import Agreement
    from dashboard.core.requirement import Requirement
    from dashboard.core.taxonomy import CoverageRule


@dataclass(frozen=True)
class Dropped:
    """Files as they were dropped, names and bytes; the digest stands for both, and is all that ``repr`` shows of them.

    ``said`` is how the manager wants their sheets to be read.
    """

    digest: str = ""
    files: tuple[tuple[str, bytes], ...] = field(default=(), repr=False)
    said: LayoutCorrections = NOTHING_SAID

    @property
    def names(self) -> tuple[str, ...]:
        """The files' names."""
        return tuple(name for name, _ in self.files)


@dataclass(frozen=True)
class Decisions:
    """What the manager decided; equal decisions give equal answers.

    Attributes:
        asked: what she asks of skills, each by its first label, over what the file asks.
        settings: defaults of requirements and limits of the plan.
        corrections: what labels mean.
        layout: how the sheets are to be read, where she put that right.
        own_guide: a taxonomy of her own as she dropped it; none while the guide is the yardstick.
        rules: how areas are counted where she changed that, by the areas' ids.
        agreed: what the meeting decided; no answer depends on it, so it stands in no key of one.
        scenarios: what could happen, kept beside one another; the same.
        earlier: files that the team is compared with; the same.
        renamed: people of the earlier file with their names of today; the same.
    """

    asked: tuple[Requirement, ...] = ()
    settings: Settings = field(default_factory=Settings)
    corrections: Corrections = NONE_YET
    layout: LayoutCorrections = NOTHING_SAID
    own_guide: Dropped = field(default_factory=Dropped)
    rules: tuple[tuple[str, CoverageRule], ...] = ()
    agreed: tuple[Agreement, ...] = field(default=(), repr=False)
    scenarios: tuple[Scenario, ...] = field(default=(), repr=False)
    earlier: Dropped = field(default_factory=Dropped, repr=False)
    renamed: tuple[tuple[str, str], ...] = field(default=(), repr=False)
