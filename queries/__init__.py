"""The questions that Chutoa answers, the trail from one person to another, and the graph as notebooks open it."""

from queries.catalogue import QUESTIONS, question
from queries.evidence import Proof, evidence_text
from queries.names import Candidate, candidates_table, find
from queries.open_graph import Graph, open_graph
from queries.parameters import Parameter
from queries.question import Answer, Question
from queries.trace import Through, Trace, trace

__all__ = [
    "QUESTIONS",
    "Answer",
    "Candidate",
    "Graph",
    "Parameter",
    "Proof",
    "Question",
    "Through",
    "Trace",
    "candidates_table",
    "evidence_text",
    "find",
    "open_graph",
    "question",
    "trace",
]
