"""`chutoa bench store`: a workspace and a real Neo4j side by side, on graphs made by chance.

Both hold the same graph. Every figure is of one run on this machine, and every ratio of two things done in turn.
"""

from __future__ import annotations

import gc
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from graph.bench_push import bench_push
from graph.connect import open_store
from graph.elements import Subgraph
from graph.errors import StoreError
from graph.generated_graph import generate_graph
from graph.graph_files import read_bytes, write_graph
from graph.local_store import LocalStore
from graph.measuring import Goal, run_once
from graph.neo4j_server import Neo4jAddress, local_server
from graph.store import GraphStore
from queries.catalogue import QUESTIONS
from queries.generated_queries import generate_queries
from queries.side_by_side import Compared, SideBySide
from queries.some_values import SomeValues

SIZES = (10_000, 100_000, 1_000_000)
_LARGE = 500_000
"""From so many edges on, pushing and opening are commands of their own, whose memory is measured."""
_MOST_MEGABYTES = 6000
_ONE_PERSON = "MATCH (p:Person {id: 'person:0000001'}) RETURN p.name AS name"
Tell = Callable[[str], None]


def bench_store(
    sizes: Sequence[int] = SIZES,
    queries: int = 2000,
    seed: int = 1,
    tell: Tell = lambda line: None,
    server: Neo4jAddress | None = None,
) -> list[Goal]:
    """The figures of graphs of these numbers of edges, with their goals.

    The smallest graph is asked all generated queries, others a tenth of them, and those of half a million edges a
    fortieth and each question twice instead of four times. Each size gets a server of its
    own, or all of them `server`, whose database is emptied. `StoreUnavailable` where there is none.
    """
    goals: list[Goal] = []
    for edges in sorted(sizes):
        asked = queries if edges == min(sizes) else queries // (40 if edges >= _LARGE else 10)
        heap = "2g" if edges >= _LARGE else "1g"
        running = nullcontext(server) if server else local_server(heap=heap, page_cache="1g")
        with tempfile.TemporaryDirectory(prefix="chutoa-bench-") as folder, running as address:
            tell(f"{edges:,} edges; Neo4j at {address.uri}" + ("" if server else f", its heap {heap}"))
            size = _Size(Path(folder), address, edges, tell)
            goals += size.goals(generate_graph(edges, seed), asked, seed)
    return goals


@dataclass(frozen=True, slots=True)
class _Size:
    """The figures of one size."""

    folder: Path
    address: Neo4jAddress
    edges: int
    tell: Tell

    def goals(self, graph: Subgraph, queries: int, seed: int) -> Iterator[Goal]:
        """All of them; afterwards the server holds the graph."""
        write_graph(self.folder, graph)
        a = self.address
        server = open_store(a.uri, user=a.user, password=a.password, database=a.database)
        local = LocalStore(self.folder)
        try:
            if self.edges < _LARGE:
                yield from self._push(server, graph)
                yield from self._open()
            else:
                yield from self._memory(server, graph)
            both = SideBySide(local, server)
            values = SomeValues(graph)
            # What is there now stays: a collector that walks it again and again would be measured, too.
            gc.collect()
            gc.freeze()
            yield from self._answers("the shipped questions", list(self._questions(both, values, seed)))
            yield from self._answers("generated queries", list(self._generated(both, values, queries, seed)))
        finally:
            gc.unfreeze()
            local.close()
            server.close()

    def _goal(self, what: str, figure: str, goal: str = "", kept: bool = True) -> Goal:
        self.tell(f"  {what}: {figure}")
        return Goal(f"{self.edges:,} edges: {what}", figure, goal, kept)

    def _push(self, server: GraphStore, graph: Subgraph) -> Iterator[Goal]:
        speed = bench_push(server, graph)
        single, bare = speed.push / speed.single, speed.push / speed.bare
        yield self._goal("rows pushed in a second", f"{speed.push:,.0f}")
        yield self._goal("push against one row at a time", f"{single:.1f} times", "at least 25", single >= 25)
        yield self._goal("push against a bare UNWIND of its rows", f"{bare:.2f} times", "at least .8", bare >= 0.8)
        wrote = "something" if speed.second_changed else "nothing"
        yield self._goal(
            "a second push writes", f"{wrote}, in {speed.second_seconds:.1f} s", "nothing", not speed.second_changed
        )

    def _open(self) -> Iterator[Goal]:
        """Opening with the index that is kept, beside reading the files: as bytes, and as the graph they hold."""
        LocalStore(self.folder).cypher(_ONE_PERSON)
        opens, reads, raw = [], [], []
        for _ in range(5):
            begin = time.perf_counter()
            LocalStore(self.folder).cypher(_ONE_PERSON)
            opened = time.perf_counter()
            LocalStore(self.folder).read()
            read = time.perf_counter()
            read_bytes(self.folder)
            opens.append(opened - begin)
            reads.append(read - opened)
            raw.append(time.perf_counter() - read)
        seconds, ratio = median(opens), median(opens) / median(reads)
        yield self._goal("opening and a first answer", f"{seconds:.2f} s, {seconds / median(raw):.0f} times raw bytes")
        yield self._goal("opening against reading the files", f"{ratio:.2f} times", "at most 3", ratio <= 3)

    def _memory(self, server: GraphStore, graph: Subgraph) -> Iterator[Goal]:
        """The commands a user would give, each a process of its own; the server's memory is its own, too."""
        a, folder = self.address, str(self.folder)
        chutoa = (sys.executable, "-m", "chutoa")
        commands = (
            ("first opening, which makes the index", ("cypher", folder, _ONE_PERSON)),
            ("opening with the index", ("cypher", folder, _ONE_PERSON)),
            ("answering top-pairs with evidence", ("ask", "top-pairs", folder, "--evidence")),
            ("push", ("push", folder, "--to", a.uri, "--user", a.user, "--database", a.database)),
        )
        for what, words in commands:
            done = run_once((*chutoa, *words), {"NEO4J_PASSWORD": a.password})
            figure = f"{done.wall:.1f} s, {done.peak_mb:,.0f} MB at the peak"
            kept = done.peak_mb <= _MOST_MEGABYTES
            yield self._goal(what, figure, f"at most {_MOST_MEGABYTES:,} MB", kept)
        found = server.cypher("MATCH (n) WITH count(n) AS nodes MATCH ()-[e]->() RETURN nodes, count(e) AS edges").rows
        if found != ((len(graph.nodes), len(graph.edges)),):
            raise StoreError(f"{a.uri} holds {found} after the push of {len(graph.nodes)} nodes and {len(graph.edges)}")

    def _questions(self, both: SideBySide, values: SomeValues, seed: int) -> Iterator[Compared]:
        """Each question several times: without what may be left out, then ever more of it."""
        shares = (0.0, 1.0) if self.edges >= _LARGE else (0.0, 0.0, 0.5, 1.0)
        for name, question in QUESTIONS.items():
            for number, others in enumerate(shares):
                chance = random.Random(f"{seed} {name} {number}")  # noqa: S311 (no secret)
                given = values.of(question, chance, others)
                yield both.ask(name, question.statement(given), given)

    def _generated(self, both: SideBySide, values: SomeValues, count: int, seed: int) -> Iterator[Compared]:
        for number, query in enumerate(generate_queries(values, count, seed), 1):
            yield both.ask(f"generated query {number}", query.text, query.parameters, query.ordered)
            if not number % 250:
                self.tell(f"  {number:,} generated queries asked")

    def _answers(self, what: str, asked: Sequence[Compared]) -> Iterator[Goal]:
        """Whether the answers agree, and how long the workspace takes beside the server."""
        wrong = [compared for compared in asked if compared.difference]
        refused = [compared for compared in asked if compared.refused]
        unanswered = [compared for compared in asked if compared.unanswered]
        timed = [compared for compared in asked if compared.timed]
        slowest = max(timed, key=lambda compared: compared.ratio)
        middle = median(compared.ratio for compared in timed)
        for compared in (*wrong, *refused, *unanswered, slowest):
            self.tell(f"{compared}\n")
        filled = sum(compared.rows > 0 for compared in asked)
        figure = f"{len(wrong)} of {len(asked):,}, {filled:,} with rows"
        yield self._goal(f"{what} that differ from Neo4j", figure, "none", not wrong)
        yield self._goal(
            f"{what} that the workspace refuses", f"{len(refused)}", "rare", len(refused) <= len(asked) / 100
        )
        if unanswered:
            yield self._goal(f"{what} that Neo4j refuses, which are compared with nothing", f"{len(unanswered)}")
        yield self._goal(
            f"{what}: local time against Neo4j's, median", f"{middle:.3f} times", "at most .25", middle <= 0.25
        )
        most = f"{slowest.ratio:.2f} times ({slowest.what})"
        yield self._goal(f"{what}: local time against Neo4j's, most", most, "at most 8", slowest.ratio <= 8)
