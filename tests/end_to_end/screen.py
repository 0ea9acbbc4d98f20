"""The dashboard as a person uses it: she drops a file, opens pages, reads what stands there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlparse

if TYPE_CHECKING:
    from playwright.sync_api import ConsoleMessage, Locator, Page, Request

LOCAL = frozenset({"localhost", "127.0.0.1", ""})
OWN_TO_STREAMLIT = re.compile(r"/_stcore/(health|host-config)$")
"""What Streamlit asks for under the wrong path when a sub-page is opened directly."""
STANDS_STILL = """() => {
    const app = document.querySelector('[data-testid="stApp"]');
    const title = document.querySelector('[data-testid="stMain"] h1');
    const still = app?.dataset.testScriptState === "notRunning" && title?.checkVisibility() && title.innerText
        && !document.querySelector('[data-stale="true"], [data-testid="stSkeleton"], [data-testid="stSpinner"]');
    const now = still ? document.body.innerText : null;
    if (now === null || now !== window.lastSeen) { window.lastSeen = now; window.stillSince = performance.now(); }
    return now !== null && performance.now() - window.stillSince > 250;
}"""
"""True once nothing has changed for a quarter of a second; parts of a page are loaded when they are first needed."""
SPEAKS_OF = """name => [...document.querySelectorAll('[data-testid="stMain"] .context, [role="alert"]')]
    .some(said => said.textContent.includes(name))"""
"""True once the page itself, and not only the field that took the file, names it."""
CELLS = "table => [...table.tBodies[0].rows].map(row => [...row.cells].map(cell => cell.innerText.trim()))"
NEVER_SEEN = ("Traceback", "Error:", "could not be drawn", "Oh no.", "NaN", "nan %")


def goes_wrong(text: str) -> str | None:
    """The words of a page that should never be seen, or None."""
    return next((words for words in NEVER_SEEN if words in text), None)


class Screen:
    """One tab of the browser; ``troubles`` collects what must never happen, as sentences."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.troubles: list[str] = []
        page.set_default_timeout(60_000)
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.troubles.append(f"script error: {error}"))
        page.on("request", self._watch)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not OWN_TO_STREAMLIT.search(message.location.get("url", "")):
            self.troubles.append(f"console: {message.text} ({message.location.get('url', '')})")

    def _watch(self, request: Request) -> None:
        asked = urlparse(request.url)
        if asked.scheme in {"http", "https", "ws", "wss"} and asked.hostname not in LOCAL:
            self.troubles.append(f"a request to {request.url}")

    def start(self) -> None:
        """Open the start page."""
        self.page.goto(self.address)
        self.uploader.wait_for(state="attached")
        self.settle()

    @property
    def navigation(self) -> Locator:
        """The bar at the top with the pages' names."""
        return self.page.get_by_role("navigation", name="App pages")

    @property
    def uploader(self) -> Locator:
        """The field that takes the file."""
        return self.page.locator("input[type=file]").first

    def settle(self) -> None:
        """Wait until the script behind the page has ended and everything that it sent stands still."""
        self.page.evaluate("window.lastSeen = null")
        self.page.wait_for_function(STANDS_STILL)

    def drop(self, name: str, data: bytes) -> None:
        """Drop a file on the page and wait until the page speaks of it."""
        self.uploader.set_input_files({"name": name, "mimeType": "application/octet-stream", "buffer": data})
        self.page.wait_for_function(SPEAKS_OF, arg=name)
        self.settle()

    def replace(self, name: str, data: bytes) -> None:
        """Drop another file in place of the one that is there."""
        self.open("Data")
        self.page.get_by_role("button", name="Replace the file").click()
        self.drop(name, data)

    def leave_meeting(self) -> None:
        """Back to where the navigation is; a meeting has the screen for itself."""
        if self.page.title().startswith("Meeting"):
            self.page.get_by_role("button", name="Leave").click()
            self.page.wait_for_function("() => document.title.startsWith('Overview')")
            self.settle()

    def pages(self) -> list[str]:
        """The pages that the navigation offers now."""
        self.leave_meeting()
        return [said.strip() for said in self.navigation.get_by_role("link").all_inner_texts()]

    def open(self, title: str) -> None:
        """Go to a page by its link in the navigation."""
        if self.page.title().startswith(title):
            self.settle()
            return
        self.leave_meeting()
        link = self.navigation.get_by_role("link", name=title, exact=True)
        if link.get_attribute("aria-current") != "page":
            link.click()
            self.page.wait_for_function("title => document.title.startsWith(title)", arg=title)
        self.settle()

    def finding(self) -> str:
        """The page's title, which says what was found."""
        return self.page.get_by_role("heading", level=1).inner_text()

    def text(self) -> str:
        """All that a reader sees, white space made one."""
        shown = self.page.locator('[data-testid="stMain"]').inner_text()
        return re.sub(r"\s+", " ", shown.replace("\u202f", " ").replace("\u00a0", " ")).strip()

    def choose(self, what: str, value: str) -> None:
        """Narrow the view: by team, role or area, to one value."""
        self.page.get_by_role("button", name="Narrow", exact=True).click()
        self.page.get_by_role("combobox", name=what).click()
        self.page.get_by_role("option", name=value).click()
        self.page.get_by_text(f"{what}: {value}").first.wait_for()
        self.page.keyboard.press("Escape")
        self.page.keyboard.press("Escape")
        self.settle()

    def table(self, role: Literal["table", "grid"]) -> list[list[str]]:
        """The rows of the first table of this role without its head and foot, each as the texts of its cells."""
        rows: list[list[str]] = self.page.get_by_role(role).first.evaluate(CELLS)
        return rows

    def download(self, button: str) -> bytes:
        """What a button among the downloads gives."""
        self.leave_meeting()
        self.page.get_by_role("button", name="Download", exact=True).click()
        with self.page.expect_download() as waiting:
            self.page.get_by_role("button", name=button).click()
        self.page.keyboard.press("Escape")
        return Path(waiting.value.path()).read_bytes()
