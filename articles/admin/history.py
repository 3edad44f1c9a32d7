"""What the history of an object says that changed, in the language of who reads it."""

from __future__ import annotations

from typing import Any


class TranslatedHistory:
    """The history translates names of fields as models give them, not with the capital that forms give them."""

    def construct_change_message(self, request: Any, form: Any, formsets: Any, add: bool = False) -> Any:
        message = super().construct_change_message(request, form, formsets, add)  # type: ignore[misc]
        for entry in message:
            for told in entry.values():
                if "fields" in told:
                    told["fields"] = [name[:1].lower() + name[1:] for name in told["fields"]]
        return message
