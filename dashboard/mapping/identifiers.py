"""Labels that a program has written: ``Rate.your.skill..Python.`` from R, ``yearsOfJava`` from a database."""

from __future__ import annotations

import re

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_DOTS = re.compile(r"\.{2,}")
_FEWEST_DOTS = 3
"""Names such as ASP.NET.Core have two at most."""


def without_dots(label: str) -> str | None:
    """A question in which R has written dots for spaces and signs; None where it has not.

    Two dots were a bracket or a colon: ``Rate.your.skill..Python.`` is ``Rate your skill: Python``.
    """
    bare = label.strip().strip(".")
    if _spaced(bare) or not (_DOTS.search(bare) or bare.count(".") >= _FEWEST_DOTS):
        return None
    return _DOTS.sub(": ", bare).replace(".", " ")


def without_humps(label: str) -> str | None:
    """The words of ``yearsOfJava`` or ``skills.java``; None where there is but one."""
    bare = label.strip()
    apart = _HUMP.sub(" ", bare.replace(".", " "))
    return None if _spaced(bare) or apart == bare else apart


def _spaced(text: str) -> bool:
    """Whether it has spaces of its own, or is an address."""
    return any(sign.isspace() for sign in text) or "://" in text or "@" in text
