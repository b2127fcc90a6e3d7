"""What the Supply Chain Assistant needs of Python: `%%ask` where there is no page to answer it."""
