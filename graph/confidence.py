"""How far a statement may be trusted, from 0 to 1."""

from graph.schema import EdgeKind

# The precision of each kind of statement over 120 annotated reports (the set "real reports" of the quality gate, which
# tests/quality/README.md describes), two decimals. That an article names someone or reports a meeting is as precise as
# people and meetings are; who followed whom was judged on a sample of 60 changes; what is known from tables is certain.
_PRECISION = {
    EdgeKind.HOLDS: 0.94,
    EdgeKind.SUCCEEDED: 0.92,
    EdgeKind.AT: 0.94,
    EdgeKind.PART_OF: 1.0,
    EdgeKind.CHAIRED: 0.97,
    EdgeKind.LED: 0.76,
    EdgeKind.SPOKE_AT: 0.93,
    EdgeKind.ATTENDED: 0.94,
    EdgeKind.ORGANIZED: 0.89,
    EdgeKind.TOOK_PART_IN: 0.44,
    EdgeKind.REPORTED_IN: 0.99,
    EdgeKind.MENTIONED_IN: 0.98,
}


def confidence(kind: EdgeKind, articles: int) -> float:
    """The chance that a statement made by this many articles is right, if they err independently; three decimals."""
    return round(1 - (1 - _PRECISION[kind]) ** max(articles, 1), 3)
