"""What any council's own pages can show."""
