"""The HTML report in a real browser: widths, dark mode, print, keyboard, accessibility, hostile papers.

Skipped without Playwright (extra `browser`) or a Chromium, looked for on the path or in CHROMIUM.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from conftest import REPOSITORY
from reproof.check import Input, check, each
from reproof.report import Report, render
from reproof.settings import Settings
from test_reports import HOSTILE, REPORT, hostile

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium; name one in CHROMIUM")

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WIDTHS = (360, 800, 1400)
ATTACK = (
    "\\section{Compute <script>document.title='owned'</script>}\n"
    'We train "Wren"\n<img src=x onerror=alert(1)> 8 NVIDIA A100 GPUs for 72 hours &lt;b&gt;&quot; '
    "(1{,}024 GPU-hours)\n<a href='javascript:alert(1)'>.\n"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Pages of a flawed paper, of one with a ledger, of two papers, and of papers that mean harm."""
    folder = tmp_path_factory.mktemp("pages")
    attack = folder / "attack" / "main.tex"
    attack.parent.mkdir()
    attack.write_text(f"\\documentclass{{article}}\\begin{{document}}\n{ATTACK}\\end{{document}}\n")
    examples = [Input(REPOSITORY / "examples" / name) for name in ("flawed", "complete")]

    def of(*given: Input) -> Report:
        return each(given, lambda one: check(one, Settings(checklist=("neurips-2026", "green"))))

    pages = {
        "flawed": of(examples[0]),
        "complete": of(examples[1]),
        "two": of(*examples),
        "made": REPORT,
        "hostile": hostile(),
        "attack": of(Input(attack)),
    }
    paths = {}
    for name, report in pages.items():
        assert not [one for one in report.failures if one.trace]
        paths[name] = folder / f"{name}.html"
        paths[name].write_text(render(report, "html"), "utf-8")
    return paths


@pytest.fixture
def show(browser: Any, reports: dict[str, Path]) -> Iterator[Callable[..., Any]]:
    """Open a report and return its page, which keeps what was asked for and what was complained of."""
    contexts = []

    def open_it(name: str, width: int = 1400, scheme: str = "light", policy: bool = True) -> Any:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=not policy
        )
        contexts.append(context)
        page = context.new_page()
        page.asked, page.complaints = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("dialog", lambda dialog: page.complaints.append(dialog.message))
        page.goto(reports[name].as_uri())
        return page

    yield open_it
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["flawed", "complete", "hostile"])
def test_the_page_fits_its_width(show: Callable[..., Any], name: str, width: int, scheme: str):
    page = show(name, width, scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    outside = page.evaluate(
        """[...document.querySelectorAll('main *')].filter(one => !one.closest('.scroll, thead, svg')
           && one.getBoundingClientRect().right > innerWidth + 1).map(one => one.outerHTML.slice(0, 80))"""
    )
    assert outside == []
    red, green, blue = page.evaluate(
        "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)"
    )
    assert (red + green + blue < 150) == (scheme == "dark")


@pytest.mark.parametrize("name", ["flawed", "complete", "made"])
@pytest.mark.parametrize("width", WIDTHS)
def test_narrow_tables_need_no_scrolling(show: Callable[..., Any], name: str, width: int):
    page = show(name, width)
    wide = page.evaluate(
        "[...document.querySelectorAll('.scroll:has(.facts, .traits)')].map(one => one.scrollWidth - one.clientWidth)"
    )
    assert wide
    assert max(wide) <= 1


@pytest.mark.parametrize("name", ["flawed", "hostile", "attack"])
def test_nothing_is_run_or_asked_for_even_without_the_policy(show: Callable[..., Any], name: str):
    page = show(name, policy=False)
    page.wait_for_timeout(100)
    assert [one for one in page.asked if not one.endswith(f"{name}.html")] == []
    assert page.complaints == []
    assert page.title().startswith("reproof: ")
    assert page.evaluate("document.scripts.length + document.images.length") == 0
    assert page.evaluate("[...document.links].filter(one => !one.hash.startsWith('#fact-')).length") == 0
    foreign = "main :is(b, i, style, iframe, object, base, form)"
    assert page.locator(foreign).count() == 0


def test_a_hostile_paper_stays_text(show: Callable[..., Any]):
    shown = show("hostile").inner_text("main")
    assert "<script>alert('x')</script> \"q\" & 100%" in shown
    assert HOSTILE.count("\x1b") == 2
    assert "\x1b" not in shown
    shown = show("attack").inner_text("main")
    for words in (
        "<script>document.title='owned'</script>",
        "<img src=x onerror=alert(1)> 8 NVIDIA A100 GPUs for 72 hours &lt;b&gt;&quot; (1{,}024 GPU-hours)",
    ):
        assert words in shown


def test_filters_work_by_keyboard_alone(show: Callable[..., Any]):
    page = show("flawed")
    errors, warnings = ".finding.error:visible", ".finding.warning:visible"
    before = page.locator(errors).count(), page.locator(warnings).count()
    assert min(before) > 0
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert focused.get_attribute("name") == "error"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Space")
    assert (page.locator(errors).count(), page.locator(warnings).count()) == (0, before[1])
    page.keyboard.press("Space")
    assert page.locator(errors).count() == before[0]
    while page.locator(":focus").get_attribute("type") != "radio":
        page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    asked = page.locator(".finding:visible")
    assert 0 < asked.count() < sum(before)
    assert all("list-0" in one.get_attribute("class").split() for one in asked.all())
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.locator(":focus").get_attribute("role") == "region"


def test_filters_of_one_paper_leave_the_other_alone(show: Callable[..., Any]):
    page = show("two")
    papers = page.locator(".paper")
    assert papers.count() == 2
    other = papers.nth(1).locator(".finding:visible").count()
    for box in papers.nth(0).locator("input[type=checkbox]").all():
        box.uncheck()
    assert papers.nth(0).locator(".finding:visible").count() == 0
    assert papers.nth(1).locator(".finding:visible").count() == other


def test_it_prints_without_controls_and_with_all_findings(show: Callable[..., Any]):
    page = show("flawed")
    shown = page.locator(".finding:visible").count()
    page.emulate_media(media="print")
    assert page.locator("fieldset:visible").count() == 0
    assert page.locator(".finding:visible").count() == shown
    pdf = page.pdf(format="A4")
    assert pdf.startswith(b"%PDF-")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1400])
@pytest.mark.parametrize("name", ["flawed", "complete", "two", "hostile"])
def test_axe_finds_nothing_serious(show: Callable[..., Any], name: str, width: int, scheme: str):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    page = show(name, width, scheme, policy=False)
    found = axe.Axe().run(page).response["violations"]
    assert [(one["id"], one["impact"], one["nodes"][0]["html"][:200]) for one in found] == []
