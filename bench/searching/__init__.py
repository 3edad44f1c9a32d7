"""The parts of bench/search.py: questions, sides (ours and the peers, each in processes of its own), limits."""
