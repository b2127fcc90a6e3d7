import pytest

from jupyterlab_supply_chain_assistant.server.configuration import Configuration
from jupyterlab_supply_chain_assistant.server.origins import Origins


@pytest.fixture()
def origins(tmp_path):
    def of(region="us-east-1", **endpoints):
        environment = {
            f"SUPPLY_CHAIN__AWS__ENDPOINTS__{name.upper()}": url for name, url in endpoints.items()
        }
        if region:
            environment["SUPPLY_CHAIN__AWS__REGION"] = region
        return Origins(Configuration(tmp_path / "none.yaml", environment).read())

    return of


@pytest.mark.parametrize(
    "service",
    ["redshift-data", "athena", "glue", "lambda", "bedrock-runtime", "sts", "sagemaker"],
)
def test_a_service_of_the_region_is_allowed_with_its_path_as_it_is(origins, service):
    path = "/model/a.b-v1%253A0/converse?x=%2F..%2F&y"
    origin, target = origins().of(f"https://{service}.us-east-1.amazonaws.com{path}")
    assert (origin.host, origin.port, origin.is_secure) == (
        f"{service}.us-east-1.amazonaws.com",
        443,
        True,
    )
    assert target == path


def test_china_has_a_domain_of_its_own(origins):
    assert origins("cn-north-1").of("https://athena.cn-north-1.amazonaws.com.cn/")
    assert not origins("cn-north-1").of("https://athena.cn-north-1.amazonaws.com/")
    assert not origins("cn-north-1").of("https://sts.amazonaws.com/")
    assert origins().of("https://sts.amazonaws.com/")


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/",
        "https://evil.example#.amazonaws.com/",
        "https://evil.example/#athena.us-east-1.amazonaws.com/",
        "https://evil.example?athena.us-east-1.amazonaws.com/",
        "https://athena.us-east-1.amazonaws.com",
        "https://athena.us-east-1.amazonaws.com@evil.example/",
        "https://athena.us-east-1.amazonaws.com:443@evil.example/",
        "https://user@athena.us-east-1.amazonaws.com/",
        "https://athena.us-east-1.amazonaws.com.evil.example/",
        "https://athena.us-east-1.amazonaws.com.evil.example@/",
        "https://athena.us-east-1.amazonaws.com./",
        "https://athena.us-east-1.amazonaws.com:8443/",
        "https://athena.us-east-1.amazonaws.com:443/",
        "https://athena.us-east-1.amazonaws.com\\@evil.example/",
        "https://ATHENA.us-east-1.amazonaws.com/",
        "HTTPS://athena.us-east-1.amazonaws.com/",
        "http://athena.us-east-1.amazonaws.com/",
        "//athena.us-east-1.amazonaws.com/",
        "https:athena.us-east-1.amazonaws.com/",
        "https:///athena.us-east-1.amazonaws.com/",
        " https://athena.us-east-1.amazonaws.com/",
        "https://athena.us-east-2.amazonaws.com/",
        "https://s3.us-east-1.amazonaws.com/",
        "https://athena.us-east-1.amazonaws.com\u3002evil.example/",
        "https://\uff41thena.us-east-1.amazonaws.com/",
        "https://athen\u0430.us-east-1.amazonaws.com/",
        "https://[::1]/",
        "https://[::ffff:169.254.169.254]/",
        "https://169.254.169.254/latest/meta-data/",
        "http://127.0.0.1/",
        "file:///etc/passwd",
        "",
        "https://athena.us-east-1.amazonaws.com/\r\nHost: evil.example",
        "https://athena.us-east-1.amazonaws.com/ HTTP/1.1",
        "https://athena.us-east-1.amazonaws.com/a#b",
        "https://athena.us-east-1.amazonaws.com/\\evil",
        "https://athena.us-east-1.amazonaws.com/\u00e9",
        "https://athena.us-east-1.amazonaws.com/\x00",
    ],
)
def test_everything_else_is_refused(origins, url):
    assert origins().of(url) is None


@pytest.mark.parametrize("region", ["", "x.evil.example/", "us-east-1@", "a/b", "evil.example#"])
def test_a_region_that_is_none_allows_nothing(origins, region):
    found = origins(region)
    assert found.of(f"https://athena.{region}.amazonaws.com/") is None
    assert found.of("https://sts.amazonaws.com/") is None


def test_what_the_administrator_put_in_place_of_a_service_is_allowed_instead_of_it(origins):
    found = origins(
        athena="https://vpce-1.athena.us-east-1.vpce.amazonaws.com",
        sts="http://127.0.0.1:9000/",
        glue="http://[::1]:9001",
        redshift_data="https://own.example:8443",
        bedrock_runtime="https://own.example:443",
    )
    assert found.unusable == []
    assert found.of("https://vpce-1.athena.us-east-1.vpce.amazonaws.com/")
    assert found.of("https://athena.us-east-1.amazonaws.com/") is None
    origin, target = found.of("http://127.0.0.1:9000/x")
    assert (origin.host, origin.port, origin.is_secure, target) == ("127.0.0.1", 9000, False, "/x")
    assert found.of("http://127.0.0.1:90001/") is None
    assert found.of("http://[::1]:9001/")[0].host == "::1"
    assert found.of("https://own.example:8443/")[0].authority == "own.example:8443"
    assert found.of("https://own.example/")[0].port == 443


@pytest.mark.parametrize(
    "url",
    [
        "http://own.example",
        "http://10.0.0.1:80",
        "https://own.example/path",
        "https://user@own.example",
        "https://own.example?x",
        "https://own.example#x",
        "https://own.example.",
        "https://own.example:port",
        "https://[bad",
        "ftp://own.example",
        "own.example",
        "https://\u00f6wn.example",
    ],
)
def test_an_address_that_cannot_be_taken_by_letters_allows_nothing(origins, url):
    found = origins(athena=url)
    assert found.unusable == ["athena"]
    assert found.of(f"{url}/") is None
    assert found.of("https://athena.us-east-1.amazonaws.com/") is None
