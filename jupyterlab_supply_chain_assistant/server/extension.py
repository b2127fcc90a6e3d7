"""Where Jupyter Server finds the routes, and where an administrator says which files they use."""

from pathlib import Path

from jupyter_core.paths import jupyter_config_dir, jupyter_data_dir
from jupyter_server.serverapp import ServerApp
from jupyter_server.utils import url_path_join
from traitlets import Bool, Enum, Unicode, default
from traitlets.config import LoggingConfigurable

from .attempts import Attempts
from .aws_handlers import ConfigurationHandler, CredentialsHandler, RelayHandler, Relays
from .configuration import Configuration, Reading
from .credentials import Credentials
from .decoys import Decoys
from .handlers import JournalHandler, SignInHandler, UserRecordHandler
from .journal import Journal
from .origins import Origins
from .profiles import Profiles
from .server_log import server_log, write_to_file
from .user_records import UserRecords

ROUTE = "supply-chain-assistant"
FOLDER = "supply_chain_assistant"


class SupplyChainAssistant(LoggingConfigurable):
    """`c.SupplyChainAssistant.…` in a Jupyter Server configuration file."""

    sign_in = Enum(
        ("demo", "password", "profile"),
        "demo",
        help="How people sign in: demo (generated data only), password, or Studio's user profile.",
    ).tag(config=True)
    aws = Bool(
        False,
        help="Whether pages get the AWS credentials of this server, and may use its relay.",
    ).tag(config=True)
    configuration_file = Unicode(help="The config.yaml of the assistant.").tag(config=True)
    users_file = Unicode(help="The users file that create-user writes.").tag(config=True)
    journal_file = Unicode(help="The audit journal; older parts end in .1 to .5.").tag(config=True)

    @default("configuration_file")
    def _configuration_file(self) -> str:
        return str(Path(jupyter_config_dir(), FOLDER, "config.yaml"))

    @default("users_file")
    def _users_file(self) -> str:
        configuration = Configuration(Path(self.configuration_file))
        named = configuration.read().text("auth.users_file")
        folder = Path(jupyter_config_dir(), FOLDER)
        return str(configuration.folder / named if named else folder / "users.json")

    @default("journal_file")
    def _journal_file(self) -> str:
        return str(Path(jupyter_data_dir(), FOLDER, "audit.jsonl"))


def _load_jupyter_server_extension(server: ServerApp) -> None:
    settings = SupplyChainAssistant(parent=server)
    application = server.web_app
    configuration = Configuration(Path(settings.configuration_file))
    # The cookie secret outlives a restart, as a decoy must: one that changed would tell itself.
    records = UserRecords(
        Path(settings.users_file), Decoys(application.settings["cookie_secret"])
    )
    mode = settings.sign_in
    if mode == "password" and not Path(settings.users_file).exists():
        server.log.warning("Nobody can sign in: there is no users file %s.", settings.users_file)
    reading = _told(server, configuration)
    costs = reading.text("cost.log_file")
    journals = {
        "journal": Journal(Path(settings.journal_file)),
        "costs": Journal(configuration.folder / costs) if costs else None,
    }
    is_on = settings.aws
    relay = {"is_on": is_on, "configuration": configuration, "relays": Relays()}
    routes = {
        "user-record": (
            UserRecordHandler,
            {"mode": mode, "records": records, "attempts": Attempts()},
        ),
        "sign-in": (SignInHandler, {"mode": mode, "profiles": Profiles()}),
        "journal": (JournalHandler, journals),
        "configuration": (ConfigurationHandler, {"configuration": configuration}),
        "credentials": (CredentialsHandler, {"is_on": is_on, "credentials": Credentials()}),
        "relay": (RelayHandler, relay),
    }
    base = application.settings["base_url"]
    application.add_handlers(
        ".*$",
        [(url_path_join(base, ROUTE, name), *route) for name, route in routes.items()],
    )


def _told(server: ServerApp, configuration: Configuration) -> Reading:
    """The configuration at the start, with its faults in the log."""
    reading = configuration.read()
    log = server_log(server.log)
    try:
        write_to_file(log, reading, configuration.folder)
    except OSError as error:
        server.log.warning("The log of logging.file cannot be written: %s", error.strerror)
    for fault in reading.faults:
        log.warning("Configuration: %s %s %s", fault.path, fault.fault, fault.detail)
    for service in Origins(reading).unusable:
        log.warning("Configuration: aws.endpoints.%s is no address for the relay", service)
    return reading
