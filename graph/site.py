"""A graph as a folder of pages that work from disk: an index with search, and a page for each person and meeting."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from graph.atomic_files import write_atomically
from graph.elements import Node, Subgraph
from graph.errors import InputError
from graph.page import LARGE, SitePlace, page_style, render_placed, site_script
from graph.page_layout import page_positions
from graph.schema import EVIDENCE_PROPERTIES, NodeKind
from graph.views import Around, Neighbourhoods

_STEPS = {NodeKind.PERSON: 2, NodeKind.MEETING: 1}
_PLAIN = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_LIST = "assets/pages.json"


@dataclass(frozen=True, slots=True)
class SiteReport:
    """What was written: pages of people and meetings, bytes of all files, and pages of an earlier site taken away."""

    pages: int
    size: int
    removed: int


def write_site(
    graph: Subgraph,
    folder: Path,
    *,
    heading: str,
    language: str = "vi",
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> SiteReport:
    """Write the site of `graph` into `folder`, which holds nothing or an earlier site; `InputError` otherwise.

    The same graph gives the same files. Pages of an earlier site that this one does not have are removed.
    """
    before = _pages_before(folder)
    own = [node for node in graph.nodes if node.kind in _STEPS]
    files = {node.id: _file(node) for node in own}
    # First, so that a site that is cut off is known for one.
    _write(folder / _LIST, _listed(before | set(files.values())))
    size = _write(folder / "assets" / "chutoa.js", site_script())
    size += _write(folder / "assets" / "chutoa.css", page_style().text)
    whole = _without_evidence(graph) if len(graph.nodes) > LARGE else graph
    index = render_placed(
        whole,
        page_positions(whole),
        heading=heading,
        language=language,
        site=SitePlace("index.html", "assets/", tuple(files.get(node.id) for node in whole.nodes)),
    )
    size += _write(folder / "index.html", index)
    surroundings = Neighbourhoods(graph)
    for done, node in enumerate(own, 1):
        steps = _STEPS[node.kind]
        part = surroundings.around(node.id, steps)
        pages = tuple(f"../{files[n.id]}" if n.id in files and n.id != node.id else None for n in part.nodes)
        html = render_placed(
            part,
            page_positions(part),
            heading=node.name,
            view=Around(node.id, steps),
            language=language,
            site=SitePlace("../index.html", "../assets/", pages),
        )
        size += _write(folder / files[node.id], html)
        progress(done, len(own))
    stale = sorted(before - set(files.values()))
    for file in stale:
        (folder / file).unlink(missing_ok=True)
    size += _write(folder / _LIST, _listed(files.values()))
    return SiteReport(len(files), size, len(stale))


def _listed(files: Iterable[str]) -> str:
    return json.dumps(sorted(files), indent=0)


def _file(node: Node) -> str:
    """`person/le-hong-son-3f2a.html`; an id that cannot be a file name as it is becomes its hash."""
    kind = node.kind.value.lower()
    name = node.id.removeprefix(f"{kind}:")
    if not _PLAIN.fullmatch(name):
        name = hashlib.sha256(node.id.encode("utf-8", "surrogatepass")).hexdigest()[:24]
    return f"{kind}/{name}.html"


def _pages_before(folder: Path) -> set[str]:
    if not folder.exists() or not any(folder.iterdir()):
        return set()
    try:
        listed = json.loads((folder / _LIST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{folder}: holds other things than a site of Chutoa; give a new or empty folder") from error
    return {file for file in listed if re.fullmatch(r"(person|meeting)/[a-z0-9-]+\.html", str(file))}


def _without_evidence(graph: Subgraph) -> Subgraph:
    lists = [key for key in EVIDENCE_PROPERTIES if key != "confidence"]
    edges = tuple(
        type(edge)(
            edge.id, edge.kind, edge.source, edge.target, {k: v for k, v in edge.properties.items() if k not in lists}
        )
        for edge in graph.edges
    )
    return Subgraph(graph.nodes, edges)


def _write(file: Path, text: str) -> int:
    file.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(file, [text], synced=False)
    return len(text.encode())
