"""Show who would welcome help."""
