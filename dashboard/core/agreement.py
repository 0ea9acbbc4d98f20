"""What a meeting agreed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Agreement:
    """One decision, written down as it fell; all of it is text as it was typed.

    Attributes:
        what: what will be done.
        who: who does it; empty when nobody was named.
        until: by when; empty when nothing was said.
        about: the question that the meeting was at.
    """

    what: str
    who: str = ""
    until: str = ""
    about: str = ""
