"""Where the time of each kind of page goes: its functions that cost the most, by themselves and with all they call.

python -m bench.serving.profiling '{"home": ["/"], …}'
"""

import cProfile
import json
import pstats
import sys

from bench.archive import set_up

ROUNDS = 5
MOST = 14


def main(paths: dict[str, list[str]]) -> None:
    from django.test import Client  # noqa: PLC0415

    client = Client(headers={"accept-encoding": "gzip", "host": "127.0.0.1"})
    for kind, each in paths.items():
        for path in each:
            client.get(path)
        profile = cProfile.Profile()
        with profile:
            for _ in range(ROUNDS):
                for path in each:
                    client.get(path)
        print(f"\n{'=' * 20} {kind}: {ROUNDS * len(each)} requests")
        stats = pstats.Stats(profile).strip_dirs()
        stats.sort_stats("tottime").print_stats(MOST)
        pstats.Stats(profile).sort_stats("cumulative").print_stats(r"/(articles|bench)/", 2 * MOST)


if __name__ == "__main__":
    set_up()
    main(json.loads(sys.argv[1]))
