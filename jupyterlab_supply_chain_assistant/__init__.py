"""What the Supply Chain Assistant needs of Python: its server part, and `%%ask` in a bare kernel."""


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "jupyterlab_supply_chain_assistant.server.extension"}]
