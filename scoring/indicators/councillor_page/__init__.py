"""What a councillor's page on the site of their council tells a resident."""
