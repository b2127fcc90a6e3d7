"""The part that runs in the Jupyter server: the users file and the audit journal."""
