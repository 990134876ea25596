"""Measure what was seen against the toolkit. Pure: no clock, no network, no database."""
