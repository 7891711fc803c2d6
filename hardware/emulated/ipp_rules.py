# SPDX-License-Identifier: GPL-3.0-or-later
"""What every IPP printer owes its clients before it does anything: refuse what is malformed, and answer what was asked."""

from collections.abc import Callable, Mapping

from hardware.printer.ipp import Attributes, Group, Message, Operation, Value, many, one

BAD_REQUEST, VERSION_NOT_SUPPORTED, CHARSET_NOT_SUPPORTED = 0x0400, 0x0503, 0x040D
"""status codes (RFC 8011 appendix B)."""
_FIRST = ["attributes-charset", "attributes-natural-language"]
_TEMPLATE = (
    "copies",
    "finishings",
    "media",
    "orientation-requested",
    "output-bin",
    "print-",
    "printer-resolution",
    "sides",
)
_ONLY_BY_NAME = frozenset({"media-col-database"})
"""Too long to be sent unasked (PWG 5100.7 section 6.6.3)."""


def objection(raw: bytes, message: Message) -> int | None:
    """The status with which a printer refuses this request, or None (RFC 8011 4.1.1 to 4.1.8, 4.2)."""
    if raw[0] not in (1, 2):
        return VERSION_NOT_SUPPORTED
    operation = message.group(Group.OPERATION)
    begins = bool(message.groups) and message.groups[0][0] is Group.OPERATION and list(operation)[:2] == _FIRST
    if message.request_id == 0 or not begins:
        return BAD_REQUEST
    if one(operation, "attributes-charset") not in ("utf-8", "us-ascii"):
        return CHARSET_NOT_SUPPORTED
    if "printer-uri" not in operation and "job-uri" not in operation:
        return BAD_REQUEST
    if message.code in (Operation.CANCEL_JOB, Operation.GET_JOB_ATTRIBUTES) and not {"job-id", "job-uri"} & set(
        operation
    ):
        return BAD_REQUEST
    return None


def asked_for(message: Message, unasked: tuple[str, ...] = ("all",)) -> Callable[[Attributes], Attributes]:
    """Leaves what ``requested-attributes`` names; without it what ``unasked`` names (RFC 8011 4.2.5.1, 4.2.6.1)."""
    wanted = {str(name) for name in many(message.group(Group.OPERATION), "requested-attributes")} or set(unasked)

    def is_wanted(name: str) -> bool:
        if name in wanted:
            return True
        if name in _ONLY_BY_NAME:
            return False
        template = name.startswith(_TEMPLATE) and name.endswith(("-default", "-supported", "-ready"))
        described = {"printer-description", "job-description", "job-status"} & wanted and not template
        return "all" in wanted or bool(described) or (template and "job-template" in wanted)

    def leave(attributes: Attributes) -> Mapping[str, Value]:
        return {name: value for name, value in attributes.items() if is_wanted(name)}

    return leave
