# SPDX-License-Identifier: GPL-3.0-or-later
"""The embedded city's tables. ``migrations/`` makes them; a test compares the two.

Times are seconds since the epoch. A citizen's number stands in ``sessions`` and ``orders`` alone; every other table knows
a subject or an order by its reference.
"""

import sqlalchemy as sa

tables = sa.MetaData()

devices = sa.Table(
    "devices",
    tables,
    sa.Column("device_id", sa.String(36), primary_key=True),
    sa.Column("asset_tag", sa.String(40), nullable=False),
    sa.Column("site", sa.String(41), nullable=False),
    sa.Column("wave", sa.Integer, nullable=False),
    sa.Column("status", sa.String(20), nullable=False),
    sa.Column("maintenance_secret", sa.String(64), nullable=False),
    sa.Column("last_seen", sa.Float, nullable=False),
    sa.Column("seq", sa.BigInteger, nullable=False),
    sa.Column("software", sa.String(60), nullable=False),
    sa.Column("reported", sa.String(20), nullable=False),
    sa.Column("faults", sa.JSON, nullable=False),
    sa.Column("counters", sa.JSON, nullable=False),
    sa.Column("commands", sa.JSON, nullable=False),
    sa.Column("config_version", sa.Integer, nullable=False),
    sa.Column("config_served_at", sa.Float, nullable=False),
)
certificates = sa.Table(
    "certificates",
    tables,
    sa.Column("fingerprint", sa.String(64), primary_key=True),
    sa.Column("device_id", sa.String(36), nullable=False),
    sa.Column("pem", sa.Text, nullable=False),
    sa.Column("expires_at", sa.Float, nullable=False),
)
enrolment_codes = sa.Table(
    "enrolment_codes",
    tables,
    sa.Column("code_hash", sa.String(64), primary_key=True),
    sa.Column("asset_tag", sa.String(40), nullable=False, index=True),
    sa.Column("site", sa.String(41), nullable=False),
    sa.Column("expires_at", sa.Float, nullable=False),
    sa.Column("wrong", sa.Integer, nullable=False),
    sa.Column("used_at", sa.Float),
    sa.Column("key_hash", sa.String(64)),
    sa.Column("device_id", sa.String(36)),
    sa.Column("fingerprint", sa.String(64)),
)
challenges = sa.Table(
    "challenges",
    tables,
    sa.Column("id", sa.String(36), primary_key=True),
    sa.Column("nonce", sa.String(64), nullable=False),
    sa.Column("certificate", sa.String(64), nullable=False),
    sa.Column("card_session", sa.String(36), nullable=False),
    sa.Column("expires_at", sa.Float, nullable=False, index=True),
)
sessions = sa.Table(
    "sessions",
    tables,
    sa.Column("token_hash", sa.String(64), primary_key=True),
    sa.Column("certificate", sa.String(64), nullable=False),
    sa.Column("subject", sa.String(32), nullable=False),
    sa.Column("number", sa.String(11), nullable=False),
    sa.Column("expires_at", sa.Float, nullable=False, index=True),
    sa.Column("idle_at", sa.Float, nullable=False),
)
orders = sa.Table(
    "orders",
    tables,
    sa.Column("order_key", sa.String(36), primary_key=True),
    sa.Column("state", sa.String(20), nullable=False, index=True),
    sa.Column("device_id", sa.String(36), nullable=False),
    sa.Column("subject", sa.String(32), index=True),
    sa.Column("number", sa.String(11)),
    sa.Column("request_hash", sa.String(64)),
    sa.Column("request", sa.LargeBinary),
    sa.Column("document_id", sa.String(41)),
    sa.Column("way", sa.String(10)),
    sa.Column("handling", sa.String(10)),
    sa.Column("tracking_code", sa.String(16), nullable=False, unique=True),
    sa.Column("created_at", sa.Float, nullable=False),
    sa.Column("changed_at", sa.Float, nullable=False),
    sa.Column("due", sa.Boolean, nullable=False, index=True),
    sa.Column("fetched", sa.Integer, nullable=False),
    sa.Column("fetched_by", sa.String(36)),
    sa.Column("document", sa.LargeBinary),
    sa.Column("outcome", sa.String(10)),
    sa.Column("refusal", sa.String(41)),
)
dispatches = sa.Table(
    "dispatches",
    tables,
    sa.Column("order_key", sa.String(36), primary_key=True),
    sa.Column("way", sa.String(10), nullable=False),
    sa.Column("state", sa.String(10), nullable=False, index=True),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("next_at", sa.Float, nullable=False),
    sa.Column("reason", sa.String(80), nullable=False),
)
links = sa.Table(
    "links",
    tables,
    sa.Column("token_hash", sa.String(64), primary_key=True),
    sa.Column("order_key", sa.String(36), nullable=False, index=True),
    sa.Column("expires_at", sa.Float, nullable=False),
    sa.Column("wrong", sa.Integer, nullable=False),
)
audit = sa.Table(
    "audit",
    tables,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("at", sa.Float, nullable=False),
    sa.Column("operation", sa.String(20), nullable=False),
    sa.Column("result", sa.String(41), nullable=False),
    sa.Column("device_id", sa.String(36)),
    sa.Column("order_key", sa.String(36), index=True),
    sa.Column("card", sa.String(64)),
    sa.Column("staff", sa.String(80)),
)
