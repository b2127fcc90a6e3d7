import json
import sys

import pytest

from jupyterlab_supply_chain_assistant.server import profiles
from jupyterlab_supply_chain_assistant.server.profiles import (
    TAG,
    Profiles,
    ProfileUnknown,
    sagemaker_client,
)

ARN = "arn:aws:sagemaker:eu-central-1:123456789012:user-profile/d-abc/ann"
PLACE = {
    "AppType": "JupyterLab",
    "DomainId": "d-abc",
    "UserProfileName": "ann",
    "ResourceArn": "arn:aws:sagemaker:eu-central-1:123456789012:app/d-abc/ann/JupyterLab/default",
    "ResourceName": "default",
}


class AwsError(Exception):
    response = {"Error": {"Code": "AccessDeniedException", "Message": "of arn:aws:iam::123"}}


class SageMaker:
    """Answers as the service does, and keeps what it was asked."""

    def __init__(self, tags, space=None):
        self.pages = tags if isinstance(tags, list) else [tags]
        self.space = space
        self.asked = []
        self.error = None

    def describe_space(self, **names):
        self.asked.append(("space", names))
        return self.space

    def describe_user_profile(self, **names):
        self.asked.append(("profile", names))
        if self.error:
            raise self.error
        return {"UserProfileArn": ARN, **names}

    def list_tags(self, **names):
        self.asked.append(("tags", names))
        page = int(names.get("NextToken", 0))
        more = {"NextToken": str(page + 1)} if page + 1 < len(self.pages) else {}
        tags = [{"Key": key, "Value": value} for key, value in self.pages[page].items()]
        return {"Tags": tags, **more}


@pytest.fixture()
def at(tmp_path):
    def found(client, place=None, **options):
        path = tmp_path / "resource-metadata.json"
        path.write_text(json.dumps(PLACE if place is None else place))
        return Profiles(path, lambda _region: client, **options)

    return found


def told(found):
    with pytest.raises(ProfileUnknown) as error:
        found.profile()
    return (error.value.code, *error.value.parts)


def test_personas_are_those_of_the_tag_in_its_order(at):
    client = SageMaker({TAG: "Procurement Specialist/Field Engineer"})
    profile = at(client).profile()
    assert profile.user == "ann"
    assert profile.personas == ("Procurement Specialist", "Field Engineer")
    assert profile.ignored == ()
    assert client.asked == [
        ("profile", {"DomainId": "d-abc", "UserProfileName": "ann"}),
        ("tags", {"ResourceArn": ARN}),
    ]


def test_words_of_the_tag_that_are_no_persona_are_left_out_and_told(at):
    profile = at(SageMaker({TAG: " Admin / Field Engineer /Field Engineer//"})).profile()
    assert profile.personas == ("Field Engineer",)
    assert profile.ignored == ("Admin",)


def test_the_tag_is_found_on_a_later_page(at):
    client = SageMaker([{"Team": "South"}, {TAG: "Field Engineer"}])
    assert at(client).profile().personas == ("Field Engineer",)


def test_pages_without_end_are_not_followed(at):
    client = SageMaker([{"Team": "South"}] * 50)
    assert told(at(client)) == ("auth/profile-without-personas", "ann")
    assert len(client.asked) == 1 + profiles.MOST_PAGES


@pytest.mark.parametrize("tags", [{}, {"Team": "Field Engineer"}, {TAG: ""}, {TAG: "Admin"}])
def test_no_persona_is_told_with_the_name_of_the_profile(at, tags):
    assert told(at(SageMaker(tags))) == ("auth/profile-without-personas", "ann")


def test_a_private_space_is_its_owners(at):
    place = {**PLACE, "UserProfileName": None, "SpaceName": "my-space"}
    space = {
        "SpaceSharingSettings": {"SharingType": "Private"},
        "OwnershipSettings": {"OwnerUserProfileName": "bob"},
    }
    client = SageMaker({TAG: "Field Engineer"}, space)
    assert at(client, place).profile().user == "bob"
    assert client.asked[0] == ("space", {"DomainId": "d-abc", "SpaceName": "my-space"})


def test_a_shared_space_signs_nobody_in(at):
    place = {**PLACE, "UserProfileName": None, "SpaceName": "ours"}
    space = {
        "SpaceSharingSettings": {"SharingType": "Shared"},
        "OwnershipSettings": {"OwnerUserProfileName": "bob"},
    }
    assert told(at(SageMaker({TAG: "Field Engineer"}, space), place)) == (
        "auth/profile-shared-space",
    )


@pytest.mark.parametrize(
    "change",
    [
        {"DomainId": "../x"},
        {"DomainId": None},
        {"ResourceArn": "arn:aws:s3:::bucket"},
        {"UserProfileName": "a b"},
        {"UserProfileName": None},
    ],
)
def test_a_place_that_is_no_studio_is_told_and_asks_nothing(at, change):
    client = SageMaker({TAG: "Field Engineer"})
    assert told(at(client, {**PLACE, **change})) == ("auth/profile-not-here",)
    assert client.asked == []


@pytest.mark.parametrize("content", [None, "no json", "[]", '"text"'])
def test_a_server_elsewhere_is_told(tmp_path, content):
    path = tmp_path / "resource-metadata.json"
    if content is not None:
        path.write_text(content)
    assert told(Profiles(path, lambda _region: None)) == ("auth/profile-not-here",)


def test_what_aws_refuses_is_told_by_its_code_alone(at):
    client = SageMaker({TAG: "Field Engineer"})
    client.error = AwsError()
    assert told(at(client)) == ("auth/profile-failed", "AccessDeniedException")
    client.error = OSError("secret of /home/ann")
    assert told(at(client)) == ("auth/profile-failed", "OSError")


def test_a_profile_is_kept_for_a_minute_and_a_failure_is_not(at):
    now = [0.0]
    client = SageMaker({TAG: "Field Engineer"})
    client.error = AwsError()
    found = at(client, now=lambda: now[0])
    told(found)
    client.error = None
    found.profile()
    asked = len(client.asked)
    now[0] += profiles.KEPT_FOR
    found.profile()
    assert len(client.asked) == asked
    now[0] += 1
    client.pages = [{TAG: "Warehouse Manager"}]
    assert found.profile().personas == ("Warehouse Manager",)


def test_the_region_is_that_of_the_server(tmp_path):
    regions = []
    path = tmp_path / "resource-metadata.json"
    path.write_text(json.dumps(PLACE))

    def client(region):
        regions.append(region)
        return SageMaker({TAG: "Field Engineer"})

    Profiles(path, client).profile()
    assert regions == ["eu-central-1"]


def test_without_boto3_it_is_told_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "boto3", None)
    with pytest.raises(ProfileUnknown) as error:
        sagemaker_client("eu-central-1")
    assert error.value.code == "auth/profile-library-missing"
