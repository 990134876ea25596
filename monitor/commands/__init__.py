"""One file per command of `doorstep`. Thin: each reads its words, calls the rooms, and prints."""
