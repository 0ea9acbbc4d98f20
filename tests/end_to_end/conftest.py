"""The dashboard as it really runs, and a real Chromium in front of it; both are started once."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import sync_playwright

from tests.end_to_end.browser import FLAGS, HOW_TO_GET_ONE, find_chromium
from tests.end_to_end.running import ROOT, running_app
from tests.end_to_end.screen import Screen
from tests.sample_figures import FIGURES

if TYPE_CHECKING:
    from collections.abc import Iterator


OpensVisits = Callable[[], Screen]


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
    """Where the dashboard listens."""
    with running_app(log) as started:
        yield started


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Any]:
    """Chromium without a window."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield opened
        opened.close()


@contextmanager
def visit(browser: Any, address: str, log: Path, scheme: str = "light") -> Iterator[Screen]:
    """A fresh visitor on the start page, and afterwards the proof that nothing went wrong behind her back."""
    context = browser.new_context(
        viewport={"width": 1440, "height": 900},
        locale="en-GB",
        accept_downloads=True,
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    before = len(log.read_text(encoding="utf-8"))
    visitor = Screen(context.new_page(), address)
    visitor.start()
    yield visitor
    context.close()
    assert visitor.troubles == []
    assert "Traceback" not in log.read_text(encoding="utf-8")[before:]


@pytest.fixture
def screen(browser: Any, address: str, log: Path) -> Iterator[Screen]:
    """A visitor of this test alone."""
    with visit(browser, address, log) as visitor:
        yield visitor


@pytest.fixture
def visits(browser: Any, address: str, log: Path) -> Iterator[OpensVisits]:
    """Opens as many visits at once as a test asks for."""
    with ExitStack() as opened:
        yield lambda: opened.enter_context(visit(browser, address, log))


@pytest.fixture(scope="module", params=list(FIGURES))
def sample(request: pytest.FixtureRequest, browser: Any, address: str, log: Path) -> Iterator[tuple[str, Screen]]:
    """A visitor who dropped this sample; the tests of a module look at it one after another."""
    name: str = request.param
    with visit(browser, address, log) as visitor:
        visitor.drop(name, (ROOT / "sample_data" / name).read_bytes())
        yield name, visitor
