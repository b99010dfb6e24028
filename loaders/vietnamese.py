"""The pipeline that reads one article: our tokenizer and the components, in their order."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module, util

from spacy.language import Language
from spacy.tokens import Doc

from graph.records import Article
from loaders.normalization import normalize
from loaders.reading import Reading, leave_reading, reading_of
from loaders.tokenizer import VietnameseTokenizer

# The module that registers each component, in the order in which they run.
COMPONENTS = {
    "lines": "loaders.lines",
    "people": "loaders.people",
    "meetings": "loaders.meetings",
    "participation": "loaders.participation",
    "figures": "loaders.figures",
    "personal_facts": "loaders.personal_facts",
    "transitions": "loaders.transitions",
}


@lru_cache(maxsize=1)
def load_pipeline() -> Language:
    """The pipeline, loaded once."""
    if not Doc.has_extension("reading"):
        Doc.set_extension("reading", getter=reading_of)
    nlp = Language(vocab=True)
    nlp.tokenizer = VietnameseTokenizer(nlp.vocab)
    for name, module in COMPONENTS.items():
        if util.find_spec(module):
            import_module(module)
            nlp.add_pipe(name)
    return nlp


def read_article(nlp: Language, article: Article) -> Doc:
    """The article as a `Doc` whose `_.reading` holds all that was read."""
    normalized = normalize(article.text)
    doc = nlp.make_doc(normalized.text) if len(normalized.text) <= nlp.max_length else nlp.tokenizer(normalized.text)
    leave_reading(doc, Reading(article, normalized, normalized.text))
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc
