"""The errors users meet. Each message says what is wrong, where, and what to do.

GraphError
├── InputError        a file, line, record or parameter is wrong: fix it and go on
├── SchemaError       a node or edge the schema does not allow
├── QueryError        a query cannot be run as written
└── StoreError        a store refused or failed
    └── StoreUnavailable   it cannot be reached now: start it or try later
"""


class GraphError(Exception):
    """Base of all errors that are shown to a user as one line."""


class InputError(GraphError):
    """A file, line, article, record or parameter is wrong."""


class SchemaError(GraphError):
    """A node or an edge that `graph.schema` does not allow."""


class QueryError(GraphError):
    """A Cypher text or its parameters cannot be run."""


class StoreError(GraphError):
    """A store refused or failed to do what was asked."""


class StoreUnavailable(StoreError):
    """A store cannot be reached or does not let us in."""
