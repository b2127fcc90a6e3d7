import json
import sys
from pathlib import Path

import pytest

from jupyterlab_supply_chain_assistant.server import configuration
from jupyterlab_supply_chain_assistant.server.configuration import Configuration, Fault

DATA = Path(__file__).parents[2] / "data" / "configuration"


@pytest.fixture()
def read(tmp_path):
    def of(text=None, **environment):
        path = tmp_path / "config.yaml"
        if text is not None:
            path.write_text(text)
        return Configuration(path, environment).read()

    return of


def test_the_configuration_of_the_original_design_is_taken_as_it_stands(read):
    found = read((DATA / "original.yaml").read_text(), SESSION_SECRET="hunter2")
    assert found.faults == ()
    # What the page's own tests start from.
    assert found.file == json.loads((DATA / "original-for-the-page.json").read_text())
    assert found.text("auth.users_file") == "config/users.json"
    assert found.text("logging.max_bytes") == "10485760"
    assert found.text("cost.log_file") == "logs/cost_tracking.log"
    assert found.region == "us-east-1"


def test_no_secret_leaves_for_the_page_or_a_log(read):
    found = read(
        "auth: {session_secret: '${S}', users_file: hunter2}\n"
        "logging: {file: hunter2}\n"
        "cost: {log_file: hunter2}\n"
        "aws: {secret_access_key: hunter2, bedrock: {credentials: {a: hunter2}}}\n",
        S="hunter2",
        SUPPLY_CHAIN__AUTH__SESSION_SECRET="hunter2",
        SUPPLY_CHAIN__LOGGING__FILE="hunter2",
        SUPPLY_CHAIN__AWS__SECRET_ACCESS_KEY="hunter2",
        SUPPLY_CHAIN__LOGGING__FILES="hunter2",
        AWS_SECRET_ACCESS_KEY="hunter2",
    )
    assert found.environment == {}
    assert "hunter2" not in repr(found)
    assert [(fault.path, fault.fault) for fault in found.faults] == [
        ("aws.secret_access_key", "secret-dropped"),
        ("aws.bedrock.credentials", "secret-dropped"),
        ("aws.secret_access_key", "secret-dropped"),
        ("logging.files", "key-unknown"),
    ]


def test_a_variable_stands_for_its_value_and_a_missing_one_is_told_with_its_place(read):
    found = read(
        "aws: {region: '${REGION}', glue: {database: 'a-${STAGE}-${STAGE}'}}\n"
        "auth: {session_secret: '${SESSION_SECRET}'}\n",
        STAGE="test",
    )
    assert found.file == {"aws": {"glue": {"database": "a-test-test"}}}
    assert found.faults == (
        Fault("aws.region", "variable-missing", "REGION"),
        Fault("auth.session_secret", "variable-missing", "SESSION_SECRET"),
    )


def test_what_a_variable_holds_is_not_read_as_yaml_or_replaced_again(read):
    found = read("app: {name: '${A}'}", A="{x: 1} ${B}", B="no")
    assert found.file == {"app": {"name": "{x: 1} ${B}"}}


def test_the_environment_sets_keys_before_the_file(read):
    found = read(
        "aws: {region: eu-west-1, endpoints: {redshift-data: 'https://a'}}\nlogging: {level: INFO}",
        AWS_REGION="us-east-1",
        SUPPLY_CHAIN__AWS__ENDPOINTS__REDSHIFT_DATA="https://b",
        SUPPLY_CHAIN__LOGGING__LEVEL="ERROR",
        OTHER="x",
    )
    assert found.region == "eu-west-1"
    assert found.text("aws.endpoints.redshift-data") == "https://b"
    assert found.text("logging.level") == "ERROR"
    assert found.environment == {
        "AWS_REGION": "us-east-1",
        "SUPPLY_CHAIN__AWS__ENDPOINTS__REDSHIFT_DATA": "https://b",
    }


def test_the_region_of_the_space_stands_in_for_one_that_is_not_set(read):
    assert read(AWS_REGION="us-east-1").region == "us-east-1"
    assert read(AWS_DEFAULT_REGION="us-east-2").region == "us-east-2"
    assert read().region == ""


def test_without_a_file_there_is_none_and_an_empty_one_is_one(read):
    assert read().file is None
    assert read().faults == ()
    assert read("").file == {}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("aws: [", "file-invalid"),
        ("- aws", "file-invalid"),
        ("aws: !!python/object/apply:os.system ['true']", "file-invalid"),
        ("a: &a {b: 1}\nc: *a", "file-invalid"),
        ("\x00", "file-invalid"),
        ("[" * 5000, "file-invalid"),
        ("a: " + "{b: " * 20 + "1" + "}" * 20, "file-too-large"),
        ("# " + "x" * configuration.LARGEST_FILE, "file-too-large"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_and_holds_nothing(read, text, fault):
    found = read(text)
    assert found.file is None
    assert [(told.path, told.fault) for told in found.faults] == [("", fault)]


def test_a_fault_is_told_by_its_line_and_never_quoted(read):
    [told] = read("aws:\n  region: us-east-1\n  secret: 'hunter2\n").faults
    assert told.detail.startswith("line ")
    assert "hunter2" not in told.detail


def test_keys_of_the_server_that_are_wrong_are_told(read):
    found = read(
        "auth: {users: x, password_min_length: 4}\nlogging: {level: LOUD, max_bytes: many}\n"
    )
    assert {(fault.path, fault.fault) for fault in found.faults} == {
        ("auth.users", "key-unknown"),
        ("auth.password_min_length", "value-unusable"),
        ("logging.level", "value-unusable"),
        ("logging.max_bytes", "value-unusable"),
    }
    assert found.text("logging.level") == ""


def test_days_and_other_kinds_of_yaml_go_to_the_page_as_text(read):
    found = read("app: {version: 2025-06-18, name: .nan}")
    assert json.dumps(found.file) == '{"app": {"version": "2025-06-18", "name": "nan"}}'


def test_without_yaml_it_is_told_what_to_install(read, monkeypatch):
    monkeypatch.setitem(sys.modules, "yaml", None)
    assert read("aws: {}").faults == (Fault("", "library-missing"),)


def test_a_change_holds_at_once(tmp_path):
    path = tmp_path / "config.yaml"
    environment = {}
    found = Configuration(path, environment)
    assert found.read().region == ""
    path.write_text("aws: {region: us-east-1}")
    assert found.read().region == "us-east-1"
    assert found.read() is found.read()
    environment["SUPPLY_CHAIN__AWS__REGION"] = "us-east-2"
    assert found.read().region == "us-east-2"
