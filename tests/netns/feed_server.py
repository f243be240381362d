# SPDX-License-Identifier: Apache-2.0
"""A web server for a feed directory that fails in the way that the first part of a path names:
/garbage/now is noise, /slow/now takes its time, and so on. usage: feed_server.py DIRECTORY PORT"""
import http.server
import os
import sys
import time


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_GET(self):
        way, _, name = self.path.lstrip("/").partition("/")
        try:
            with open(os.path.join(sys.argv[1], os.path.basename(name)), "rb") as file:
                content = file.read()
        except OSError:
            self.send_error(404)
            return
        ways = {"garbage": self.garbage, "flipped": self.flipped, "missing": self.missing,
                "truncated": self.truncated, "short": self.short, "slow": self.slow,
                "endless": self.endless, "redirect": self.redirect, "broken": self.broken}
        if way in ways:
            ways[way](content, name)
        else:
            self.send_error(404)

    def answer(self, content, length=None, status=200):
        self.send_response(status)
        self.send_header("Content-Length", str(len(content) if length is None else length))
        self.end_headers()
        try:
            self.wfile.write(content)
        except BrokenPipeError:
            pass

    def garbage(self, content, _):
        self.answer(bytes(byte ^ 0x5A for byte in content))

    def flipped(self, content, _):
        self.answer(content[:-1] + bytes([content[-1] ^ 1]))

    def missing(self, content, name):
        if name in ("trust-list", "now"):
            self.answer(content)
        else:
            self.send_error(404)

    def truncated(self, content, _):
        self.answer(content[: len(content) // 2], length=len(content))
        self.close_connection = True

    def short(self, content, _):
        self.answer(content[: len(content) // 2])

    def slow(self, content, _):
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        for byte in content:
            try:
                self.wfile.write(bytes([byte]))
                self.wfile.flush()
            except (BrokenPipeError, ConnectionResetError):
                return
            time.sleep(0.2)

    def endless(self, content, _):
        self.send_response(200)
        self.end_headers()
        try:
            while True:
                self.wfile.write(content * 100)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def redirect(self, _, name):
        self.send_response(302)
        self.send_header("Location", "/good/" + name)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def broken(self, _, __):
        self.send_error(500)


http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[2])), Handler).serve_forever()
