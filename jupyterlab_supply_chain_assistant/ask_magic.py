"""What ``%%ask`` says where a kernel is asked: the page answers it, a kernel cannot."""

from IPython.core.interactiveshell import InteractiveShell

SENTENCE = (
    "%%ask is answered in JupyterLab with the Supply Chain Assistant enabled; "
    "a kernel cannot answer it. Open the notebook there and run the cell again."
)


class AskedInKernel(Exception):
    """Fails the cell with one line: nbconvert and papermill stop with it as their message."""

    def __init__(self) -> None:
        super().__init__(SENTENCE)

    def _render_traceback_(self) -> list[str]:
        return [SENTENCE]


def ask(line: str, cell: str = "") -> None:
    """Answer a question about the supply chain; only JupyterLab's page can."""
    raise AskedInKernel


def load_ipython_extension(shell: InteractiveShell) -> None:
    """Register ``%%ask`` and ``%ask``; called by ``%load_ext``."""
    shell.register_magic_function(ask, magic_kind="line_cell", magic_name="ask")
