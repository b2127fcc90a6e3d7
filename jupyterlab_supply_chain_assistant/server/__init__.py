"""The part that runs in the Jupyter server: who signs in, and the audit journal."""
