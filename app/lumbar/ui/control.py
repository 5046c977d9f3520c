"""The running program's ear for ``lumbar ctl`` and for a second start."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from lumbar.core.errors import LumbarError
from lumbar.pipeline.control import LONGEST_REQUEST, Request, parse_request

logger = logging.getLogger(__name__)

PATIENCE_S = 2.0
"""How long a caller may take for its one line, and then to read the answer."""

MOST_CALLERS = 8

Answer = Mapping[str, object]


class ControlServer(QObject):
    """Answers one request per connection; a caller that dawdles or babbles is hung up on.

    Only whoever holds the lock of the one running Lumbar may start one: listening takes the
    address away from whoever had it.

    Args:
        address: Path of the socket, on Windows the name of the pipe.
        answer: Does what a request asks and returns what to tell; must not block.
        patience_s: See `PATIENCE_S`.
    """

    def __init__(
        self,
        address: str,
        answer: Callable[[Request], Answer],
        *,
        patience_s: float = PATIENCE_S,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._address = address
        self._answer = answer
        self._patience_ms = round(1000 * patience_s)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(MOST_CALLERS)
        self._server.newConnection.connect(self._on_call)

    @property
    def callers(self) -> int:
        """How many are connected now."""
        return len(self._server.findChildren(_Call))

    def start(self) -> bool:
        """Listen; False when that is not possible, which costs only the remote control."""
        QLocalServer.removeServer(self._address)  # left behind by a Lumbar that was killed
        if not self._server.listen(self._address):
            logger.warning("no remote control at %s: %s", self._address, self._server.errorString())
            return False
        return True

    def stop(self) -> None:
        """Stop listening and take the address away."""
        self._server.close()

    @Slot()
    def _on_call(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            if self.callers >= MOST_CALLERS:
                socket.abort()
                socket.deleteLater()
            else:
                _Call(socket, self._reply, self._patience_ms, self._server)

    def _reply(self, line: bytes) -> Answer:
        try:
            return self._answer(parse_request(line))
        except LumbarError as error:
            return {"error": str(error)}
        except Exception:  # the edge to another program: it must get an answer, we must go on
            logger.exception("a request from outside failed")
            return {"error": "Lumbar could not do that; its log has the details."}


class _Call(QObject):
    """One connection, from its first byte to its end; deletes itself."""

    def __init__(
        self,
        socket: QLocalSocket,
        reply: Callable[[bytes], Answer],
        patience_ms: int,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._socket = socket
        self._reply = reply
        self._answered = False
        socket.setParent(self)
        socket.setReadBufferSize(LONGEST_REQUEST + 1)
        socket.readyRead.connect(self._on_words)
        socket.disconnected.connect(self.deleteLater)
        self._patience = QTimer(self, singleShot=True, interval=patience_ms)
        self._patience.timeout.connect(self._hang_up)
        self._patience.start()
        self._on_words()  # what came before we listened is told by no signal

    @Slot()
    def _on_words(self) -> None:
        """Answer once a whole line, or more than a line can be, is there."""
        socket = self._socket
        if self._answered:
            socket.readAll()
        elif socket.canReadLine() or socket.bytesAvailable() > LONGEST_REQUEST:
            self._answered = True
            line = bytes(socket.read(LONGEST_REQUEST + 1).data())
            socket.write(json.dumps(self._reply(line.partition(b"\n")[0])).encode() + b"\n")
            socket.flush()
            socket.disconnectFromServer()  # once the answer is written

    @Slot()
    def _hang_up(self) -> None:
        """Enough: nothing was asked, or the answer is not read."""
        self._socket.abort()
        self.deleteLater()
