"""A TCP relay on this machine that fails at a chosen byte, as a network or the server behind it does."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from urllib.parse import urlsplit

from graph.neo4j_server import Neo4jAddress


class Relay:
    """Hands on what clients send to `address` and what comes back.

    After `limit` bytes from clients, counted over all connections, it calls `at_limit` once and hands on no more of
    that connection. `sent` is the number of bytes handed on to the server. With `tls` it speaks TLS to clients.
    """

    def __init__(
        self,
        address: Neo4jAddress,
        limit: int | None = None,
        at_limit: Callable[[Relay], object] | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._address = address
        self._limit = limit
        self._at_limit = at_limit
        self._tls = tls
        self._lock = threading.Lock()
        self._connections: list[socket.socket] = []
        self._open = True
        self.sent = 0
        self.reached = False
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def address(self) -> Neo4jAddress:
        """The server as it is reached through the relay."""
        return Neo4jAddress(
            f"bolt://127.0.0.1:{self._port}", self._address.user, self._address.password, self._address.database
        )

    def __enter__(self) -> Relay:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def drop(self) -> None:
        """Cut the connections of now; new ones are accepted."""
        with self._lock:
            connections, self._connections = self._connections, []
        for connection in connections:
            _shut(connection)

    def close(self) -> None:
        """Cut everything; nothing answers any more."""
        self._open = False
        _shut(self._listener)
        self.drop()

    def _accept(self) -> None:
        target = urlsplit(self._address.uri)
        while self._open:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            if self._tls:
                try:
                    client = self._tls.wrap_socket(client, server_side=True)
                except OSError:
                    _shut(client)
                    continue
            server = socket.create_connection((target.hostname or "127.0.0.1", target.port or 7687))
            with self._lock:
                self._connections += [client, server]
            if not self._open:
                self.drop()
            for source, sink, counted in ((client, server, True), (server, client, False)):
                threading.Thread(target=self._hand_on, args=(source, sink, counted), daemon=True).start()

    def _hand_on(self, source: socket.socket, sink: socket.socket, counted: bool) -> None:
        try:
            while data := source.recv(65536):
                allowed = self._allowed(len(data)) if counted else len(data)
                sink.sendall(data[:allowed])
                if allowed < len(data) and self._at_limit:
                    self._at_limit(self)
                    return
        except OSError:
            pass
        finally:
            _shut(source)
            _shut(sink)

    def _allowed(self, size: int) -> int:
        """How many of `size` bytes may pass; fewer only the first time that the limit is met."""
        with self._lock:
            if self._limit is not None and not self.reached and self.sent + size > self._limit:
                size = self._limit - self.sent
                self.reached = True
            self.sent += size
            return size


def _shut(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
    connection.close()
