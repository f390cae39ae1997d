"""The tables of a log, each column with the line that documents it; DuckDB keeps the lines as comments.

Analysts query these tables with plain SQL, so names and meanings stay. There are no secondary indexes and no unique
constraints beside the primary keys: DuckDB has an open bug with indexes in its write-ahead log. See docs/log-format.md.
"""

from __future__ import annotations

import sqlalchemy as sa

# The version of these tables. Raised together with a migration, or when older programs may not write the log any more.
FORMAT = 1

metadata = sa.MetaData()

log_info = sa.Table(
    "log_info",
    metadata,
    sa.Column(
        "log_id", sa.Text, nullable=False, comment="A UUID that this log keeps for ever, copies included"
    ),
    sa.Column("format", sa.Integer, nullable=False, comment="The version of these tables, 1"),
    sa.Column(
        "created_at", sa.DateTime(timezone=True), nullable=False, comment="When the log was created, in UTC"
    ),
    sa.Column(
        "written_by", sa.Text, nullable=False, comment="The version of Seatplan that created the log, '0.1.0'"
    ),
    comment="One row: what this log is",
)

batches = sa.Table(
    "batches",
    metadata,
    sa.Column(
        "number",
        sa.BigInteger,
        primary_key=True,
        autoincrement=False,
        comment="The batch's place in the log: 1, 2, 3 ..., always the greatest plus one",
    ),
    sa.Column(
        "batch_id", sa.Text, nullable=False, comment="The id under which people and scripts know the batch"
    ),
    sa.Column(
        "recorded_at",
        sa.DateTime(timezone=True),
        nullable=False,
        comment="When it was written, in UTC microseconds",
    ),
    sa.Column("actor", sa.Text, nullable=False, comment="Who asked for it"),
    sa.Column(
        "command", sa.Text, nullable=False, comment="The command's name, 'SeatGuest'; 'recover' marks a gap"
    ),
    sa.Column(
        "command_hash",
        sa.Text,
        nullable=False,
        comment="Tells a repeated command from another one of the same id",
    ),
    sa.Column("origin", sa.Text, nullable=False, comment="Where it came from: page, notebook, cli or api"),
    sa.Column("file", sa.Text, comment="The name of the uploaded file; null without one, or once erased"),
    sa.Column("file_sha256", sa.Text, comment="SHA-256 of the uploaded file, hex; null without one"),
    sa.Column(
        "result", sa.Text, nullable=False, comment="What was answered, as JSON text; empty once erased"
    ),
    sa.Column("salt", sa.Text, nullable=False, comment="Random hex; empty once erased"),
    sa.Column(
        "payload_digest",
        sa.Text,
        nullable=False,
        comment="SHA-256 of salt, file and result, which outlives them",
    ),
    sa.Column("first", sa.BigInteger, comment="The position of its first event; null without events"),
    sa.Column("last", sa.BigInteger, comment="The position of its last event; null without events"),
    sa.Column(
        "digest",
        sa.Text,
        nullable=False,
        comment="SHA-256 chained over the row before and every column of this one",
    ),
    comment="One row a command: who asked for what, when, and which events came of it",
)

events = sa.Table(
    "events",
    metadata,
    sa.Column(
        "position",
        sa.BigInteger,
        primary_key=True,
        autoincrement=False,
        comment="The event's place in the one stream: 1, 2, 3 ..., never used twice",
    ),
    sa.Column(
        "event_id", sa.Text, nullable=False, comment="The batch id, a stroke, and its number in the batch"
    ),
    sa.Column("batch", sa.BigInteger, nullable=False, comment="The number of its batch in `batches`"),
    sa.Column("batch_id", sa.Text, nullable=False, comment="The id of its batch, as in `batches`"),
    sa.Column("type", sa.Text, nullable=False, comment="What happened: 'GuestSeated', 'TablePlaced' ..."),
    sa.Column("schema", sa.Integer, nullable=False, comment="The version of this type's data"),
    sa.Column(
        "data",
        sa.Text,
        nullable=False,
        comment="The event as JSON text, its type included; empty once erased",
    ),
    sa.Column(
        "source",
        sa.Text,
        nullable=False,
        comment="Where in a file it stood, 'Draw.xlsx!Sheet1!14'; else empty",
    ),
    sa.Column("salt", sa.Text, nullable=False, comment="Random hex; empty once erased"),
    sa.Column(
        "payload_digest",
        sa.Text,
        nullable=False,
        comment="SHA-256 of salt, data and source, which outlives them",
    ),
    sa.Column(
        "digest",
        sa.Text,
        nullable=False,
        comment="SHA-256 chained over the row before and every column of this one but pruned_by",
    ),
    sa.Column(
        "pruned_by",
        sa.BigInteger,
        comment="The position of the EventsPruned that took it out of the live history; null while it counts",
    ),
    comment="One row an event: what changed",
)

BATCH_COLUMNS = tuple(column.name for column in batches.columns)
EVENT_COLUMNS = tuple(column.name for column in events.columns)
