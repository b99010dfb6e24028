"""Pictures of every view of a page, at 1,280 and 390 pixels: `python tools/screenshots.py page.html folder/`."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from graph.programs import chromium_options, find_chromium

SIZES = ((1280, 820), (390, 780))
PERSON = "chutoa.graph.byWeight.filter((n) => chutoa.graph.kind[n] === 'Person')"
VIEWS = {
    "graph": "() => {}",
    "node": f"() => chutoa.go.node({PERSON}[0])",
    "around": f"() => chutoa.go.around({PERSON}[0])",
    "co-chairs": "() => { chutoa.go.clear(); document.getElementById('tab-cochairs').click(); }",
    "path": f"() => {{ chutoa.go.pathFrom({PERSON}[0]); chutoa.change({{ second: {PERSON}[5] }}); }}",
    "posts": "() => chutoa.go.posts(chutoa.graph.byWeight.find((n) => chutoa.graph.kind[n] === 'Organization'))",
    "table": "() => document.getElementById('tab-table').click()",
}


def take(tab: Page, page: Path, folder: Path) -> None:
    """One picture for each view, named after it."""
    for name, action in VIEWS.items():
        tab.goto("about:blank")
        tab.goto(page.resolve().as_uri())
        tab.wait_for_selector("html[data-ready=yes]")
        tab.evaluate(action)
        tab.wait_for_timeout(300)
        width = (tab.viewport_size or {"width": 0})["width"]
        tab.screenshot(path=folder / f"{name}-{width}-{tab.evaluate('window.scheme_')}.png")


def main(page: Path, folder: Path) -> None:
    """Open `page` in the system's Chromium and fill `folder`."""
    path = find_chromium()
    if path is None:
        sys.exit("no Chromium: apt-get install chromium")
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=chromium_options())
        for width, height in SIZES:
            for scheme in ("light", "dark"):
                context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
                context.add_init_script(f"window.scheme_ = '{scheme}'")
                take(context.new_page(), page, folder)
                context.close()
        browser.close()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
