"""All kinds of scales, and what each makes of a block's texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.ingest.casts.bands import guess_bands
from dashboard.ingest.casts.coded import guess_coded
from dashboard.ingest.casts.letters import guess_letters
from dashboard.ingest.casts.marks import guess_marks
from dashboard.ingest.casts.numeric import guess_numbers
from dashboard.ingest.casts.out_of import guess_out_of
from dashboard.ingest.casts.percent import guess_percent
from dashboard.ingest.casts.plus_minus import guess_plus_minus
from dashboard.ingest.casts.repeats import guess_repeats
from dashboard.ingest.casts.symbols import guess_symbols
from dashboard.ingest.casts.words import guess_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.ingest.casts.guess import Guess, Texts

_KINDS: tuple[Callable[[Texts], Guess | None], ...] = (
    guess_numbers,
    guess_percent,
    guess_out_of,
    guess_coded,
    guess_words,
    guess_marks,
    guess_repeats,
    guess_symbols,
    guess_plus_minus,
    guess_letters,
    guess_bands,
)


def guesses(texts: Texts) -> list[Guess]:
    """Every way in which these texts can be understood by themselves."""
    return [found for kind in _KINDS if (found := kind(texts)) is not None]
