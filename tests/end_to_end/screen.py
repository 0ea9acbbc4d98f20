"""The dashboard as a person uses it: she drops a file, opens pages, reads what stands there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlparse

if TYPE_CHECKING:
    from playwright.sync_api import ConsoleMessage, Download, Locator, Page, Request

LOCAL = frozenset({"localhost", "127.0.0.1", ""})
OWN_TO_STREAMLIT = re.compile(r"/_stcore/(health|host-config)$")
"""What Streamlit asks for under the wrong path when a sub-page is opened directly."""


class Screen:
    """One tab of the browser; ``troubles`` collects what must never happen, as sentences."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.troubles: list[str] = []
        page.set_default_timeout(30_000)
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
    def uploader(self) -> Locator:
        """The field that takes the file."""
        return self.page.locator("input[type=file]").first

    def settle(self) -> None:
        """Wait until the script behind the page has come to its end and everything it sent is drawn."""
        self.page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
        self.page.wait_for_function("() => !document.querySelector('[data-stale=\"true\"]')")

    def drop(self, name: str, data: bytes) -> None:
        """Drop a file on the page and wait until it has been read."""
        self.uploader.set_input_files({"name": name, "mimeType": "application/octet-stream", "buffer": data})
        self.page.get_by_text(name, exact=False).first.wait_for()
        self.settle()

    def pages(self) -> list[str]:
        """The pages that the navigation offers now."""
        links = self.page.locator('[data-testid="stTopNavLink"], [data-testid="stSidebarNavLink"]')
        return [text.strip() for text in links.all_inner_texts() if text.strip()]

    def open(self, title: str) -> None:
        """Go to a page by its link in the navigation."""
        self.page.get_by_role("link", name=title, exact=True).first.click()
        self.settle()

    def text(self) -> str:
        """All that a reader sees, white space made one."""
        shown = self.page.locator('[data-testid="stMain"]').inner_text()
        return re.sub(r"\s+", " ", shown.replace("\u202f", " ").replace("\u00a0", " ")).strip()

    def has_exception(self) -> bool:
        """Whether a traceback or an error of Streamlit itself is on the page."""
        return self.page.locator('[data-testid="stException"]').count() > 0 or "Traceback" in self.text()

    def download(self, button: str) -> Download:
        """Press a button that gives a file."""
        with self.page.expect_download() as waiting:
            self.page.get_by_role("button", name=button).first.click()
        return waiting.value
