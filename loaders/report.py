"""What a build did, for people and for programs."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator

from loaders.changes import IdentityChanges
from loaders.workspace import BuildReport


def report_text(report: BuildReport, *, as_json: bool = False) -> str:
    """The report as a few lines of English, or as one JSON object; ends in a line break."""
    if as_json:
        value = dataclasses.asdict(report)
        value["problems"] = [str(problem) for problem in report.problems]
        return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    nodes = ", ".join(f"{count:,} {kind}" for kind, count in report.nodes.items()) or "none"
    edges = ", ".join(f"{count:,} {kind}" for kind, count in report.edges.items()) or "none"
    lines = [
        f"Workspace   {report.folder}",
        f"Input       {report.new:,} new articles, {report.known:,} known, {len(report.problems):,} problems",
        f"Articles    {report.articles:,} in all, {report.articles_without_meeting:,} of them report no meeting",
        f"Nodes       {nodes}",
        f"Edges       {edges}",
        f"Left open   {', '.join(_left_open(report))}",
        *([f"Kept        {report.kept_problem}; all decided anew"] if report.kept_problem else []),
        *_changes(report.changes),
    ]
    return "\n".join(lines) + "\n"


def _left_open(report: BuildReport) -> Iterator[str]:
    yield f"{report.meetings_without_date:,} meetings without a date"
    yield f"{report.roles_without_body:,} posts whose body is not known"
    yield f"{report.open_questions:,} questions of identity (chutoa review)"


def _changes(changes: IdentityChanges) -> Iterator[str]:
    for what, found in (
        ("Merged", (*changes.people_merged, *changes.meetings_merged)),
        ("Split", (*changes.people_split, *changes.meetings_split)),
    ):
        for change in found:
            yield f"{what:<12}{change.name}: {', '.join(change.before)} → {', '.join(change.after)}"
    for moved in changes.meetings_redated:
        days = f"{moved.before or 'no date'} → {moved.after or 'no date'}"
        yield f"{'Re-dated':<12}{moved.name}: {days} ({moved.meeting})"
