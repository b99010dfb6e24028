"""The questions that Chutoa answers, the trail from one person to another, and the graph as notebooks open it."""

from queries.catalogue import QUESTIONS, question
from queries.question import Answer, Question

__all__ = ["QUESTIONS", "Answer", "Question", "question"]
