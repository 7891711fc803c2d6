# SPDX-License-Identifier: GPL-3.0-or-later
"""What the harness adds to the machine: a unit that runs commands as root, brought in by SMBIOS strings.

Nothing of it lies in the image, and an image of the production profile refuses it (systemd.import_credentials=no).
"""

import base64

PORT = "kiosk.harness"
_SCRIPT = f"""
import json, os, signal, subprocess
door = os.open("/dev/virtio-ports/{PORT}", os.O_RDWR)
held = b""
def say(number, code, said):
    line = json.dumps([number, code, said]).encode() + b"\\n"
    while line:
        line = line[os.write(door, line):]
say(0, 0, "here")
while True:
    while b"\\n" not in held:
        held += os.read(door, 65536)
    line, held = held.split(b"\\n", 1)
    number, command, limit = json.loads(line)
    job = subprocess.Popen(["/bin/sh", "-c", command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                           stderr=subprocess.STDOUT, start_new_session=True)
    try:
        said = job.communicate(timeout=limit)[0]
        say(number, job.returncode, said.decode(errors="replace"))
    except subprocess.TimeoutExpired:
        os.killpg(job.pid, signal.SIGKILL)
        said = job.communicate()[0]
        say(number, 255, "not within %d s\\n" % limit + said.decode(errors="replace"))
"""
_UNIT = """[Unit]
Description=Harness of the tests
DefaultDependencies=no
After=dev-virtio\\x2dports-{port}.device
Wants=dev-virtio\\x2dports-{port}.device
[Service]
ExecStart=/usr/bin/python3 -u -c 'import base64; exec(base64.b64decode("{script}"))'
Restart=always
RestartSec=1
OOMScoreAdjust=-1000
"""
_WANTED = "[Unit]\nWants=harness.service\n"


def smbios() -> list[str]:
    """QEMU's arguments that bring the unit in (systemd.system-credentials(7), SMBIOS Type 11)."""
    script = base64.b64encode(_SCRIPT.encode()).decode()
    unit = _UNIT.format(port=PORT, script=script)
    brought = {"systemd.extra-unit.harness.service": unit, "systemd.unit-dropin.sysinit.target": _WANTED}
    arguments = []
    for name, text in brought.items():
        value = base64.b64encode(text.encode()).decode()
        arguments += ["-smbios", f"type=11,value=io.systemd.credential.binary:{name}={value}"]
    return arguments
