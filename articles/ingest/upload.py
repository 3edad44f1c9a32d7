"""Pages that a browser sends: read like files on disk, within a limit that holds before anything is stored."""

from collections.abc import Iterable, Iterator
from typing import IO, Any, cast

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from articles.ingest.capture import Read
from articles.ingest.readers import read_stream


class UploadLimit(FileUploadHandler):
    """Refuses a request larger than MAX_UPLOAD_BYTES before it is read (400); first among the upload handlers."""

    def handle_raw_input(self, input_data: Any, META: Any, content_length: int, *args: Any, **kwargs: Any) -> None:  # noqa: N803
        if content_length > settings.MAX_UPLOAD_BYTES:
            raise RequestDataTooBig(f"The upload is larger than {settings.MAX_UPLOAD_BYTES} bytes.")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None


def read_uploads(files: Iterable[UploadedFile]) -> Iterator[Read]:
    """What the uploaded files hold, as readers yield it."""
    for file in files:
        yield from read_stream(cast(IO[bytes], file), file.name or "")
