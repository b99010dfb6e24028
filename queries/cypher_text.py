"""The Cypher files beside this module, and which of their lines are asked.

A line that ends in `// if since` is part of the query only when the parameter `since` is given, one that ends in
`// unless since` only when it is not. So one file serves with and without a parameter, and a store can use its indexes.
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

_CONDITION = re.compile(r"//\s*(if|unless)\s+(\w+)\s*$")


@cache
def cypher_text(name: str) -> str:
    """The text of the file `<name>.cypher` with all its lines."""
    return files("queries").joinpath(f"{name}.cypher").read_text(encoding="utf-8")


def asked_lines(text: str, given: Mapping[str, Any]) -> str:
    """The lines of `text` that are asked when these parameters are given, that is, are not None."""
    lines = []
    for line in text.splitlines():
        condition = _CONDITION.search(line)
        if condition is None:
            lines.append(line)
        elif (given.get(condition[2]) is not None) == (condition[1] == "if"):
            lines.append(line[: condition.start()].rstrip())
    return "\n".join(lines) + "\n"
