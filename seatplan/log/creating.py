"""A new, empty log: made under another name, and there at once or not at all."""

from __future__ import annotations

import os
import uuid
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa

import seatplan
from seatplan.log.duckdb_errors import writing_error
from seatplan.log.duckdb_file import DuckDBFile, Invalidated
from seatplan.log.placing import remove_database
from seatplan.log.private_files import fsync_folder, make_folder
from seatplan.log.schema import FORMAT, log_info, metadata


def create_database(path: Path) -> None:
    """Create the database of an empty log. If somebody else created one meanwhile, theirs stays.

    Raises
    ------
    LogUnwritable
        No room, or no right to write there.
    """
    new = path.with_name(f"{path.name}.{uuid.uuid4().hex}.new")
    try:
        make_folder(path.parent)
        _write_tables(new)
        try:
            os.link(new, path)
        except FileExistsError:
            return
        except OSError:  # a file system without hard links
            new.replace(path)
        fsync_folder(path.parent)
    except Invalidated as gone:
        raise gone.error from gone
    except OSError as error:
        raise writing_error(error, path) from error
    finally:
        with suppress(OSError):
            remove_database(new)


def _write_tables(path: Path) -> None:
    file = DuckDBFile(path)
    file.connect()
    try:
        file.keep_changes()
        with file.transaction() as connection:
            metadata.create_all(connection)
            connection.execute(
                sa.insert(log_info).values(
                    log_id=str(uuid.uuid4()),
                    format=FORMAT,
                    created_at=datetime.now(UTC),
                    written_by=seatplan.__version__,
                )
            )
        file.checkpoint()
    finally:
        file.close()
