"""A folder of pages: which files, the same each time, and nothing of others touched."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graph.elements import Subgraph
from graph.errors import InputError
from graph.site import write_site
from page_samples import hostile_graph, orange_meeting


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` and what it holds."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def test_each_person_and_meeting_has_a_page_and_all_share_one_script(tmp_path: Path) -> None:
    """The pages hold data only: the script lies once beside them."""
    report = write_site(orange_meeting(), tmp_path, heading="Cam")
    files = files_of(tmp_path)
    pages = {f"person/p{n}.html" for n in range(1, 5)} | {f"meeting/m{n}.html" for n in range(1, 4)}
    assert set(files) == pages | {"index.html", "assets/chutoa.js", "assets/chutoa.css", "assets/pages.json"}
    assert report.pages == len(pages)
    assert report.size == sum(map(len, files.values()))
    assert all(len(files[page]) < 30_000 for page in pages)


def test_the_same_graph_gives_the_same_files(tmp_path: Path) -> None:
    """Written twice, in two folders, and once over itself."""
    write_site(orange_meeting(), tmp_path / "one", heading="Cam")
    write_site(orange_meeting(), tmp_path / "two", heading="Cam")
    assert files_of(tmp_path / "one") == files_of(tmp_path / "two")
    assert write_site(orange_meeting(), tmp_path / "one", heading="Cam").removed == 0
    assert files_of(tmp_path / "one") == files_of(tmp_path / "two")


def test_pages_of_those_who_are_gone_are_removed_and_other_files_stay(tmp_path: Path) -> None:
    """Only what an earlier run wrote is taken away."""
    graph = orange_meeting()
    write_site(graph, tmp_path, heading="Cam")
    (tmp_path / "person" / "note.txt").write_text("mine", encoding="utf-8")
    fewer = Subgraph(tuple(n for n in graph.nodes if n.id != "p4"), graph.edges)
    assert write_site(fewer, tmp_path, heading="Cam").removed == 1
    assert not (tmp_path / "person" / "p4.html").exists()
    assert (tmp_path / "person" / "note.txt").exists()


def test_a_folder_with_other_things_is_refused(tmp_path: Path) -> None:
    """The message says what to do, and nothing is written."""
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match="empty folder"):
        write_site(orange_meeting(), tmp_path, heading="Cam")
    assert set(files_of(tmp_path)) == {"thesis.txt"}


def test_hostile_ids_make_plain_file_names_inside_the_folder(tmp_path: Path) -> None:
    """Whatever stands in an id, no file lands elsewhere."""
    graph = hostile_graph()
    climbing = type(graph.nodes[0])("person:../../../up", graph.nodes[0].kind, {"name": "Leo"})
    nodes = tuple(sorted((*graph.nodes, climbing), key=lambda n: n.id))
    write_site(Subgraph(nodes, graph.edges), tmp_path / "site", heading="x")
    assert list(tmp_path.iterdir()) == [tmp_path / "site"]
    assert all(
        re.fullmatch(r"[a-z]+/[a-z0-9-]+\.(html|js|css|json)|index\.html", f) for f in files_of(tmp_path / "site")
    )
