"""The wheel as pip installed it: run by an interpreter whose environment holds it."""

import base64
import json
import re
import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path

import pytest

NAME = "jupyterlab-supply-chain-assistant"
CLONE = Path(__file__).parents[2]
PREFIX = Path(sys.prefix)
LABEXTENSION = PREFIX / "share/jupyter/labextensions" / NAME


@pytest.fixture(scope="module")
def wheel():
    return distribution("jupyterlab_supply_chain_assistant")


@pytest.fixture(scope="module")
def manifest():
    return json.loads((LABEXTENSION / "package.json").read_text())


def test_wheel_has_the_version_of_the_front_end(wheel, manifest):
    assert wheel.version == manifest["version"]
    assert wheel.version == json.loads((CLONE / "package.json").read_text())["version"]


def test_package_comes_from_the_wheel_and_not_from_the_clone():
    import jupyterlab_supply_chain_assistant as package

    assert PREFIX in Path(package.__file__).parents


def test_wheel_carries_no_tests_sources_or_second_bundle(wheel):
    paths = [str(path) for path in wheel.files]
    foreign = [
        path
        for path in paths
        if "share/jupyter/labextensions/" not in path
        and "etc/ipython/startup/" not in path
        and "etc/jupyter/jupyter_server_config.d/" not in path
        and not path.startswith("jupyterlab_supply_chain_assistant")
    ]
    assert foreign == []
    assert len([path for path in paths if "remoteEntry." in path]) == 1


def test_jupyterlab_can_say_how_to_uninstall_it():
    assert json.loads((LABEXTENSION / "install.json").read_text())["packageManager"] == "python"


def test_jupyterlab_finds_the_extension_enabled_and_compatible():
    command = [sys.executable, "-m", "jupyter", "labextension", "list"]
    listed = subprocess.run(command, capture_output=True, text=True, timeout=120)
    lines = [line.strip() for line in (listed.stdout + listed.stderr).splitlines()]
    [ours] = [line for line in lines if line.startswith(f"{NAME} v")]
    assert "enabled" in ours
    assert "OK" in ours


def test_front_end_declares_its_settings_and_the_executors_it_replaces(manifest):
    settings = LABEXTENSION / "schemas" / NAME / "panel.json"
    assert "openAtStart" in json.loads(settings.read_text())["properties"]
    replaced = manifest["jupyterlab"]["disabledExtensions"]
    assert "@jupyterlab/notebook-extension:cell-executor" in replaced


def test_ipython_finds_the_startup_file():
    assert (PREFIX / "etc/ipython/startup/60-supply-chain-assistant.py").is_file()


def test_jupyter_server_finds_its_part_enabled_and_sound():
    command = [sys.executable, "-m", "jupyter", "server", "extension", "list"]
    listed = subprocess.run(command, capture_output=True, text=True, timeout=120)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", listed.stdout + listed.stderr)
    ours = [line.split() for line in plain.splitlines() if "jupyterlab_supply_chain" in line]
    assert ["jupyterlab_supply_chain_assistant", "enabled"] in ours
    assert [line[-1] for line in ours if line[0] != "-"] == ["enabled", "OK"]


def test_front_end_makes_no_code_from_text():
    scripts = list(LABEXTENSION.rglob("*.js"))
    # DuckDB's own, apart from the page; the browser suite runs it where a policy forbids such code.
    ours = [path for path in scripts if not path.name.startswith("duckdb-worker.")]
    assert len(ours) == len(scripts) - 1
    makes = re.compile(r"\beval\s*\(|\bnew Function\b|[^\w$.`]Function\s*\(|=\s*Function\b")
    assert [path.name for path in ours if makes.search(path.read_text())] == []


def test_front_end_puts_no_markup_into_the_page():
    scripts = [path.read_text() for path in LABEXTENSION.rglob("*.js")]
    writes = re.compile(r"\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|dangerouslySet")
    assert [match.group() for script in scripts for match in writes.finditer(script)] == []


def test_wheel_says_what_it_is_made_of(wheel):
    [path] = [path for path in wheel.files if ".dist-info/sboms/" in str(path)]
    bill = json.loads(Path(wheel.locate_file(path)).read_text())
    assert bill["bomFormat"] == "CycloneDX"
    names = {
        f"{part['group']}/{part['name']}" if "group" in part else part["name"]: part
        for part in bill["components"]
    }
    locked = json.loads((CLONE / "package-lock.json").read_text())["packages"]
    for name in ["@duckdb/duckdb-wasm", "@polyglot-sql/sdk", "apache-arrow", "zod"]:
        assert names[name]["version"] == locked[f"node_modules/{name}"]["version"]
        assert names[name]["licenses"][0]["license"]["id"]
        [digest] = names[name]["hashes"]
        given = bytes.fromhex(digest["content"])
        integrity = locked[f"node_modules/{name}"]["integrity"]
        assert f"sha512-{base64.b64encode(given).decode()}" == integrity
