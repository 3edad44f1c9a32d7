"""The folder that an engine keeps its index in: a pointer to the index in use, and locks that a crash sets free."""

import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

CHANGED = "changed"  # the ids that changed while an index was made, a line each
READ_ONLY = (errno.EACCES, errno.EPERM, errno.EROFS)


class IndexUnavailable(Exception):  # noqa: N818
    """There is no index of this version, or it cannot be read."""


class IndexFolder:
    """`current` holds the name of the index in use, which begins with the version it was made with."""

    def __init__(self, path: Path, version: str) -> None:
        self.path = path
        self.version = version

    def current(self) -> Path | None:
        """The index in use; None if there is none, or only one of another version."""
        try:
            name = (self.path / "current").read_text(errors="replace")
        except (FileNotFoundError, NotADirectoryError):
            return None
        return self.path / name if name.startswith(f"{self.version}.") else None

    def begin(self) -> Path:
        """A new, empty folder beside the one in use."""
        self.path.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=f"{self.version}.", dir=self.path))
        folder.chmod(0o755)
        return folder

    def remember(self, ids: Iterable[int]) -> None:
        """Tell each index that is being made that these changed meanwhile. The caller holds the "write" lock."""
        current = self.current()
        for other in self._folders():
            if other != current:
                with suppress(FileNotFoundError), (other / CHANGED).open("a") as file:  # it may be given up just now
                    file.writelines(f"{one}\n" for one in ids)

    def changed(self, folder: Path) -> list[int]:
        """What changed while the index in `folder` was made."""
        file = folder / CHANGED
        return list(dict.fromkeys(map(int, file.read_text().split()))) if file.exists() else []

    def swap(self, folder: Path) -> None:
        """Make `folder` the index in use, and remove all others."""
        (folder / CHANGED).unlink(missing_ok=True)
        aside = self.path / "current.new"
        with aside.open("w") as file:
            file.write(folder.name)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(self.path / "current")
        for other in self._folders():
            if other != folder:
                shutil.rmtree(other, ignore_errors=True)

    def give_up(self, folder: Path) -> None:
        """Remove what was begun: where the disk is full, half an index is room that others need."""
        shutil.rmtree(folder, ignore_errors=True)

    def drop(self) -> None:
        """Have no index any more. The caller holds the "write" lock."""
        (self.path / "current").unlink(missing_ok=True)
        for folder in self._folders():
            shutil.rmtree(folder, ignore_errors=True)

    def _folders(self) -> list[Path]:
        return [path for path in self.path.iterdir() if path.is_dir()] if self.path.is_dir() else []

    @contextmanager
    def lock(self, name: str, *, wait: bool, shared: bool = False) -> Iterator[bool]:
        """Hold the lock of that name for the block; gives False at once if another holds it and `wait` is false.

        A `shared` lock keeps out only those that want it for themselves. Who may not write in the folder is never
        given a lock, and who waits for one all the same gets the disk's OSError.
        """
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            opened = (self.path / f"{name}.lock").open("a")
        except OSError as error:
            if wait or error.errno not in READ_ONLY:
                raise
            yield False
            return
        with opened as file:
            try:
                fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | (0 if wait else fcntl.LOCK_NB))
                held = True
            except BlockingIOError:
                held = False
            yield held
