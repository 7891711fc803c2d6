# SPDX-License-Identifier: GPL-3.0-or-later
"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Every table of the first release."""
    op.create_table(
        "devices",
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
    op.create_table(
        "certificates",
        sa.Column("fingerprint", sa.String(64), primary_key=True),
        sa.Column("device_id", sa.String(36), nullable=False),
        sa.Column("pem", sa.Text, nullable=False),
        sa.Column("expires_at", sa.Float, nullable=False),
    )
    op.create_table(
        "enrolment_codes",
        sa.Column("code_hash", sa.String(64), primary_key=True),
        sa.Column("asset_tag", sa.String(40), nullable=False),
        sa.Column("site", sa.String(41), nullable=False),
        sa.Column("expires_at", sa.Float, nullable=False),
        sa.Column("wrong", sa.Integer, nullable=False),
        sa.Column("used_at", sa.Float),
        sa.Column("key_hash", sa.String(64)),
        sa.Column("device_id", sa.String(36)),
        sa.Column("fingerprint", sa.String(64)),
    )
    op.create_index("ix_enrolment_codes_asset_tag", "enrolment_codes", ["asset_tag"])
    op.create_table(
        "challenges",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("nonce", sa.String(64), nullable=False),
        sa.Column("certificate", sa.String(64), nullable=False),
        sa.Column("card_session", sa.String(36), nullable=False),
        sa.Column("expires_at", sa.Float, nullable=False),
    )
    op.create_index("ix_challenges_expires_at", "challenges", ["expires_at"])
    op.create_table(
        "sessions",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        sa.Column("certificate", sa.String(64), nullable=False),
        sa.Column("subject", sa.String(32), nullable=False),
        sa.Column("number", sa.String(11), nullable=False),
        sa.Column("expires_at", sa.Float, nullable=False),
        sa.Column("idle_at", sa.Float, nullable=False),
    )
    op.create_index("ix_sessions_expires_at", "sessions", ["expires_at"])
    op.create_table(
        "orders",
        sa.Column("order_key", sa.String(36), primary_key=True),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("device_id", sa.String(36), nullable=False),
        sa.Column("subject", sa.String(32)),
        sa.Column("number", sa.String(11)),
        sa.Column("request_hash", sa.String(64)),
        sa.Column("request", sa.LargeBinary),
        sa.Column("document_id", sa.String(41)),
        sa.Column("way", sa.String(10)),
        sa.Column("handling", sa.String(10)),
        sa.Column("tracking_code", sa.String(16), nullable=False, unique=True),
        sa.Column("created_at", sa.Float, nullable=False),
        sa.Column("changed_at", sa.Float, nullable=False),
        sa.Column("due", sa.Boolean, nullable=False),
        sa.Column("fetched", sa.Integer, nullable=False),
        sa.Column("fetched_by", sa.String(36)),
        sa.Column("document", sa.LargeBinary),
        sa.Column("outcome", sa.String(10)),
        sa.Column("refusal", sa.String(41)),
    )
    op.create_index("ix_orders_state", "orders", ["state"])
    op.create_index("ix_orders_subject", "orders", ["subject"])
    op.create_index("ix_orders_due", "orders", ["due"])
    op.create_table(
        "dispatches",
        sa.Column("order_key", sa.String(36), primary_key=True),
        sa.Column("way", sa.String(10), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("next_at", sa.Float, nullable=False),
        sa.Column("reason", sa.String(80), nullable=False),
    )
    op.create_index("ix_dispatches_state", "dispatches", ["state"])
    op.create_table(
        "links",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        sa.Column("order_key", sa.String(36), nullable=False),
        sa.Column("expires_at", sa.Float, nullable=False),
        sa.Column("wrong", sa.Integer, nullable=False),
    )
    op.create_index("ix_links_order_key", "links", ["order_key"])
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.Float, nullable=False),
        sa.Column("operation", sa.String(20), nullable=False),
        sa.Column("result", sa.String(41), nullable=False),
        sa.Column("device_id", sa.String(36)),
        sa.Column("order_key", sa.String(36)),
        sa.Column("card", sa.String(64)),
        sa.Column("staff", sa.String(80)),
    )
    op.create_index("ix_audit_order_key", "audit", ["order_key"])


def downgrade() -> None:
    """Back to an empty database."""
    for table in (
        "audit",
        "links",
        "dispatches",
        "orders",
        "sessions",
        "challenges",
        "enrolment_codes",
        "certificates",
        "devices",
    ):
        op.drop_table(table)
