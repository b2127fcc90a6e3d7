"""Where Jupyter Server finds the routes, and where an administrator says which files they use."""

from pathlib import Path

from jupyter_core.paths import jupyter_config_dir, jupyter_data_dir
from jupyter_server.serverapp import ServerApp
from jupyter_server.utils import url_path_join
from traitlets import Enum, Unicode, default
from traitlets.config import LoggingConfigurable

from .attempts import Attempts
from .decoys import Decoys
from .handlers import JournalHandler, SignInHandler, UserRecordHandler
from .journal import Journal
from .profiles import Profiles
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
    users_file = Unicode(help="The users file that create-user writes.").tag(config=True)
    journal_file = Unicode(help="The audit journal; older parts end in .1 to .5.").tag(config=True)

    @default("users_file")
    def _users_file(self) -> str:
        return str(Path(jupyter_config_dir(), FOLDER, "users.json"))

    @default("journal_file")
    def _journal_file(self) -> str:
        return str(Path(jupyter_data_dir(), FOLDER, "audit.jsonl"))


def _load_jupyter_server_extension(server: ServerApp) -> None:
    settings = SupplyChainAssistant(parent=server)
    application = server.web_app
    # The cookie secret outlives a restart, as a decoy must: one that changed would tell itself.
    records = UserRecords(
        Path(settings.users_file), Decoys(application.settings["cookie_secret"])
    )
    journal = Journal(Path(settings.journal_file))
    mode = settings.sign_in
    if mode == "password" and not Path(settings.users_file).exists():
        server.log.warning("Nobody can sign in: there is no users file %s.", settings.users_file)
    base = application.settings["base_url"]
    application.add_handlers(
        ".*$",
        [
            (
                url_path_join(base, ROUTE, "user-record"),
                UserRecordHandler,
                {"mode": mode, "records": records, "attempts": Attempts()},
            ),
            (
                url_path_join(base, ROUTE, "sign-in"),
                SignInHandler,
                {"mode": mode, "profiles": Profiles()},
            ),
            (url_path_join(base, ROUTE, "journal"), JournalHandler, {"journal": journal}),
        ],
    )
