# SPDX-License-Identifier: GPL-3.0-or-later
"""Alembic's way in: the connection is the store's, its transaction too."""

from alembic import context

from kiosk.reference.tables import tables

context.configure(connection=context.config.attributes["connection"], target_metadata=tables)
context.run_migrations()
