"""The screen in a real Chromium: file to first page, page to page, narrowing; beside a rerun of an empty app."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

from bench.reading import as_workbook, rows
from scripts.start import find_free_port, wait_until_ready
from tests.end_to_end.browser import FLAGS, HOW_TO_GET_ONE, find_chromium
from tests.end_to_end.running import ROOT, running_app
from tests.end_to_end.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import FilePayload

TIMES = 7
EMPTY = """import streamlit as st
st.session_state.count = st.session_state.get("count", 0) + 1
st.title(f"Run {st.session_state.count}")
st.button("Again")
"""
TITLE, CONTEXT = "h1", ".context"
SAYS_ELSE = "([css, before]) => (document.querySelector(css)?.innerText ?? before) !== before"


def workbook(people: int, skills: int) -> bytes:
    """A team whose people belong to four teams."""
    heading, *table = rows(people, skills)
    teams = [[row[0], f"Team {at % 4}", *row[1:]] for at, row in enumerate(table)]
    return as_workbook([[heading[0], "Team", *heading[1:]], *teams])


def until_changed(screen: Screen, what: str, act: Callable[[], object]) -> float:
    """Seconds from an action until a part of the page says something else."""
    before = screen.page.locator(what).first.inner_text()
    start = time.perf_counter()
    act()
    screen.page.wait_for_function(SAYS_ELSE, arg=[what, before])
    return time.perf_counter() - start


def first_page(browser: Any, address: str, data: bytes) -> float:
    """Seconds from the drop of a file until its first page."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    screen = Screen(page, address)
    screen.start()
    file: FilePayload = {"name": "team.xlsx", "mimeType": "application/octet-stream", "buffer": data}
    taken = until_changed(screen, TITLE, lambda: screen.uploader.set_input_files(file))
    page.close()
    return taken


def moves(browser: Any, address: str, data: bytes) -> Iterator[tuple[str, list[float]]]:
    """The times of every page, and of narrowing to one team and back."""
    screen = Screen(browser.new_page(viewport={"width": 1440, "height": 900}), address)
    screen.start()
    screen.drop("team.xlsx", data)
    pages = screen.pages()
    for title in pages:
        screen.open(title)
    for title, other in zip(pages, [*pages[1:], pages[0]], strict=True):
        times = []
        for _ in range(TIMES):
            screen.open(other)
            times.append(
                until_changed(screen, TITLE, screen.navigation.get_by_role("link", name=title, exact=True).click)
            )
        yield f"to {title}", times
    screen.open(pages[0])
    yield "narrow by one team more", [narrowed(screen, f"Team {at}") for at in range(4)]


def narrowed(screen: Screen, team: str) -> float:
    """Seconds from the choice of one more team until the page counts its people."""
    screen.page.get_by_role("button", name="Narrow", exact=True).click()
    screen.page.get_by_role("combobox", name="Team").click()
    taken = until_changed(screen, CONTEXT, screen.page.get_by_role("option", name=team).click)
    screen.page.keyboard.press("Escape")
    screen.page.keyboard.press("Escape")
    screen.settle()
    return taken


@contextmanager
def empty_app() -> Iterator[str]:
    """The address of an app that shows a title and a button."""
    port = find_free_port(8700) or 0
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "empty.py"
        script.write_text(EMPTY, encoding="utf-8")
        command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
        app = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
        try:
            wait_until_ready(app, port)
            yield f"http://localhost:{port}"
        finally:
            app.terminate()
            app.wait()


def empty_rerun(browser: Any, address: str) -> list[float]:
    """The times of reruns of an empty app."""
    page = browser.new_page()
    page.goto(address)
    screen = Screen(page, address)
    screen.settle()
    return [until_changed(screen, TITLE, page.get_by_role("button", name="Again").click) for _ in range(TIMES)]


def say(what: str, times: list[float]) -> None:
    """One line: the median and the longest."""
    print(f"{what:<44} {statistics.median(times) * 1000:>7,.0f} ms   longest {max(times) * 1000:,.0f} ms", flush=True)


def main() -> None:
    """An empty app, then teams of 200 × 40 and 2,000 × 80."""
    path = find_chromium()
    if path is None:
        print(HOW_TO_GET_ONE)
        return
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        with empty_app() as address:
            say("rerun of an empty app", empty_rerun(browser, address))
        with running_app(Path(folder) / "log") as address:
            for people, skills in ((200, 40), (2_000, 80)):
                data = workbook(people, skills)
                times = [first_page(browser, address, data) for _ in range(TIMES)]
                say(f"{people:,} × {skills}: file to first page", times)
                for what, taken in moves(browser, address, data):
                    say(f"{people:,} × {skills}: {what}", taken)
        browser.close()


if __name__ == "__main__":
    main()
