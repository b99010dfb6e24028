"""Our tokenizer for Vietnamese: one token a syllable; commas, brackets and dashes never stay glued to a word."""

from __future__ import annotations

import re

from spacy.tokens import Doc
from spacy.vocab import Vocab

_TOKEN = re.compile(
    r"""(
      (?:PGS|GS|TS|ThS|Ths|BS|BSCK|DS|KS|LS|NCS|CN|KTS|NSND|NSƯT|TP|Tp|TX|Tx|Q|P|T[.]Ư|T[.]W|T[.]T|VS|Ths)[.](?=[\s\w])
    | \d+(?:[.,/:]\d+)*%?
    | [^\W\d_][\w\u0300-\u036f]*(?:&[^\W\d_]\w*)*
    | \w+
    | [.]{2,}
    | [^\w\s]
    | \s
    )([ ]?)""",
    re.VERBOSE,
)


class VietnameseTokenizer:
    """Makes a `Doc` of which the text is exactly the text given."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        pairs = _TOKEN.findall(text)
        return Doc(self.vocab, words=[word for word, _ in pairs], spaces=[space != "" for _, space in pairs])

    def to_bytes(self, **_: object) -> bytes:
        return b""

    def from_bytes(self, _data: bytes, **_options: object) -> VietnameseTokenizer:
        return self

    def to_disk(self, _path: object, **_: object) -> None:
        """Nothing to keep: the rules are code."""

    def from_disk(self, _path: object, **_: object) -> VietnameseTokenizer:
        return self
