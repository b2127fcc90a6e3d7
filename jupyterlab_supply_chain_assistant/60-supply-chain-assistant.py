# Run by every IPython kernel of this environment at its start. It may neither fail, nor leave a
# name behind: the names here are the ones of the person's notebook.
try:
    get_ipython().extension_manager.load_extension(  # noqa: F821
        "jupyterlab_supply_chain_assistant.ask_magic"
    )
except Exception:
    pass
