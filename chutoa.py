"""The command `chutoa`: it reads the words of a command line, calls the packages and prints. No logic lives here."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graph.errors import GraphError
from graph.store import RETRY_SECONDS

if TYPE_CHECKING:
    from graph.store import GraphStore, Table

FORMATS = click.Choice(["table", "json", "csv"])


class Commands(click.Group):
    """Commands whose errors are one line each; `--help` and completion load no package but this one."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (GraphError, OSError, MemoryError) as error:
            if isinstance(error, BrokenPipeError):
                raise
            raise click.ClickException(_one_line(error)) from error
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            if os.environ.get("CHUTOA_DEBUG"):
                raise
            message = (
                f"a fault of chutoa itself ({type(error).__name__}: {_one_line(error)}); CHUTOA_DEBUG=1 shows where"
            )
            raise click.ClickException(message) from error


class Questions(click.Group):
    """A command for each question of the library."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        from queries import QUESTIONS

        return list(QUESTIONS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        from queries import question

        try:
            return _question_command(question(name))
        except GraphError as error:
            raise click.UsageError(str(error)) from error


def _one_line(error: BaseException) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return " ".join(str(error).split()) or type(error).__name__


def _echo(text: str, output: str = "-") -> None:
    if output == "-":
        click.echo(text, nl=False)
        return
    from graph.atomic_files import write_atomically

    write_atomically(Path(output), [text])


@contextmanager
def _counter(label: str) -> Iterator[Any]:
    """Progress on a terminal's standard error; nothing where it is piped."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    yield lambda done, total=None: click.echo(
        f"\r{label}: {done:,}{f' / {total:,}' if total else ''} ", err=True, nl=False
    )
    click.echo(err=True)


@contextmanager
def _store(target: str, **options: Any) -> Iterator[GraphStore]:
    from graph.connect import open_store

    store = open_store(target, **options)
    try:
        yield store
    finally:
        store.close()


def _print_table(table: Table, form: str, output: str = "-") -> None:
    from graph.tables import TableFormat, table_text

    width = shutil.get_terminal_size().columns if output == "-" and sys.stdout.isatty() else None
    _echo(table_text(table, TableFormat(form), width=width), output)
    if table.cut:
        click.echo(f"chutoa: {table.cut}", err=True)


def server_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """How to reach a Neo4j server; each has its variable in the environment, none is ever written down."""
    for option in (
        click.option("--database", envvar="NEO4J_DATABASE", help="Database on the server [env: NEO4J_DATABASE]."),
        click.option("--password", envvar="NEO4J_PASSWORD", help="Password; better in NEO4J_PASSWORD than typed."),
        click.option("--user", envvar=["NEO4J_USERNAME", "NEO4J_USER"], help="User [env: NEO4J_USERNAME]."),
    ):
        command = option(command)
    return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="chutoa")
def main() -> None:
    """Chutoa reads Vietnamese reports of official meetings and answers, with the sentence that proves it,
    who chaired and co-chaired what.

    \b
    chutoa build reports/ --into graph/         read reports into a workspace
    chutoa ask co-chairs graph/ --evidence      ask who co-chaired what
    chutoa page graph/ -o page.html             draw the graph on one page
    """


@main.command()
@click.argument("inputs", nargs=-1)
@click.option("--into", "folder", required=True, type=click.Path(path_type=Path), help="The workspace's folder.")
@click.option("--again", is_flag=True, help="Read the workspace's own articles anew, with the rules of this version.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form of the report.")
@click.pass_context
def build(ctx: click.Context, inputs: tuple[str, ...], folder: Path, again: bool, form: str) -> None:
    """Read INPUTS into a workspace and write its graph.

    INPUTS are .txt, .jsonl or .csv files, folders of them, or - for standard input. What the workspace has already
    stays; with no INPUTS its graph is made anew.

    \b
    chutoa build reports/ more.jsonl --into graph/
    """
    from loaders.articles import find_articles
    from loaders.report import report_text
    from loaders.workspace import build as build_workspace

    with _counter("articles") as seen:
        report = build_workspace(find_articles(inputs), folder, again=again, seen=seen)
    _echo(report_text(report, as_json=form == "json"))
    for problem in (*report.problems, *report.judgement_problems):
        click.echo(f"chutoa: {problem}", err=True)
    ctx.exit(1 if report.read_nothing else 0)


@main.command()
@click.argument("inputs", nargs=-1, required=True)
@click.option("-o", "--output", default="-", type=click.Path(), help="JSONL file to write [default: standard output].")
@click.option(
    "--explain",
    metavar="ARTICLE",
    help="Show what this article says, with the words and rules that say so; with -o FILE.html as a page.",
)
@click.pass_context
def extract(ctx: click.Context, inputs: tuple[str, ...], output: str, explain: str | None) -> None:
    """Read INPUTS and write what each article says, one JSON object a line.

    \b
    chutoa extract reports.jsonl -o records.jsonl
    chutoa extract samples/ --explain retold-seed-002
    chutoa extract samples/ --explain retold-seed-002 -o explained.html
    """
    page = output.lower().endswith((".html", ".htm"))
    if explain is not None:
        _echo(_explanation(inputs, explain, page=page), output)
        return
    if page:
        raise click.UsageError(f"{output}: a page shows one article, name it by --explain ARTICLE")
    from loaders.articles import Problem, read_articles
    from loaders.workspace import extract_records

    problems: list[Problem] = []
    with _counter("articles") as seen:
        lines = _record_lines(extract_records(read_articles(inputs), problems), seen)
        written = _write_lines(lines, output)
    for problem in problems:
        click.echo(f"chutoa: {problem}", err=True)
    ctx.exit(1 if problems and not written else 0)


def _explanation(inputs: tuple[str, ...], wanted: str, *, page: bool) -> str:
    from graph.errors import InputError
    from graph.records import Article
    from loaders.articles import read_articles
    from loaders.explanation import explanation_text
    from loaders.extraction import extract_one

    for article in read_articles(inputs):
        if isinstance(article, Article) and article.id == wanted:
            if page:
                from graph.article_page import render_article

                return render_article(article, extract_one(article))
            return explanation_text(article, extract_one(article))
    raise InputError(f"{wanted}: no article of this id in {', '.join(inputs)}")


def _record_lines(records: Iterable[Any], seen: Callable[..., None]) -> Iterator[str]:
    from graph.records import record_to_json

    for number, record in enumerate(records, 1):
        seen(number)
        yield json.dumps(record_to_json(record), ensure_ascii=False) + "\n"


def _write_lines(lines: Iterator[str], output: str) -> int:
    count = 0

    def counted() -> Iterator[str]:
        nonlocal count
        for line in lines:
            count += 1
            yield line

    if output == "-":
        for line in counted():
            click.echo(line, nl=False)
    else:
        from graph.atomic_files import write_atomically

        write_atomically(Path(output), counted())
    return count


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--to",
    "url",
    required=True,
    envvar="NEO4J_URI",
    help="Address of the server, such as neo4j://localhost:7687, or neo4j+s:// for TLS [env: NEO4J_URI].",
)
@click.option(
    "--retry-seconds",
    type=click.FloatRange(min=0),
    default=RETRY_SECONDS,
    show_default=True,
    help="Wait so long for a server that goes away in the middle.",
)
@server_options
def push(folder: Path, url: str, **server: Any) -> None:
    """Write the graph of a workspace to Neo4j; a second push of the same graph writes nothing.

    \b
    NEO4J_PASSWORD=… chutoa push graph/ --to neo4j://localhost:7687
    """
    from graph.tables import push_text

    with _store(str(folder)) as source, _store(url, **server) as target, _counter("pushed") as progress:
        report = target.replace(source.read(), progress)
    _echo(push_text(report, url))


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["neo4j-admin"]), default="neo4j-admin", show_default=True)
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="Folder to write.")
def export(folder: Path, form: str, output: Path) -> None:
    """Write the graph of a workspace as files to import into an empty Neo4j, and print the commands for that.

    \b
    chutoa export graph/ --format neo4j-admin -o import/
    """
    from graph.bulk_export import export_for_import

    with _store(str(folder)) as store:
        written = export_for_import(store.read(), output)
    click.echo(f"Wrote {len(written.files)} files. With the server stopped and its database empty, run:", err=True)
    click.echo(written.command)
    if written.completing_command:
        click.echo("Then start it, and run for the lists that an import leaves out:", err=True)
        click.echo(written.completing_command)


@main.command()
@click.argument("target")
@click.argument("text", default="")
@click.option("--param", "params", multiple=True, metavar="KEY=VALUE", help="A parameter; JSON values are understood.")
@click.option("--find", "found", metavar="NAME", help="Show what may be meant by a name, typed as you like; no query.")
@click.option("--format", "form", type=FORMATS, default="table", help="Form of the rows.")
@click.option("--write", is_flag=True, help="Allow the query to change a Neo4j database.")
@click.option("--seconds", type=float, default=60, show_default=True, help="Give up after so long; 0: never.")
@click.option("--rows", type=int, default=10_000, show_default=True, help="Show at most so many rows; 0: all.")
@server_options
def cypher(
    target: str,
    text: str,
    params: tuple[str, ...],
    found: str | None,
    form: str,
    write: bool,
    seconds: float,
    rows: int,
    **server: Any,
) -> None:
    """Run a Cypher query on a workspace or on a Neo4j server (TARGET); TEXT - reads it from standard input.

    \b
    chutoa cypher graph/ 'MATCH (p:Person)-[:CHAIRED]->(m:Meeting) WHERE m.date >= $since
                          RETURN p.name, m.name, m.date ORDER BY m.date' --param since=2021-07-01
    """
    from graph.connect import parse_parameters
    from graph.store import Limits

    query = sys.stdin.read() if text == "-" else text
    with _store(target, **server) as store:
        if found is not None:
            from queries import candidates_table, find

            _print_table(candidates_table(find(store, found)), form)
            return
        limits = Limits(seconds or None, rows or None)
        _print_table(store.cypher(query, parse_parameters(params), limits, write), form)


@main.group(cls=Questions, invoke_without_command=True, subcommand_metavar="QUESTION TARGET [OPTIONS]")
@click.pass_context
def ask(ctx: click.Context) -> None:
    """Ask one of the ready-made questions of a workspace or a Neo4j server; without a question, list them.

    \b
    chutoa ask co-chairs graph/ --person "Trần Văn Minh" --evidence
    """
    if ctx.invoked_subcommand is None:
        from queries import QUESTIONS

        formatter = ctx.make_formatter()
        formatter.write_dl([(question.name, question.description) for question in QUESTIONS.values()])
        _echo(formatter.getvalue())


def _question_command(question: Any) -> click.Command:
    from queries import evidence_text

    @click.pass_context
    def run(ctx: click.Context, /, target: str, evidence: bool, ids: bool, form: str, **given: Any) -> None:
        server = {key: given.pop(key) for key in ("user", "password", "database")}
        with _store(target, **server) as store:
            answer = question.ask(store, **{key: value for key, value in given.items() if value is not None})
            if form != "table":
                _print_table(answer.table(evidence=evidence), form)
                return
            _print_table(answer.table(ids=ids), form)
            if evidence:
                _echo("\n" + evidence_text(answer.evidence))

    command: Any = server_options(run)
    command = click.option("--format", "form", type=FORMATS, default="table", help="Form of the rows.")(command)
    command = click.option("--ids", is_flag=True, help="Show ids in the table, too.")(command)
    command = click.option("--evidence", is_flag=True, help="Show the sentences that prove each row.")(command)
    for parameter in reversed(question.parameters):
        option = "--" + parameter.name.replace("_", "-")
        command = click.option(option, parameter.name, required=parameter.required, help=parameter.description)(command)
    command = click.argument("target")(command)
    example = " ".join(f'--{key.replace("_", "-")} "{value}"' for key, value in question.example.items())
    text = f"{question.description}\n\n\b\nchutoa ask {question.name} graph/ {example}"
    return click.command(question.name, help=text)(command)


@main.command()
@click.argument("target")
@click.argument("person")
@click.argument("other")
@click.option(
    "--through", type=click.Choice(["chairing", "attending", "bodies"]), default="chairing", show_default=True
)
@click.option("--since", help="Only what was on or after this date (2021, 2021-07 or 2021-07-02).")
@click.option("--until", help="Only what was on or before this date.")
@click.option("--limit", type=int, default=10, show_default=True, help="At most so many trails of each kind.")
@click.option("--evidence", is_flag=True, help="Show all the sentences that prove each step.")
@click.option("--format", "form", type=FORMATS, default="table", help="Form of the steps.")
@click.option("--page", "output", type=click.Path(), help="Also draw the trails as an HTML file.")
@server_options
def trace(
    target: str, person: str, other: str, through: str, evidence: bool, form: str, output: str | None, **options: Any
) -> None:
    """Find the shortest and the strongest trails from one person to another.

    \b
    chutoa trace graph/ "Tạ Đình Khoan" "Vi Đình Thao" --through attending
    """
    from queries import Through, evidence_text
    from queries import trace as find_trails

    server = {key: options.pop(key) for key in ("user", "password", "database")}
    with _store(target, **server) as store:
        trails = find_trails(store, person, other, _THROUGH[through](Through), **options)
        _print_table(trails.table(ids=form != "table"), form)
        if evidence and form == "table":
            _echo("\n" + evidence_text(trails.evidence))
        if output:
            _write_page(trails.subgraph(), output, heading=f"{person} – {other}")


_THROUGH: dict[str, Any] = {
    "chairing": lambda through: through.CHAIRED,
    "attending": lambda through: through.ATTENDED,
    "bodies": lambda through: through.BODIES,
}


def page_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """What a page is called and speaks."""
    command = click.option("--language", type=click.Choice(["vi", "en"]), default="vi", help="Of the interface.")(
        command
    )
    return click.option("--heading", help="Heading [default: the name of the target].")(command)


@main.command()
@click.argument("target")
@click.option("-o", "--output", required=True, type=click.Path(), help="HTML file to write; - for standard output.")
@click.option("--around", metavar="NAME", help="Only what is near this person, body or meeting.")
@click.option("--steps", type=int, default=1, show_default=True, help="How near, with --around.")
@click.option("--co-chairs", is_flag=True, help="People joined by the meetings they chaired together.")
@click.option("--between", nargs=2, metavar="NAME NAME", help="Two people and the paths between them.")
@click.option("--posts", metavar="BODY", help="Who held which post of a body, over time.")
@page_options
@server_options
def page(
    target: str,
    output: str,
    around: str | None,
    steps: int,
    co_chairs: bool,
    between: Any,
    posts: str | None,
    heading: str | None,
    language: str,
    **server: Any,
) -> None:
    """Draw the graph of a workspace or a server as one HTML file that opens anywhere, without a network.

    \b
    chutoa page graph/ -o page.html
    """
    from queries.views import view_of

    with _store(target, **server) as store:
        view = view_of(store, around=around, steps=steps, co_chairs=co_chairs, between=between, posts=posts)
        _write_page(store.read(), output, heading=heading or Path(target).name, view=view, language=language)


def _write_page(graph: Any, output: str, **options: Any) -> None:
    from graph.page import render_page

    if sys.stderr.isatty():
        click.echo(f"Drawing {len(graph.nodes):,} nodes …", err=True)
    _echo(render_page(graph, **options), output)
    if output != "-":
        click.echo(f"Wrote {output}; open it in a browser.", err=True)


@main.command()
@click.argument("target")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="Folder to write.")
@page_options
@server_options
def site(target: str, output: Path, heading: str | None, language: str, **server: Any) -> None:
    """Write a page for each person and meeting, and an index with search, that all work from disk.

    \b
    chutoa site graph/ -o site/
    """
    from graph.site import write_site

    with _store(target, **server) as store, _counter("pages") as progress:
        report = write_site(
            store.read(), output, heading=heading or Path(target).name, language=language, progress=progress
        )
    click.echo(f"Wrote {report.pages:,} pages; open {output / 'index.html'} in a browser.", err=True)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--by", default="", help="Your name, to stand beside your judgements.")
def review(folder: Path, by: str) -> None:
    """Walk through what identity left open, the most consequential first, and decide.

    \b
    chutoa review graph/ --by "Tên của bạn"
    """
    from loaders.review_walk import walk

    done = walk(folder, lambda prompt: click.prompt(prompt, default="", show_default=False), click.echo, by=by)
    if done.same or done.different or done.undone:
        _rebuild(folder)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("node")
def why(folder: Path, node: str) -> None:
    """Tell why a person or a meeting (NODE is its id) is what it is.

    \b
    chutoa why graph/ person:ta-dinh-khoan-9e77c617c195
    """
    from loaders.review import why as find_why
    from loaders.review_walk import why_text

    _echo(why_text(find_why(folder, node)))


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("node")
@click.argument("other")
@click.option("--by", default="", help="Your name.")
@click.option("--note", default="", help="Why.")
def merge(folder: Path, node: str, other: str, by: str, note: str) -> None:
    """Say that two people or two meetings, by their ids, are one.

    \b
    chutoa merge graph/ person:a-… person:b-… --note "cùng số điện thoại"
    """
    from loaders.review import merge as merge_nodes

    merge_nodes(folder, node, other, by=by, note=note)
    _rebuild(folder)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("node")
@click.argument("articles", nargs=-1, required=True)
@click.option("--by", default="", help="Your name.")
@click.option("--note", default="", help="Why.")
def split(folder: Path, node: str, articles: tuple[str, ...], by: str, note: str) -> None:
    """Say that in these ARTICLES a person or meeting is another one than elsewhere.

    \b
    chutoa split graph/ person:a-… bao-07 bao-12 --note "người Cần Thơ"
    """
    from loaders.review import split as split_node

    split_node(folder, node, articles, by=by, note=note)
    _rebuild(folder)


def _rebuild(folder: Path) -> None:
    from loaders.report import report_text
    from loaders.workspace import build as build_workspace

    _echo(report_text(build_workspace((), folder)))


@main.group()
def bench() -> None:
    """Measure speed and size on this machine, as ratios of things run side by side."""


def _print_goals(goals: Iterable[Any]) -> None:
    from graph.store import Table

    rows = tuple((goal.what, goal.figure, goal.goal, "kept" if goal.kept else "MISSED") for goal in goals)
    _print_table(Table(("measured", "figure", "goal", "result"), rows), "table")
    if any(row[-1] == "MISSED" for row in rows):
        sys.exit(1)


@bench.command()
@click.option("--samples", default="samples", type=click.Path(path_type=Path), help="Folder of the sample reports.")
def start(samples: Path) -> None:
    """How soon the command answers and a first workspace stands."""
    from graph.bench_start import bench_start

    _print_goals(bench_start(samples))


@bench.command("page")
@click.option("--stock-seconds", type=float, default=180, show_default=True, help="Longest wait for pyvis's own page.")
def bench_pages(stock_seconds: float) -> None:
    """Size and speed of pages in a browser, beside the page that pyvis makes (needs Playwright and Chromium)."""
    from graph.bench_page import bench_page

    _print_goals(bench_page(stock_seconds=stock_seconds, tell=lambda line: click.echo(line, err=True)))


@bench.command("extract")
@click.argument("inputs", nargs=-1)
def bench_extraction(inputs: tuple[str, ...]) -> None:
    """How fast reports are read, beside a tagger and our own tokenizer (needs the extra `bench`).

    \b
    chutoa bench extract reports.jsonl
    """
    from graph.records import Article
    from loaders.articles import read_articles
    from loaders.bench_extract import bench_extract

    articles = (given for given in read_articles(inputs or ("samples",)) if isinstance(given, Article))
    _print_goals(bench_extract(articles))


@bench.command()
@click.option("--mentions", type=int, default=1_000_000, show_default=True, help="Mentions of people.")
@click.option("--reports", type=int, default=100_000, show_default=True, help="Reports of meetings.")
@click.option("--articles", type=int, default=10_000, show_default=True, help="Size of a workspace that grows by ten.")
def identity(mentions: int, reports: int, articles: int) -> None:
    """How the time and memory of identity grow, and what new reports cost."""
    from loaders.bench_adding import bench_adding
    from loaders.bench_identity import bench_identity
    from loaders.bench_meetings import bench_meetings

    _print_goals([*bench_identity(mentions), *bench_meetings(reports), *bench_adding(articles)])


@bench.command("store")
@click.option("--edges", multiple=True, type=int, help="Size of a graph; may be repeated. [default: 10^4, 10^5, 10^6]")
@click.option("--queries", type=int, default=2000, show_default=True, help="Generated queries to compare.")
@click.option("--seed", type=int, default=1, show_default=True, help="Chance of the graphs and queries.")
def bench_stores(edges: tuple[int, ...], queries: int, seed: int) -> None:
    """A workspace beside a real Neo4j on generated graphs: answers, times, pushes, memory (needs the extra `server`).

    \b
    chutoa bench store --edges 10000 --queries 200
    """
    from queries.bench_store import SIZES, bench_store

    _print_goals(bench_store(edges or SIZES, queries, seed, tell=lambda line: click.echo(line, err=True)))


if __name__ == "__main__":
    main()
