# SPDX-License-Identifier: GPL-3.0-or-later
"""Child processes that end with their parent and may inherit a listening socket, as under systemd.

Run as a program, this module is the launcher between fork and exec: it asks the kernel for SIGKILL when the parent
dies, moves the socket to descriptor 3, sets ``LISTEN_PID`` to its own pid (which exec keeps) and becomes the command.
"""

import ctypes
import os
import pwd
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

_PR_SET_PDEATHSIG = 1  # prctl(2)
_FIRST_PASSED_FD = 3  # sd_listen_fds(3)
_PROJECT = Path(__file__).resolve().parents[2]


def spawn(
    command: Sequence[str],
    *,
    listening: socket.socket | None = None,
    environment: Mapping[str, str] | None = None,
    user: str | None = None,
    stdout: Any = None,
    stderr: Any = None,
) -> subprocess.Popen[bytes]:
    """Start ``command``; with ``listening`` it finds that socket on descriptor 3. The caller reaps it."""
    passed = listening.fileno() if listening is not None else -1
    launcher = [sys.executable, "-I", "-S", __file__, str(passed), str(os.getpid()), user or "", *command]
    return subprocess.Popen(
        launcher,
        pass_fds=(passed,) if passed >= 0 else (),
        env={**os.environ, "PYTHONPATH": str(_PROJECT), **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=stderr,
    )


def end(process: "subprocess.Popen[bytes]", patience_s: float = 3.0) -> None:
    """Ask it to end, insist after ``patience_s``, and reap it; does nothing more when it has ended."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(patience_s)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    if process.stdout is not None:
        process.stdout.close()


def _become(passed: int, parent: int, user: str, command: list[str]) -> None:
    if user:
        identity = pwd.getpwnam(user)
        os.setgroups([])
        os.setgid(identity.pw_gid)
        os.setuid(identity.pw_uid)
    # after the change of user, which clears it
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        return
    if passed >= 0:
        os.dup2(passed, _FIRST_PASSED_FD)
        os.set_inheritable(_FIRST_PASSED_FD, True)
        if passed != _FIRST_PASSED_FD:
            os.close(passed)
        os.environ.update(LISTEN_FDS="1", LISTEN_PID=str(os.getpid()))
    os.execvp(command[0], command)  # noqa: S606  # becoming the command is the point


if __name__ == "__main__":
    _become(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4:])
