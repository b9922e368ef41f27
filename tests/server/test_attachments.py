"""Contents of files: sent in pieces, known to nobody but their sender, read through the message alone."""

import socket
import time
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend_stub import opening
from tests.pictures import files, picture
from tests.server_client import Agent, blob, upload
from tests.serving import Server
from workstation.contract.sync import MessageState
from workstation.domain.attachment import MOST_BYTES, PDF, PNG, TEXT
from workstation.domain.operation import Refusal

SHOT = picture()


def standing(agent: Agent, content: bytes) -> str | None:
    answer = agent.client.head(f"/v1/blobs/{sha256(content).hexdigest()}")
    return answer.headers.get("Upload-Offset") if answer.is_success else None


def writes(agent: Agent, *told: dict[str, object], body: str = "") -> Refusal | None:
    return agent.do("c1", "message.append", {"body": body, "attachments": list(told)}).code


@pytest.fixture
def ana(server: Server) -> Agent:
    agent = server.agent("ana")
    agent.do("c1", "claim")
    return agent


def test_a_picture_goes_with_a_message_and_others_read_it_through_that_message(
    server: Server, ana: Agent
) -> None:
    assert upload(ana.client, SHOT, piece=100).json() == {"offset": len(SHOT), "complete": True}
    assert writes(ana, blob(SHOT)) is None
    lea = server.agent("lea")
    bundle = lea.conversation("c1")
    assert bundle
    message = MessageState.model_validate(bundle["messages"][-1])
    assert [one.known.name for one in message.attachments] == ["shot.png"]
    assert bundle["conversation"]["last_words"] == "shot.png"
    path = f"/v1/messages/{message.id}/attachments/1"
    assert lea.client.get(path).content == SHOT
    part = lea.client.get(path, headers={"Range": "bytes=10-19"})
    assert (part.status_code, part.content) == (206, SHOT[10:20])
    assert part.headers["Content-Range"] == f"bytes 10-19/{len(SHOT)}"
    rest = lea.client.get(path, headers={"Range": "bytes=30-"})
    assert rest.content == SHOT[30:]
    assert lea.client.get(path, headers={"Range": f"bytes={len(SHOT)}-"}).status_code == 416
    stranger = server.agent("cem")
    for wrong in (path, path[:-1] + "2", "/v1/messages/nobody/attachments/1"):
        assert stranger.client.get(wrong).status_code == 404, "404, whether it is there or not"


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(cuts=st.lists(st.integers(1, 300), min_size=1, max_size=8), salt=st.binary(min_size=8, max_size=8))
def test_it_goes_on_wherever_it_was_cut(server: Server, cuts: list[int], salt: bytes) -> None:
    agent = server.agent("ana")
    content = b"%PDF-" + salt * 100
    place = f"/v1/blobs/{sha256(content).hexdigest()}"
    for cut in cuts:
        offset = agent.client.put(place, json={"size": len(content), "mime": PDF}).json()["offset"]
        agent.client.patch(
            place, content=content[offset : offset + cut], headers={"Upload-Offset": str(offset)}
        )
    assert upload(agent.client, content, PDF).json()["complete"]
    assert upload(agent.client, content, PDF).json()["complete"], "sent again nothing happens"
    assert server.app.state.backend.blobs.path(sha256(content).hexdigest()).read_bytes() == content


def test_a_piece_at_the_wrong_place_and_a_wrong_content_are_not_taken(server: Server, ana: Agent) -> None:
    place = f"/v1/blobs/{sha256(SHOT).hexdigest()}"
    assert ana.client.patch(place, content=b"x", headers={"Upload-Offset": "0"}).status_code == 404
    ana.client.put(place, json={"size": len(SHOT), "mime": PNG})
    late = ana.client.patch(place, content=SHOT[5:], headers={"Upload-Offset": "5"})
    assert (late.status_code, late.json()["code"]) == (409, "wrong_offset")
    over = ana.client.patch(place, content=SHOT + b"x", headers={"Upload-Offset": "0"})
    assert over.json()["code"] == "wrong_offset"
    other = ana.client.patch(place, content=bytes(len(SHOT)), headers={"Upload-Offset": "0"})
    assert (other.status_code, other.json()["code"]) == (409, "wrong_content")
    assert standing(ana, SHOT) == "0", "it begins anew"
    long = ana.client.patch(place, content=bytes(1_048_577), headers={"Upload-Offset": "0"})
    assert long.status_code == 413


def test_sizes_and_types_are_limited_and_a_lying_file_is_refused(server: Server, ana: Agent) -> None:
    place = f"/v1/blobs/{'0' * 64}"
    assert ana.client.put(place, json={"size": MOST_BYTES + 1, "mime": PNG}).status_code == 413
    for mime in ("image/svg+xml", "text/html", "application/x-msdownload", ""):
        assert ana.client.put(place, json={"size": 9, "mime": mime}).status_code == 422
    for content in (b"MZ\x90\0" + bytes(60), b"#!/bin/sh\nrm -r /\n", b"<svg xmlns=''/>", SHOT):
        claimed = PDF if content is SHOT else PNG
        assert upload(ana.client, content, claimed).status_code == 422
        assert standing(ana, content) == "0"
    assert upload(ana.client, SHOT).is_success
    assert upload(ana.client, SHOT, TEXT).status_code == 422, "it is a picture, whatever is said later"
    assert writes(ana, blob(SHOT, TEXT, "shot.txt")) is Refusal.ATTACHMENT


def test_every_type_that_may_be_attached_arrives(server: Server, ana: Agent) -> None:
    told = []
    for mime, content in files().items():
        assert upload(ana.client, content, mime).is_success, mime
        told.append(blob(content, mime, "file." + {"image/jpeg": "jpg", TEXT: "txt"}.get(mime, mime[-3:])))
    told = [one | {"name": one["name"].replace(".ebp", ".webp")} for one in told]
    assert writes(ana, *told) is None


def test_nobody_learns_what_others_have_sent_nor_attaches_it(server: Server, ana: Agent) -> None:
    upload(ana.client, SHOT)
    ben = server.agent("ben")
    assert standing(ben, SHOT) is None
    answer = ben.client.put(f"/v1/blobs/{sha256(SHOT).hexdigest()}", json={"size": len(SHOT), "mime": PNG})
    assert answer.json() == {"offset": 0, "complete": False}, "who knows a hash alone has to send it all"
    ben.do("c2", "claim")
    refused = ben.do("c2", "message.append", {"body": "", "attachments": [blob(SHOT)]})
    assert refused.code is Refusal.ATTACHMENT


@pytest.mark.parametrize(
    "name", ["../shot.png", "a/b.png", "shot\u202egnp.png", "shot.png.exe", "con.png", "a\nb.png", "x" * 130]
)
def test_a_name_that_no_file_should_have_is_refused(server: Server, ana: Agent, name: str) -> None:
    upload(ana.client, SHOT)
    assert writes(ana, blob(SHOT, name=name)) is Refusal.INVALID


def test_a_message_needs_a_text_or_a_file_and_has_ten_at_most(server: Server, ana: Agent) -> None:
    upload(ana.client, SHOT)
    assert writes(ana) is Refusal.INVALID
    assert writes(ana, *[blob(SHOT)] * 11) is Refusal.INVALID
    assert writes(ana, *[blob(SHOT)] * 10) is None


def test_customers_send_and_receive_files_but_nothing_from_notes(server: Server, ana: Agent) -> None:
    mara = server.shopper("k1")
    assert mara.write("c1", "", files=[blob(SHOT)]).status_code == 422, "its content was not sent"
    assert upload(mara.client, SHOT, path="/v1/customer/blobs").is_success
    assert mara.write("c1", "", "mine", files=[blob(SHOT)]).is_success
    secret = picture(color="#ff0000")
    upload(ana.client, secret)
    note = ana.do("c1", "note.append", {"body": "see", "attachments": [blob(secret)]})
    told = mara.history("c1")[-1]
    assert (told["id"], told["attachments"]) == ("mine", [blob(SHOT)])
    assert mara.client.get("/v1/customer/messages/mine/attachments/1").content == SHOT
    assert ana.client.get("/v1/messages/mine/attachments/1").content == SHOT
    assert mara.client.get(f"/v1/customer/messages/{note.id}/attachments/1").status_code == 404
    other = server.shopper("k2")
    assert other.client.get("/v1/customer/messages/mine/attachments/1").status_code == 404


def test_what_was_sent_stands_after_a_restart_and_an_unfinished_one_goes_on(server: Server) -> None:
    agent = server.agent("ana")
    upload(agent.client, SHOT)
    half = picture(color="#00ff00")
    place = f"/v1/blobs/{sha256(half).hexdigest()}"
    agent.client.put(place, json={"size": len(half), "mime": PNG})
    agent.client.patch(place, content=half[:40], headers={"Upload-Offset": "0"})
    server.restart()
    assert standing(agent, SHOT) == str(len(SHOT))
    assert standing(agent, half) == "40"
    assert upload(agent.client, half).is_success


def test_a_file_of_an_older_server_gets_what_it_lacks(server: Server) -> None:
    server.stop()
    connection = opening.connect(server.path, writing=True)
    for table in ("attachments", "blobs", "uploads"):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    server.start()
    agent = server.agent("ana")
    assert upload(agent.client, SHOT).is_success
    assert agent.conversation("c1")


def test_whoever_hangs_up_in_the_middle_of_a_piece_is_no_failure(
    server: Server, ana: Agent, caplog: pytest.LogCaptureFixture
) -> None:
    place = f"/v1/blobs/{sha256(SHOT).hexdigest()}"
    ana.client.put(place, json={"size": len(SHOT), "mime": PNG})
    head = (
        f"PATCH {place} HTTP/1.1\r\nHost: x\r\nAuthorization: {ana.client.headers['Authorization']}\r\n"
        f"Upload-Offset: 0\r\nContent-Length: {len(SHOT)}\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", server.port)) as line:
        line.sendall(head.encode() + SHOT[:5])
        time.sleep(0.2)
    server.stop()
    server.start()
    assert standing(ana, SHOT) == "0"
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == []
