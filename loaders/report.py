"""What a build did, for people and for programs."""

from __future__ import annotations

import dataclasses
import json

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
        f"Left open   {report.meetings_without_date:,} meetings without a date, "
        f"{report.roles_without_body:,} posts whose body is not known",
    ]
    return "\n".join(lines) + "\n"
