"""The screen in a real Chromium: file to first page, page to page, narrowing; beside a rerun of an empty app."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from playwright.sync_api import sync_playwright

from bench.reading import as_workbook, rows
from scripts.start import find_free_port, wait_until_ready
from tests.end_to_end.browser import FLAGS, HOW_TO_GET_ONE, find_chromium
from tests.end_to_end.running import ROOT, running_app
from tests.end_to_end.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from playwright.sync_api import FilePayload

TIMES = 7
SIZES = ((200, 40), (2_000, 80))
VIEWPORT = {"width": 1440, "height": 900}
NARROWED = ("Overview", "Coverage", "Risk", "Training needs")
"""Pages that are narrowed, each to one team after another."""
EMPTY = """import streamlit as st
st.session_state.count = st.session_state.get("count", 0) + 1
st.title(f"Run {st.session_state.count}")
st.button("Again")
"""
TITLE, CONTEXT = "h1", ".context"
CLOCK = """css => {
    const said = () => document.querySelector(css)?.innerText ?? before;
    const before = said();
    window.clock?.disconnect();
    window.start = window.first = window.last = performance.now();
    let changed = false;
    window.clock = new MutationObserver(() => {
        window.last = performance.now();
        if (!changed && said() !== before) { changed = true; window.first = window.last; }
    });
    clock.observe(document.body, { subtree: true, childList: true, characterData: true });
}"""
"""Starts a clock that knows when a part of the page said something else, and when anything changed for the last time."""
STANDS_STILL = """() => {
    const state = document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState;
    const busy = document.querySelector('[data-stale="true"], [data-testid="stSkeleton"], [data-testid="stSpinner"]');
    return window.first > window.start && state === "notRunning" && !busy && performance.now() - window.last > 400;
}"""
LOOK_EVERY = 50
"""Milliseconds between two looks: looking at every picture of the browser would slow down what is measured."""
TAKEN = "() => [window.first - window.start, window.last - window.start]"


def workbook(people: int, skills: int) -> bytes:
    """A team whose people belong to four teams."""
    heading, *table = rows(people, skills)
    teams = [[row[0], f"Team {at % 4}", *row[1:]] for at, row in enumerate(table)]
    return as_workbook([[heading[0], "Team", *heading[1:]], *teams])


class Taken(NamedTuple):
    """Milliseconds from an action until the part of the page that was looked at changed, and until all stood still."""

    first: float
    whole: float


def taken_by(screen: Screen, what: str, act: Callable[[], object]) -> Taken:
    """How long an action takes to change a part of the page, and the whole of it."""
    screen.page.evaluate(CLOCK, what)
    act()
    screen.page.wait_for_function(STANDS_STILL, polling=LOOK_EVERY)
    return Taken(*screen.page.evaluate(TAKEN))


def first_page(browser: Any, address: str, data: bytes) -> Taken:
    """From the drop of a file until its first page."""
    page = browser.new_page(viewport=VIEWPORT)
    screen = Screen(page, address)
    screen.start()
    file: FilePayload = {"name": "team.xlsx", "mimeType": "application/octet-stream", "buffer": data}
    taken = taken_by(screen, TITLE, lambda: screen.uploader.set_input_files(file))
    page.close()
    return taken


def moves(browser: Any, address: str, data: bytes) -> Iterator[tuple[str, list[Taken]]]:
    """Every page for the first time and again, then narrowing to one team more."""
    screen = Screen(browser.new_page(viewport=VIEWPORT), address)
    screen.start()
    screen.drop("team.xlsx", data)
    home, *pages = screen.pages()
    for title in pages:
        screen.open(home)
        yield f"to {title}, for the first time", [to_page(screen, title)]
    for title in pages:
        yield f"to {title}", [there_again(screen, home, title) for _ in range(TIMES)]
    yield f"to {home}", [there_again(screen, pages[0], home) for _ in range(TIMES)]
    for title in NARROWED:
        screen.open(title)
        yield f"{title}: narrow by one team more", [narrowed(screen, f"Team {at}") for at in range(4)]
        clear_narrowing(screen)
    screen.page.close()


def to_page(screen: Screen, title: str) -> Taken:
    """To a page by its link."""
    return taken_by(screen, TITLE, screen.navigation.get_by_role("link", name=title, exact=True).click)


def there_again(screen: Screen, other: str, title: str) -> Taken:
    """To a page from another."""
    screen.open(other)
    return to_page(screen, title)


def narrowed(screen: Screen, team: str) -> Taken:
    """The choice of one more team, until the page counts its people."""
    screen.page.get_by_role("button", name="Narrow", exact=True).click()
    screen.page.get_by_role("combobox", name="Team").click()
    taken = taken_by(screen, CONTEXT, screen.page.get_by_role("option", name=team).click)
    screen.page.keyboard.press("Escape")
    screen.page.keyboard.press("Escape")
    screen.settle()
    return taken


def clear_narrowing(screen: Screen) -> None:
    """Back to everybody."""
    screen.page.get_by_role("button", name="Clear all").click()
    screen.page.get_by_role("button", name="Clear all").wait_for(state="detached")
    screen.settle()


@contextmanager
def app_of(script: Path) -> Iterator[tuple[str, int]]:
    """The address of an app that runs for as long as this lasts, and the number of its process."""
    port = find_free_port(8700) or 0
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    app = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_until_ready(app, port)
        yield f"http://localhost:{port}", app.pid
    finally:
        app.terminate()
        app.wait()


@contextmanager
def empty_app() -> Iterator[str]:
    """The address of an app that shows a title and a button."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "empty.py"
        script.write_text(EMPTY, encoding="utf-8")
        with app_of(script) as (address, _):
            yield address


def empty_rerun(browser: Any, address: str) -> list[Taken]:
    """Reruns of an empty app."""
    page = browser.new_page(viewport=VIEWPORT)
    page.goto(address)
    screen = Screen(page, address)
    screen.settle()
    return [taken_by(screen, TITLE, page.get_by_role("button", name="Again").click) for _ in range(TIMES)]


def say(what: str, taken: Sequence[Taken], empty: float) -> float:
    """One line: medians and the longest; returns the median until all stood still."""
    first, whole = statistics.median(each.first for each in taken), statistics.median(each.whole for each in taken)
    longest = max(each.whole for each in taken)
    print(f"{what:<52}{first:>9,.0f}{whole:>9,.0f}{longest:>9,.0f}{whole / (empty or whole):>9.1f}", flush=True)
    return float(whole)


def main() -> None:
    """An empty app, then teams of 200 × 40 and 2,000 × 80."""
    path = find_chromium()
    if path is None:
        print(HOW_TO_GET_ONE)
        return
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        print(f"{'milliseconds until':<52}{'title':>9}{'all':>9}{'longest':>9}{'× empty':>9}")
        with empty_app() as address:
            empty = say("a rerun of an empty app", empty_rerun(browser, address), 0.0)
        with running_app(Path(folder) / "log") as address:
            for people, skills in SIZES:
                data, size = workbook(people, skills), f"{people:,} × {skills}"
                say(f"{size}: file to first page", [first_page(browser, address, data) for _ in range(TIMES)], empty)
                for what, taken in moves(browser, address, data):
                    say(f"{size}: {what}", taken, empty)
        browser.close()


if __name__ == "__main__":
    main()
