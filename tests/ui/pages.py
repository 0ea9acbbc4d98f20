"""One page of the dashboard run alone, and the widgets on it by their labels."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from streamlit.testing.v1 import AppTest

if TYPE_CHECKING:
    from collections.abc import Iterable


def page(name: str, file: tuple[str, bytes]) -> AppTest:
    """The page of this module name, for a visitor who dropped this file."""

    def script(name: str, file: tuple[str, bytes]) -> None:
        from importlib import import_module

        from dashboard.ui import workspace
        from dashboard.ui.frame import show_frame

        if not workspace.current().visit:
            workspace.open_files([file])
        if workspace.current().dropped.files:
            import_module(f"dashboard.ui.pages.{name}").show(show_frame())

    return AppTest.from_function(script, kwargs={"name": name, "file": file}, default_timeout=60).run()


def markup(app: AppTest) -> str:
    """All markup of ours on the page, also that which can be pressed."""
    return "".join([*(block.proto.body for block in app.get("html")), *_pressable(app)])


def _pressable(app: AppTest) -> Iterable[str]:
    return (json.loads(each.proto.json).get("markup", "") for each in app.get("bidi_component"))


def button(app: AppTest, label: str) -> Any:
    """The first button of this label."""
    return next(each for each in app.button if each.label == label)


def selectbox(app: AppTest, label: str) -> Any:
    """The first choice of one of this label."""
    return next(each for each in app.selectbox if each.label == label)
