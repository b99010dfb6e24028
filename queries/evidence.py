"""From the ids of edges to the sentences that prove them."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.store import GraphStore
from queries.cypher_text import cypher_text


@dataclass(frozen=True, slots=True)
class Proof:
    """What one edge says and a sentence that says it.

    `start` and `end` are code points of the article's text, `words` is what stands there; `rule` read them.
    """

    subject: str
    says: str
    object: str
    article: str
    headline: str | None
    url: str | None
    published: str | None
    quote: str
    words: str
    start: int
    end: int
    rule: str


def read_proofs(store: GraphStore, edges: Sequence[str]) -> dict[str, tuple[Proof, ...]]:
    """For each of these edges that the store has, its proofs in the order the edge lists them."""
    if not edges:
        return {}
    said = store.cypher(cypher_text("evidence"), {"edges": list(edges)}).rows
    articles = sorted({article for row in said for article in row[4] or ()})
    known = {row[0]: row[1:] for row in store.cypher(cypher_text("evidence_articles"), {"articles": articles}).rows}
    proofs = {}
    for edge, says, subject, object_, *lists in said:
        proofs[edge] = tuple(
            Proof(
                subject=subject,
                says=says,
                object=object_,
                article=article,
                headline=known.get(article, (None, None, None))[0],
                url=known.get(article, (None, None, None))[1],
                published=known.get(article, (None, None, None))[2],
                quote=quote,
                words=quote[start - quote_start : end - quote_start],
                start=start,
                end=end,
                rule=rule,
            )
            for article, start, end, quote, quote_start, rule in zip(*(item or () for item in lists), strict=True)
        )
    return proofs


def evidence_text(evidence: Sequence[Sequence[Proof]]) -> str:
    """For people: under the number of each row, from 1, its sentences, each once, and where they can be read."""
    lines = []
    for number, proofs in enumerate(evidence, 1):
        sentences = dict.fromkeys(
            (proof.quote, proof.headline, proof.published, proof.url or proof.article) for proof in proofs
        )
        lines.append(f"{number}." if sentences else f"{number}. (nothing is quoted)")
        for quote, *source in sentences:
            lines.append(f"   {_printable(quote)}")
            lines.append(f"      {_printable(', '.join(part for part in source if part))}")
    return "\n".join(lines) + "\n" if lines else ""


def _printable(text: str) -> str:
    """`text` on one line, without the marks with which a page could write over a terminal."""
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())
