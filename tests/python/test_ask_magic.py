import subprocess
import sys
from pathlib import Path

import pytest
from IPython.core.interactiveshell import InteractiveShell

from jupyterlab_supply_chain_assistant import ask_magic

nbformat = pytest.importorskip("nbformat")


@pytest.fixture()
def shell():
    yield InteractiveShell()
    InteractiveShell.clear_instance()


def test_a_cell_fails_with_one_line_that_says_where_it_is_answered(shell, capsys):
    ask_magic.load_ipython_extension(shell)

    result = shell.run_cell("%%ask\nWhich items are low?")

    assert isinstance(result.error_in_exec, ask_magic.AskedInKernel)
    assert result.error_in_exec._render_traceback_() == [ask_magic.SENTENCE]
    assert "Traceback" not in capsys.readouterr().out


def test_the_line_form_says_the_same(shell):
    ask_magic.load_ipython_extension(shell)

    assert isinstance(shell.run_cell("%ask something").error_in_exec, ask_magic.AskedInKernel)


def test_loading_leaves_the_names_of_the_person_alone(shell):
    before = set(shell.user_ns)

    ask_magic.load_ipython_extension(shell)

    assert set(shell.user_ns) == before


@pytest.fixture()
def startup():
    file = Path(sys.prefix, "etc", "ipython", "startup", "60-supply-chain-assistant.py")
    assert file.is_file(), "the wheel brings the start-up file"
    return file


def test_the_start_up_file_survives_a_python_without_ipython(startup):
    run = subprocess.run([sys.executable, str(startup)], capture_output=True, text=True)

    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def executed(tmp_path, sources):
    """What `nbconvert --execute` says of a notebook of these cells."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(each) for each in sources])
    path = tmp_path / "asked.ipynb"
    nbformat.write(notebook, path)
    command = [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", str(path)]
    return subprocess.run(command, capture_output=True, text=True)


def test_nbconvert_stops_with_the_sentence(startup, tmp_path):
    pytest.importorskip("nbconvert")

    run = executed(tmp_path, ["x = 1", "%%ask\nWhich items are low?"])

    assert run.returncode != 0
    assert ask_magic.SENTENCE in run.stderr


def test_other_cells_run_in_a_kernel_as_ever(startup, tmp_path):
    pytest.importorskip("nbconvert")

    names = "assert not [n for n in list(globals()) if 'supply' in n.lower()]"
    run = executed(tmp_path, ["x = 20", "assert x + 1 == 21", names])

    assert run.returncode == 0, run.stderr
