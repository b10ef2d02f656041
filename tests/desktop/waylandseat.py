"""A keyboard and a mouse for a Wayland compositor that has none, in the wire format itself: the protocols virtual-keyboard-unstable-v1
and wlr-virtual-pointer-unstable-v1, which sway speaks."""
import os
import socket
import struct
import tempfile
import time

SHIFT, CONTROL, ALT = 1, 4, 8  # in a modifiers event
LEFT_BUTTON = 0x110
ROWS = {2: "1234567890-=", 16: "qwertyuiop[]", 30: "asdfghjkl;'`", 44: "zxcvbnm,./", 57: " "}  # the first key's number, a US keyboard
SHIFTED = dict(zip('!@#$%^&*()_+{}:"~<>?|', "1234567890-=[];'`,./\\"))
KEYS = {"Escape": 1, "Return": 28, "Tab": 15, "F4": 62, **{letter: first + i for first, row in ROWS.items() for i, letter in enumerate(row)}}
MODIFIERS = {"shift": SHIFT, "ctrl": CONTROL, "alt": ALT}
KEYMAP = b"""xkb_keymap { xkb_keycodes { include "evdev+aliases(qwerty)" }; xkb_types { include "complete" };
  xkb_compat { include "complete" }; xkb_symbols { include "pc+us" }; };\0"""


def string(text):
    raw = text.encode() + b"\0"
    return struct.pack("=I", len(raw)) + raw + b"\0" * (-len(raw) % 4)


class Seat:
    def __init__(self, socket_path, width, height):
        self.size = (width, height)
        self.connection = socket.socket(socket.AF_UNIX)
        self.connection.connect(str(socket_path))
        self.last = 3  # 1 is the display, 2 its registry, 3 a callback
        self._send(1, 1, struct.pack("=I", 2))
        self._send(1, 0, struct.pack("=I", 3))
        offered = self._globals()
        seat = self._bind(offered["wl_seat"], "wl_seat")
        self.keyboard = self._made(self._bind(offered["zwp_virtual_keyboard_manager_v1"], "zwp_virtual_keyboard_manager_v1"), seat)
        self.pointer = self._made(self._bind(offered["zwlr_virtual_pointer_manager_v1"], "zwlr_virtual_pointer_manager_v1"), seat)
        with tempfile.TemporaryFile() as keymap:
            keymap.write(KEYMAP)
            keymap.flush()
            message = struct.pack("=III", self.keyboard, (16 << 16) | 0, 1) + struct.pack("=I", len(KEYMAP))
            socket.send_fds(self.connection, [message], [keymap.fileno()])

    def _send(self, target, opcode, payload=b""):
        self.connection.sendall(struct.pack("=II", target, ((8 + len(payload)) << 16) | opcode) + payload)

    def _read(self, count):
        data = b""
        while len(data) < count:
            data += self.connection.recv(count - len(data))
        return data

    def _globals(self):
        offered = {}
        while True:
            sender, word = struct.unpack("=II", self._read(8))
            payload = self._read((word >> 16) - 8)
            if sender == 3:
                return offered
            if sender == 2:
                name, length = struct.unpack_from("=II", payload)
                offered[payload[8:8 + length - 1].decode()] = name

    def _new(self):
        self.last += 1
        return self.last

    def _bind(self, name, interface):
        made = self._new()
        self._send(2, 0, struct.pack("=I", name) + string(interface) + struct.pack("=II", 1, made))
        return made

    def _made(self, manager, seat):
        made = self._new()
        self._send(manager, 0, struct.pack("=II", seat, made))
        return made

    @staticmethod
    def _now():
        return int(time.monotonic() * 1000) & 0xffffffff

    def key(self, combination):
        """As xdotool names them: ctrl+Return."""
        *modifiers, name = combination.split("+") if combination != "+" else ["+"]
        held = 0
        for each in modifiers:
            held |= MODIFIERS[each]
        if name in SHIFTED or name.isupper() and len(name) == 1:
            held, name = held | SHIFT, SHIFTED.get(name, name.lower())
        self._send(self.keyboard, 2, struct.pack("=IIII", held, 0, 0, 0))
        for state in (1, 0):
            self._send(self.keyboard, 1, struct.pack("=III", self._now(), KEYS[name], state))
        self._send(self.keyboard, 2, struct.pack("=IIII", 0, 0, 0, 0))

    def type(self, text):
        for letter in text:
            self.key(letter)
            time.sleep(0.005)

    def move(self, x, y):
        self._send(self.pointer, 1, struct.pack("=IIIII", self._now(), x, y, *self.size))
        self._send(self.pointer, 4)

    def button(self, down):
        self._send(self.pointer, 2, struct.pack("=III", self._now(), LEFT_BUTTON, 1 if down else 0))
        self._send(self.pointer, 4)

    def drag(self, start, end, steps=12):
        """The button stays down: what is seen on the way can be looked at before it is let go."""
        self.move(*start)
        time.sleep(0.2)
        self.button(True)
        for step in range(1, steps + 1):
            time.sleep(0.03)
            self.move(*(a + (b - a) * step // steps for a, b in zip(start, end)))
