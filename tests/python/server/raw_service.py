"""A service that keeps every byte it is sent and answers byte by byte what the test says."""

import asyncio


class RawService:
    """The answer may wait in the middle."""

    def __init__(self):
        self.received = b""
        self.connections = 0
        self.pieces = [b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"]
        self.asked = asyncio.Event()
        # Set when who asked has closed the connection.
        self.left = asyncio.Event()
        # Lets the pieces after the first go.
        self.go_on = asyncio.Event()
        self.go_on.set()
        self._server = None

    async def open(self):
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def close(self):
        self._server.close()
        await self._server.wait_closed()

    async def _serve(self, reader, writer):
        self.connections += 1
        self.asked.set()
        self.received = await reader.readuntil(b"\r\n\r\n")
        head = self.received.lower()
        at = head.find(b"content-length:")
        if at >= 0:
            self.received += await reader.readexactly(int(head[at + 15 :].split(b"\r\n")[0]))
        leaving = asyncio.ensure_future(self._watch(reader))
        try:
            for index, piece in enumerate(self.pieces):
                if index > 0:
                    await self.go_on.wait()
                writer.write(piece)
                await writer.drain()
        except ConnectionError:
            pass
        finally:
            writer.close()
            leaving.cancel()

    async def _watch(self, reader):
        try:
            await reader.read()
        except ConnectionError:
            pass
        self.left.set()
        self.go_on.set()
