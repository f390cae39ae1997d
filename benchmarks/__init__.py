"""Measurements behind docs/benchmarks.md. Each script prints what it measured; none of them is a test."""
