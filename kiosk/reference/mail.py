# SPDX-License-Identifier: GPL-3.0-or-later
"""E-mail that carries a document or a link to it (contract section 2, Delivery), over SMTP.

The envelope's sender names the order, so that what comes back later finds it. Message-ID is the order's: should a mail
be sent twice because the city stopped between the server's yes and its own note, mail programs show it once.
"""

import email.policy
import re
import smtplib
import ssl
import tomllib
from email.message import EmailMessage, Message
from pathlib import Path
from typing import Literal

import msgspec

_WORDS = tomllib.loads((Path(__file__).parent / "mail.toml").read_text())
_RETURN = re.compile(r"bounce\+([0-9a-f-]{36})@")


class MailServer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where mail goes out. ``tls``: ``starttls`` (the default), ``tls`` from the first byte, or ``none`` for a relay on
    this machine.
    """

    host: str
    port: int = 587
    sender: str = "e-guichet@example.invalid"
    tls: Literal["starttls", "tls", "none"] = "starttls"
    ca: Path | None = None
    user: str = ""
    password: str = ""
    timeout_s: float = 20.0

    def __repr__(self) -> str:
        return f"<MailServer {self.host}:{self.port}>"


class Returned(Exception):
    """The address does not take mail; trying again is useless."""


class NotNow(Exception):
    """The mail server cannot be had now; to be tried again."""


def message(sender: str, to: str, key: str, language: str, link: str, attachment: bytes | None) -> EmailMessage:
    """The mail for one order. It names neither citizen nor document."""
    words = _WORDS[language]
    made = EmailMessage(policy=email.policy.SMTP)
    made["Subject"] = words["subject"]
    made["From"], made["To"] = sender, to
    made["Message-ID"] = f"<{key}@{sender.partition('@')[2]}>"
    made["Auto-Submitted"] = "auto-generated"  # RFC 3834: no holiday answers
    if attachment is None:
        made.set_content(words["link"].format(link=link))
    else:
        made.set_content(words["attached"])
        made.add_attachment(attachment, maintype="application", subtype="pdf", filename=f"{words['file']}.pdf")
    return made


def send(server: MailServer, made: EmailMessage, key: str) -> None:
    """Hand one mail to the server; returns once the server has taken it on."""
    domain = server.sender.partition("@")[2]
    context = ssl.create_default_context(cafile=str(server.ca) if server.ca is not None else None)
    try:
        if server.tls == "tls":
            smtp: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.port, timeout=server.timeout_s, context=context)
        else:
            smtp = smtplib.SMTP(server.host, server.port, timeout=server.timeout_s)
        with smtp:
            if server.tls == "starttls":
                smtp.starttls(context=context)
            if server.user:
                smtp.login(server.user, server.password)
            smtp.send_message(made, from_addr=f"bounce+{key}@{domain}", to_addrs=[str(made["To"])])
    except smtplib.SMTPRecipientsRefused as error:
        code, _ = next(iter(error.recipients.values()))
        raise (Returned if code >= 500 else NotNow)(f"smtp {code}") from error
    except smtplib.SMTPResponseException as error:
        data = isinstance(error, smtplib.SMTPDataError)
        raise (Returned if data and error.smtp_code >= 500 else NotNow)(f"smtp {error.smtp_code}") from error
    except (OSError, smtplib.SMTPException) as error:
        raise NotNow(type(error).__name__) from error


def returned_order(raw: bytes) -> str | None:
    """The order whose mail came back, from a delivery status notification that says *failed* (RFC 3464); else None."""
    came: Message = email.message_from_bytes(raw, policy=email.policy.default)
    failed = any(
        str(group.get("Action", "")).strip().lower() == "failed"
        for part in came.walk()
        if part.get_content_type() == "message/delivery-status"
        for group in part.get_payload()
        if isinstance(group, Message)
    )
    found = _RETURN.search(" ".join(str(value) for name in ("To", "Delivered-To") for value in came.get_all(name, [])))
    return found[1] if failed and found is not None else None
