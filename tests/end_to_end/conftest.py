"""The dashboard as it really runs, and a real Chromium in front of it; both are started once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import sync_playwright

from tests.end_to_end.browser import FLAGS, HOW_TO_GET_ONE, find_chromium
from tests.end_to_end.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
SAID_AT_START = "The dashboard is at "


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All of this folder runs in one process, so that app and browser are started once."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's path; without one the tests are skipped, or fail where REQUIRE_BROWSER asks for it."""
    path = find_chromium()
    if path is None and os.environ.get("REQUIRE_BROWSER"):
        pytest.fail(f"REQUIRE_BROWSER is set, and there is {HOW_TO_GET_ONE}")
    if path is None:
        pytest.skip(HOW_TO_GET_ONE)
    return path


@pytest.fixture(scope="session")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the app writes to its log."""
    return tmp_path_factory.mktemp("app") / "log"


@pytest.fixture(scope="session")
def address(chromium: str, log: Path) -> Iterator[str]:  # noqa: ARG001 - without a browser nothing is started
    """Where the dashboard listens, started as ``make run`` starts it."""
    command = [sys.executable, str(ROOT / "scripts" / "start.py")]
    with log.open("w", encoding="utf-8") as errors:
        app = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True, env=os.environ)
        try:
            yield _address_said_by(app, log)
        finally:
            app.send_signal(signal.SIGINT)
            app.wait(timeout=20)


def _address_said_by(app: subprocess.Popen[str], log: Path) -> str:
    # reading its lines waits until it is ready, or until it has ended
    for line in app.stdout or ():
        if line.startswith(SAID_AT_START):
            return line.removeprefix(SAID_AT_START).split()[0]
    pytest.fail(f"the app did not start:\n{log.read_text(encoding='utf-8')}")


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Any]:
    """Chromium without a window."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield opened
        opened.close()


@pytest.fixture
def screen(browser: Any, address: str, log: Path) -> Iterator[Screen]:
    """A fresh visitor on the start page, and afterwards the proof that nothing went wrong behind her back."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB", accept_downloads=True)
    before = len(log.read_text(encoding="utf-8"))
    visitor = Screen(context.new_page(), address)
    visitor.start()
    yield visitor
    context.close()
    assert visitor.troubles == []
    assert "Traceback" not in log.read_text(encoding="utf-8")[before:]
