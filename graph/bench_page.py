"""How fast and how large pages are, measured in headless Chromium beside the page that pyvis itself makes.

CPU is that of all the browser's processes. Needs Playwright and a Chromium of the system.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pyvis.network import Network

from graph.elements import Edge, Evidence, Node, Subgraph, Value, evidence_properties
from graph.errors import StoreUnavailable
from graph.measuring import Goal
from graph.page import render_placed
from graph.page_layout import page_positions
from graph.programs import chromium_options, find_chromium
from graph.schema import EdgeKind, NodeKind

_FAMILY = "Tạ Mạc Khổng Chử Ông Lều Nghiêm Cao Thái Tống Viên Quách".split()
_MIDDLE = "Thị Văn Hữu Đình Khắc Mỹ Bá Gia Thế Nhật Thu Diệu".split()
_GIVEN = "Bưởi Quýt Chanh Dừa Mận Đào Hồng Lựu Na Ổi Khế Sấu Vải Nhãn Bòng".split()
_TOPICS = ("trồng cam", "nuôi ong", "chống hạn", "sửa đường làng", "mở lớp đêm", "giữ rừng", "dựng cầu", "phòng lụt")
_BODIES = ("Ủy ban nhân dân huyện", "Sở Y tế tỉnh", "Sở Giáo dục tỉnh", "Hội đồng nhân dân tỉnh")
_MANNERS = (EdgeKind.CHAIRED, EdgeKind.CHAIRED, EdgeKind.SPOKE_AT, EdgeKind.ATTENDED, EdgeKind.ATTENDED, EdgeKind.LED)


def _figure(what: str, value: float, unit: str, goal: float | None = None) -> Goal:
    """A line whose value has to be at most `goal`; a line without a goal is there to compare with."""
    form = f"{{:,.0f}} {unit}" if unit in ("bytes", "") else f"{{:.3g}} {unit}"
    text = "" if goal is None else f"≤ {form.format(goal)}"
    return Goal(what, form.format(value).strip(), text.strip(), goal is None or value <= goal)


def generated_graph(count: int, *, evidence: bool, seed: int = 5) -> Subgraph:
    """`count` nodes (people, meetings, bodies), two edges a node, in groups that meet; all invented."""
    rng = random.Random(seed)  # noqa: S311 (no secret)
    bodies, people = max(2, count // 10), count // 2
    meetings = count - bodies - people
    nodes, edges = [], []
    for n in range(people):
        name = f"{rng.choice(_FAMILY)} {rng.choice(_MIDDLE)} {rng.choice(_GIVEN)}"
        nodes.append(Node(f"person:{n:05}", NodeKind.PERSON, {"name": name}))
    nodes += [
        Node(f"organization:{n:05}", NodeKind.ORGANIZATION, {"name": f"{rng.choice(_BODIES)} Giả {n}"})
        for n in range(bodies)
    ]
    for n in range(meetings):
        date = f"{rng.randrange(2015, 2025)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
        name = f"Hội nghị bàn việc {rng.choice(_TOPICS)} lần thứ {n}"
        nodes.append(Node(f"meeting:{n:05}", NodeKind.MEETING, {"name": name, "date": date}))
    names = {node.id: node.name for node in nodes}
    for n in range(2 * count):
        meeting = rng.randrange(meetings)
        near = meeting * people // meetings + round(rng.gauss(0, 12))
        kind, source = rng.choice(_MANNERS), f"person:{near % people:05}"
        if n % 4 == 0:
            kind, source = EdgeKind.ORGANIZED, f"organization:{meeting * bodies // meetings:05}"
        properties: dict[str, Value] = {}
        if evidence:
            words = names[source]
            quote = (
                f"Sáng hôm ấy, {words} cùng bà con bàn việc {rng.choice(_TOPICS)} ở thôn số {rng.randrange(999)}, "
                f"{rng.choice(('góp', 'xin', 'hẹn'))} {rng.randrange(99)} ngày công và chia làm {rng.randrange(9)} tổ."
            )
            start = rng.randrange(4000)
            at = start + quote.index(words)
            piece = Evidence(f"bai-{meeting:05}", at, at + len(words), start, quote, "chair")
            properties = evidence_properties((piece,))
        edges.append(Edge(f"{kind.value.lower()}:{n:05}", kind, source, f"meeting:{meeting:05}", properties))
    return Subgraph(tuple(sorted(nodes, key=lambda n: n.id)), tuple(sorted(edges, key=lambda e: e.id)))


def bench_page(*, stock_seconds: float = 180, tell: Callable[[str], None] = lambda line: None) -> tuple[Goal, ...]:
    """The figures of all pages, in the order of the table. `stock_seconds` bounds the wait for pyvis's own page.

    Raises `StoreUnavailable` when there is no Playwright or no Chromium.
    """
    figures: list[Goal] = []
    with tempfile.TemporaryDirectory() as folder, _chromium() as browser:
        small = _Opened.make(browser, Path(folder), 200, evidence=True)
        tell("200 nodes")
        figures += [small.size(600_000), small.requests(), _figure("200 nodes: CPU until usable", small.cpu, "s")]
        small.close()
        for count in (2_000, 5_000):
            page = _Opened.make(browser, Path(folder), count, evidence=True)
            tell(f"{count} nodes")
            if count == 2_000:
                figures += [page.size(1_300_000), page.requests()]
                figures.append(_figure("2000 nodes: CPU until usable", page.cpu, "s", 2 * small.cpu))
                figures.append(_figure("2000 nodes: longest blocking", page.longest(), "s", 1))
                middle = page.cpu
            figures.append(
                _figure(f"{count} nodes: dragging, a frame", page.drag(), "ms", 20 if count == 2_000 else 35)
            )
            if count == 2_000:
                figures.append(_figure("2000 nodes: highlight", page.highlight(), "ms", 50))
                figures.append(_figure("2000 nodes: search, a letter", page.search(), "ms", 30))
                figures.append(_figure("2000 nodes: timeline step", page.timeline(), "ms", 150))
            page.close()
        tell("20000 nodes")
        large = _Opened.make(browser, Path(folder), 20_000, evidence=False)
        figures += [large.size(1_200_000), large.requests()]
        figures.append(_figure("20000 nodes: building the HTML", large.build, "s", 2))
        figures.append(_figure("20000 nodes: usable after", large.seconds, "s", 1.5))
        figures.append(_figure("20000 nodes: change of ego", large.ego(), "ms", 250))
        large.close()
        tell(f"pyvis's own page of 1000 nodes, at most {stock_seconds:.0f} s")
        stock = _stock(browser, Path(folder), stock_seconds)
        figures.append(_figure("pyvis's own page, 1000 nodes: CPU until usable", stock, "s"))
        figures.append(_figure("2000 nodes: part of pyvis's CPU at 1000", 100 * middle / stock, "%", 5))
    return tuple(figures)


@contextmanager
def _chromium() -> Iterator[Any]:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        raise StoreUnavailable("the page's benchmark needs Playwright: pip install playwright") from error
    path = find_chromium()
    if path is None:
        raise StoreUnavailable("the page's benchmark needs a Chromium: apt-get install chromium")
    options = [*chromium_options(), "--host-resolver-rules=MAP * ~NOTFOUND"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=options)
        yield browser
        browser.close()


class _Opened:
    """A page opened from disk, and what it took until it was usable."""

    def __init__(self, browser: Any, file: Path, count: int, build: float) -> None:
        self._count, self.build, self._file = count, build, file
        self._context = browser.new_context(viewport={"width": 1280, "height": 800})
        self._tab = self._context.new_page()
        self._session = browser.new_browser_cdp_session()
        self._asked: list[str] = []
        self._tab.on("request", lambda request: self._asked.append(request.url))
        self._tab.on("console", lambda said: self._asked.append(said.text) if said.type == "error" else None)
        self._tab.on("pageerror", lambda error: self._asked.append(str(error)))
        self._tab.add_init_script(
            "window.blocks = []; new PerformanceObserver((list) => blocks.push(...list.getEntries()"
            ".map((entry) => entry.duration))).observe({type: 'longtask', buffered: true})"
        )
        before, started = self._cpu(), time.perf_counter()
        self._tab.goto(file.as_uri())
        self._tab.wait_for_selector("html[data-ready=yes]", timeout=60_000)
        self.seconds = time.perf_counter() - started
        self.cpu = self._cpu() - before

    @classmethod
    def make(cls, browser: Any, folder: Path, count: int, *, evidence: bool) -> _Opened:
        graph = generated_graph(count, evidence=evidence)
        places = page_positions(graph)
        started = time.process_time()
        html = render_placed(graph, places, heading=f"{count} nút")
        build = time.process_time() - started
        file = folder / f"{count}.html"
        file.write_text(html, encoding="utf-8", newline="\n")
        # The middle of three openings: one alone says much about what else the machine did.
        opened = sorted((cls(browser, file, count, build) for _ in range(3)), key=lambda page: page.cpu)
        opened[0].close()
        opened[2].close()
        return opened[1]

    def close(self) -> None:
        self._context.close()

    def size(self, goal: int) -> Goal:
        return _figure(f"{self._count} nodes: size", self._file.stat().st_size, "bytes", goal)

    def requests(self) -> Goal:
        others = [asked for asked in self._asked if asked != self._file.as_uri()]
        return _figure(f"{self._count} nodes: requests, errors and violations", len(others), "", 0)

    def longest(self) -> float:
        return float(self._tab.evaluate("Math.max(0, ...blocks) / 1000"))

    def drag(self) -> float:
        """Milliseconds of CPU a frame while the mouse drags the drawing about."""
        box = self._tab.locator("#canvas-graph").bounding_box()
        x, y = box["x"] + box["width"] * 0.62, box["y"] + 30
        self._tab.mouse.move(x, y)
        self._tab.mouse.down()
        self._tab.evaluate(
            "window.frames_ = 0; const n = () => { frames_++; window.more = requestAnimationFrame(n); }; n()"
        )
        before = self._cpu()
        for step in range(60):
            self._tab.mouse.move(x + 90 * ((step % 20) / 10 - 1), y + 2 * step)
        cpu = self._cpu() - before
        frames = self._tab.evaluate("(cancelAnimationFrame(more), frames_)")
        self._tab.mouse.up()
        return 1000 * cpu / max(1, int(frames))

    def highlight(self) -> float:
        return self._each(
            [f"chutoa.go.node(chutoa.graph.byWeight[{n}])" for n in range(12)],
        )

    def search(self) -> float:
        self._tab.focus("#search")
        self._tab.keyboard.type("t")
        self._settle()
        letters = "a thi buoi"
        before = self._cpu()
        for letter in letters:
            self._tab.keyboard.type(letter)
            self._settle()
        cpu = self._cpu() - before
        self._tab.fill("#search", "")
        return 1000 * cpu / len(letters)

    def timeline(self) -> float:
        self._tab.focus(".slider.low")
        before = self._cpu()
        for _ in range(12):
            self._tab.keyboard.press("ArrowRight")
            self._settle()
        return 1000 * (self._cpu() - before) / 12

    def ego(self) -> float:
        return self._each([f"chutoa.go.around(chutoa.graph.byWeight[{40 * n}])" for n in range(1, 13)])

    def _each(self, actions: list[str]) -> float:
        before = self._cpu()
        for action in actions:
            self._tab.evaluate(f"() => {{ {action}; }}")
            self._settle()
        return 1000 * (self._cpu() - before) / len(actions)

    def _settle(self) -> None:
        self._tab.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def _cpu(self) -> float:
        processes = self._session.send("SystemInfo.getProcessInfo")["processInfo"]
        return float(sum(process["cpuTime"] for process in processes))


def _stock(browser: Any, folder: Path, seconds: float) -> float:
    """CPU seconds until pyvis's own page of 1,000 nodes stands still, or until `seconds` have passed."""
    graph = generated_graph(1_000, evidence=False)
    network = Network(directed=True, cdn_resources="in_line")
    for node in graph.nodes:
        network.add_node(node.id, label=node.name)
    for edge in graph.edges:
        network.add_edge(edge.source, edge.target)
    file = folder / "stock.html"
    file.write_text(network.generate_html(), encoding="utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    tab = context.new_page()
    session = browser.new_browser_cdp_session()

    def cpu() -> float:
        return float(sum(p["cpuTime"] for p in session.send("SystemInfo.getProcessInfo")["processInfo"]))

    before, until = cpu(), time.perf_counter() + seconds
    tab.goto(file.as_uri(), wait_until="commit")
    done = "() => typeof network !== 'undefined' && document.getElementById('loadingBar')?.style.display === 'none'"
    while time.perf_counter() < until:
        try:
            tab.wait_for_function(done, timeout=max(1.0, 1000 * (until - time.perf_counter())), polling=500)
            break
        except Exception as error:  # Playwright's own timeout, known only where it is installed
            if type(error).__name__ != "TimeoutError":
                raise
    used = cpu() - before
    context.close()
    return used
