"""Levels in plus and minus: "-", "0", "+"; "--" to "++"."""

from __future__ import annotations

from dashboard.ingest.casts.guess import Guess, Texts, listed
from dashboard.ingest.casts.key import sign

_RISING = ("---", "--", "-", "0", "+", "++", "+++")
_SPELLINGS = {"o": "0", "○": "0", "=": "0", "~": "0", "+/-": "0", "±": "0", "+-": "0", "-/+": "0", "➕": "+", "➖": "-"}
_LEAST_SHARE = 0.8
_LEAST = 2


def guess_plus_minus(texts: Texts) -> Guess | None:
    """A scale that goes from minus over nothing to plus, as far as the file uses it; needs a plus."""
    found = {text: bare for text in texts.everything if (bare := _spelling(text)) in _RISING}
    seen = set(found.values())
    cells = sum(texts.everything[text] for text in found)
    said = sum(texts.said.get(text, 0) for text in found)
    if not seen & {"+", "++"} or len(seen) < _LEAST or said < _LEAST_SHARE * sum(texts.said.values()) or not cells:
        return None
    rungs = _rungs(seen)
    first = 0 if rungs[0] in {"-", "0"} else 1
    level = {rung: float(first + i) for i, rung in enumerate(rungs)}
    claims = frozenset(text for text in found if text in texts.blank)
    why = f"{listed([f'“{text}”' for text in found])}: from minus to plus"
    labels = {level[bare]: text for text, bare in found.items()}
    doubt = "“-” is taken as the lowest level, for “+” stands beside it." if claims and "0" not in seen else ""
    return Guess(
        "plus and minus",
        tuple(level.values()),
        lambda text: level.get(_spelling(text)),
        0.8,
        why,
        doubt,
        labels,
        claims,
    )


def _spelling(text: str) -> str:
    bare = sign(text).replace(" ", "")
    return _SPELLINGS.get(bare.casefold(), bare)


def _rungs(seen: set[str]) -> list[str]:
    """The run of signs from the lowest to the highest that occur, the middle only where the file has it."""
    places = [_RISING.index(bare) for bare in seen]
    run = list(_RISING[min(places) : max(places) + 1])
    middle = "0" in seen or min(places) > _RISING.index("0")
    return run if middle else [rung for rung in run if rung != "0"]
