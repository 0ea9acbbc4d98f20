"""Reading the dropped files while the manager watches: how far it is, and the way to stop."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.ingest.reading import Progress, Reading, Watch, read_files
from dashboard.ui import workspace
from dashboard.ui.components.words import plain
from dashboard.ui.decisions import Dropped

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

    from dashboard.ingest.watch import Stage

_SAID: dict[Stage, str] = {
    "waiting": "Waiting for other files to be read",
    "opening": "Opening {name}",
    "cells": "Taking over the cells of {name}",
    "layout": "Finding people and skills in {name}",
    "team": "Putting the team together",
}
_BEGINS: dict[Stage, float] = {"waiting": 0.0, "opening": 0.0, "cells": 0.6, "layout": 0.7, "team": 0.95}
_LASTS: dict[Stage, float] = {"opening": 0.6, "cells": 0.1, "layout": 0.25}
"""Which part of the bar each stage fills: most of the time goes into opening a file."""
_AT_ONCE = 0.5
"""Seconds after which a reading takes long enough to say how far it is."""


def reading_of(dropped: Dropped) -> Reading:
    """What the files say, as she put it right; read once."""
    kept = _place_for(dropped)
    if not kept:
        kept.append(read_files(dropped.files, dropped.said))
    return kept[0]


def reading_watched(dropped: Dropped) -> Reading:
    """The same, and where that takes a while, how far it is, with the way to stop it; for the top of a run only."""
    kept = _place_for(dropped)
    if not kept:
        kept.append(_watched(dropped))
    return kept[0]


@st.cache_resource(max_entries=6, show_spinner=False, scope="session", hash_funcs={Dropped: repr})
def _place_for(dropped: Dropped) -> list[Reading]:  # noqa: ARG001  the files are the key
    """An empty place, in which the reading of these files is kept: what draws on the page cannot be cached itself."""
    return []


def _watched(dropped: Dropped) -> Reading:
    """The reading; a press on the button ends the worker, as Streamlit ends the script that waits for it."""
    place, begun = st.empty(), monotonic()
    bars: list[DeltaGenerator] = []

    def say(progress: Progress) -> None:
        if not bars and monotonic() - begun > _AT_ONCE:
            with place.container(key="being_read"):
                bars.append(st.empty())
                st.button("Stop reading", type="tertiary", key="stop_reading", on_click=_stop)
        for bar in bars:
            bar.progress(far(progress), text=in_words(progress))

    reading = read_files(dropped.files, dropped.said, Watch(say))
    place.empty()
    return reading


def in_words(progress: Progress) -> str:
    """What is being done just now; a file's name is text, not markup."""
    return f"{_SAID[progress.stage].format(name=plain(progress.name))} …"


def far(progress: Progress) -> float:
    """How far the whole reading is, from 0 to 1; an estimate."""
    return min(1.0, _BEGINS[progress.stage] + _LASTS.get(progress.stage, 0.0) * progress.share)


def _stop() -> None:
    """Back to how these files were read before; else to the files before these, or to the start."""
    here = workspace.current()
    if here.past and _place_for(replace(here.dropped, said=here.past[-1].layout)):
        workspace.undo()
    else:
        workspace.back_to_replaced()
