"""What leaves the house: files for spreadsheets and programs, pages for print, slides, a badge. No Streamlit."""
