"""Ids made from content: the same input makes the same ids, in any order, on any machine."""

import hashlib
import re
from functools import lru_cache

from graph.schema import EdgeKind, NodeKind
from graph.spelling import folded

_NOT_SLUG = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=65536)
def node_id(kind: NodeKind, name: str, *distinguishing: str) -> str:
    """An id such as `person:le-hong-son-3f2a91c04b7d`: readable first, then a hash of all that tells the node apart.

    `distinguishing` is the content that makes the node what it is, in its compared form; the readable part is not.
    """
    slug = _NOT_SLUG.sub("-", folded(name))[:48].strip("-")
    return f"{kind.value.lower()}:{slug}-{_digest(kind.value, *distinguishing)}"


def edge_id(kind: EdgeKind, source: str, target: str, *distinguishing: str) -> str:
    """The id of an edge; `distinguishing` tells apart edges of one kind between the same two nodes."""
    return f"{kind.value.lower()}:{_digest(kind.value, source, target, *distinguishing)}"


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]
