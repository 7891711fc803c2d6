# SPDX-License-Identifier: GPL-3.0-or-later
"""What can go wrong above the devices.

::

    KioskError
      ConfigError                       a settings file that cannot be used
      ConfigurationRefused              a signed configuration that is not taken over
      GuichetError
        GuichetRefused                  known not to have happened; carries the city's slug
        GuichetUnreachable              known not to have happened: nothing was sent
          GuichetUntimely               the same, because one of the two clocks is wrong
        GuichetUnknown                  sent, and no answer: it may have happened
        GuichetBroken                   an answer that is no answer (a proxy, a broken contract)
      DocumentInvalid                   a document that must not be printed

Three kinds of no: refused, failed, unknown. ``unknown`` is never rounded. ``text_key`` is the citizen's text,
``str()`` is for logs and holds no personal datum.
"""

from typing import ClassVar


class KioskError(Exception):
    """The root."""

    text_key: ClassVar[str] = "oos.fault"
    fixer: ClassVar[str] = "technician"


class ConfigError(KioskError):
    """The settings cannot be used; the text names the file, the key and what to do."""


class ConfigurationRefused(KioskError):
    """A signed configuration that is not taken over: what was there stays. ``reason`` is why in one word, for the log."""

    fixer = "city"

    def __init__(self, reason: str, text: str) -> None:
        super().__init__(text)
        self.reason = reason


class GuichetError(KioskError):
    """The city could not do what was asked."""

    text_key = "net.down"
    fixer = "city"


class GuichetRefused(GuichetError):
    """The city said no. ``slug`` is its stable reason (contract section 3)."""

    def __init__(self, slug: str, retry: str = "never") -> None:
        super().__init__(slug)
        self.slug, self.retry = slug, retry


class GuichetUnreachable(GuichetError):
    """No connection: nothing was sent, nothing happened."""


class GuichetUntimely(GuichetUnreachable):
    """No connection, because the city's certificate is not valid at this moment: most likely our clock is wrong."""

    text_key = "oos.clock"
    fixer = "technician"


class GuichetUnknown(GuichetError):
    """The request left and no answer came."""


class GuichetBroken(GuichetError):
    """Something answered that does not speak the contract."""


class DocumentInvalid(KioskError):
    """The document did not pass its checks: nothing is printed, the order stays ready."""

    text_key = "document.invalid"
    fixer = "city"
