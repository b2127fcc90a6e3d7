from jupyterlab_supply_chain_assistant.server.decoys import Decoys
from jupyterlab_supply_chain_assistant.server.shapes import is_record


def test_a_decoy_has_the_shape_of_a_record():
    decoys = Decoys(b"secret")
    names = [f"user{index}" for index in range(200)]
    assert all(is_record(decoys.record(name)) for name in names)
    # The last letters of bcrypt's salt and hash hold fewer bits: others would give a decoy away.
    hashes = [decoys.record(name)["password_hash"] for name in names]
    assert all(found[28] in ".Oeu" for found in hashes)
    assert {len(decoys.record(name)["personas"]) for name in names} == {1, 2, 3}


def test_a_decoy_stays_what_it_is_after_a_restart():
    assert Decoys(b"secret").record("ann") == Decoys(b"secret").record("ann")


def test_each_name_and_each_server_has_a_decoy_of_its_own():
    ann = Decoys(b"secret").record("ann")
    assert Decoys(b"secret").record("bob")["password_hash"] != ann["password_hash"]
    assert Decoys(b"another").record("ann")["password_hash"] != ann["password_hash"]
