import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from django.core.management import call_command
from lxml import html
from playwright.sync_api import Browser, Page, Request, Response, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.archives import fill_reading_room
from tests.conftest import kept_in
from tests.page_kinds import KINDS

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
MISSING = f"no Chromium at {CHROMIUM}: the browser tests did not run (apt-get install chromium)"
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
FILTER = re.compile("region=|source=|year=|month=")
PATIENCE = 10_000  # milliseconds


def pytest_terminal_summary(terminalreporter) -> None:
    if not CHROMIUM.exists():
        terminalreporter.write_sep("!", MISSING, red=True)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        if os.environ.get("CI") == "true":
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    # Playwright runs an event loop in this thread, in which Django would refuse to ask the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@dataclass
class Room:
    """An archive that is served to all tests of a module."""

    url: str
    folder: Path
    places: dict[str, int | str]
    checked: dict[str, int] = field(default_factory=dict)  # the links that were followed, with their status

    def path(self, kind: str) -> str:
        """The address of a page of this kind."""
        return KINDS[kind][0].format(**self.places)


@contextmanager
def served(fill: Callable[[], dict[str, int | str]], folder: Path, blocker) -> Iterator[Room]:
    with blocker.unblock(), kept_in(folder):
        places = fill()
        server = LiveServer("localhost")
        for connection in server.thread.connections_override.values():
            connection.inc_thread_sharing()  # for good: the browser's last requests end a moment after the server does
        yield Room(server.url, folder, places)
        server.stop()
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture(scope="module")
def filled() -> Callable[[], dict[str, int | str]]:
    """What fills the module's archive; a module that wants another has a fixture of its own."""
    return fill_reading_room


@pytest.fixture(scope="module")
def module_room(filled, django_db_setup, browser, django_db_blocker, tmp_path_factory) -> Iterator[Room]:
    with served(filled, tmp_path_factory.mktemp("room"), django_db_blocker) as room:
        yield room


@pytest.fixture
def room(module_room, db) -> Iterator[Room]:
    """The module's archive; what a test writes to it is rolled back."""
    with kept_in(module_room.folder):  # each test has a folder of its own before
        yield module_room


@dataclass
class Watched:
    """What went wrong on the pages of a context, and the addresses that it visited."""

    home: str
    wrong: list[str] = field(default_factory=list)
    visited: dict[str, int] = field(default_factory=dict)

    def watch(self, page: Page) -> Page:
        note = self.wrong.append
        page.on("console", self._console)
        page.on("pageerror", lambda error: note(f"an error of a script: {error}"))
        page.on("requestfailed", self._failed)
        page.on("dialog", lambda dialog: note(f"a dialog: {dialog.message}") or dialog.dismiss())
        page.on("request", lambda sent: sent.url.startswith(self.home) or note(f"a request to {sent.url}"))
        page.on("response", self._response)
        return page

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # a download, or offers that were no longer wanted
            self.wrong.append(f"{request.url}: {request.failure}")

    def _console(self, message) -> None:
        # What a browser says of a refused address is known from the response, with its status.
        if message.type in {"error", "warning"} and not message.text.startswith("Failed to load resource"):
            self.wrong.append(message.text)

    def _response(self, response: Response) -> None:
        if response.request.is_navigation_request():
            self.visited[response.url] = response.status
        elif response.status >= 400:
            self.wrong.append(f"{response.status} for {response.url}")


@contextmanager
def watched(browser: Browser, room: Room, **options) -> Iterator[Page]:
    """A page of the served archive. Nothing may go wrong on it, and every link of what it visits leads somewhere."""
    watch = Watched(room.url)
    with browser.new_context(base_url=room.url, **options) as context:
        context.set_default_timeout(PATIENCE)
        page = watch.watch(context.new_page())
        yield page
        for address, status in watch.visited.items():
            if status == 200:
                assert broken_links(page, room, address) == [], address
    assert watch.wrong == []


def broken_links(page: Page, room: Room, address: str) -> list[str]:
    """The links of a page within the archive that lead nowhere, in it or elsewhere."""
    answer = page.request.get(address)
    if not answer.headers["content-type"].startswith("text/html"):
        return []
    tree = html.fromstring(answer.text())
    targets = {urljoin(address, link) for link in tree.xpath("//a/@href | //link/@href | //form/@action")}
    broken = []
    for target in sorted(one for one in targets if one.startswith(room.url)):
        bare, fragment = urldefrag(target)
        if bare == urldefrag(address).url:
            if fragment and not tree.xpath("//*[@id=$id]", id=fragment):
                broken.append(target)
        elif bare not in room.checked and len(FILTER.findall(bare)) < 2:  # of links that combine filters are too many
            room.checked[bare] = page.request.head(bare).status
        if room.checked.get(bare, 200) >= 400:
            broken.append(target)
    return broken


@pytest.fixture
def visit(browser, room):
    """Opens a watched page of the module's archive, with the options of a browser's context."""
    return partial(watched, browser, room)


@pytest.fixture(params=[1280, 360], ids=["wide", "phone"])
def page(request, browser, live_server) -> Iterator[Page]:
    """A page of a test's own archive, wide or a phone's, that fails the test on any error it reports."""
    context = browser.new_context(viewport={"width": request.param, "height": 740}, base_url=live_server.url)
    watch = Watched(live_server.url)
    yield watch.watch(context.new_page())
    context.close()
    assert watch.wrong == []
