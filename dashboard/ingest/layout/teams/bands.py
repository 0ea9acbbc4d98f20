"""Groups of people: a band beside their names, in merged cells or with a text where each group begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.ingest.layout.observed.text import is_date, is_number, is_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.ingest.layout.evidence.frame import Frame

_FEWEST_GROUPS = 2


def groups_of_people(frame: Frame) -> dict[int, str]:
    """Each person's row with the text of her group; empty where no band or team column stands beside the names.

    ::

                     | Team Core |           | Team Edge |
        Skill        | Ana       | Ben       | Cem       |      Ana: Team Core, Ben: Team Core, Cem: Team Edge
    """
    people = frame.people
    for column in reversed(range(min(frame.names, default=0))):
        if frame.columns[column].kind == "ignored" and not frame.columns[column].label:
            groups = _down(frame, column, people)
            if groups:
                return groups
    headed = (column for column, use in enumerate(frame.columns) if use.kind == "attribute" and use.field == "team")
    return next((groups for column in headed if (groups := _down(frame, column, people, gaps=True))), {})


def _down(frame: Frame, column: int, people: Sequence[int], *, gaps: bool = False) -> dict[int, str]:
    """A column's texts, each counting until the next one; empty when they are not groups of these people.

    With ``gaps`` at least every second cell must be empty: single gaps below a heading are teams that nobody wrote.
    """
    texts = [frame.view.text(row, column) for row in people]
    groups = [text for text in texts if text]
    if (
        not texts[0]
        or len(set(groups)) < _FEWEST_GROUPS
        or len(groups) != len(set(groups))
        or len(groups) == len(texts)
        or (gaps and 2 * len(groups) > len(texts))
    ):
        return {}
    if any(is_sentence(text) or is_number(text) or is_date(text) for text in groups):
        return {}
    found, current = {}, ""
    for row, text in zip(people, texts, strict=True):
        current = text or current
        found[row] = current
    return found
