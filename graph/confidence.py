"""How far a statement may be trusted, from 0 to 1."""

from graph.schema import EdgeKind

# The precision of statements of each kind on the annotated reports of the quality gate (tests/quality/floors.json);
# what is known from tables or from the input itself is certain.
_PRECISION = {
    EdgeKind.HOLDS: 0.9,
    EdgeKind.AT: 0.9,
    EdgeKind.PART_OF: 1.0,
    EdgeKind.CHAIRED: 0.95,
    EdgeKind.LED: 0.85,
    EdgeKind.SPOKE_AT: 0.9,
    EdgeKind.ATTENDED: 0.9,
    EdgeKind.ORGANIZED: 0.75,
    EdgeKind.TOOK_PART_IN: 0.65,
    EdgeKind.REPORTED_IN: 0.9,
    EdgeKind.MENTIONED_IN: 0.97,
}


def confidence(kind: EdgeKind, articles: int) -> float:
    """The chance that a statement made by this many articles is right, if they err independently; three decimals."""
    return round(1 - (1 - _PRECISION[kind]) ** max(articles, 1), 3)
