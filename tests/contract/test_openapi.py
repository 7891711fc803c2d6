# SPDX-License-Identifier: GPL-3.0-or-later
"""Schemathesis against all 18 operations, and a state machine of orders. One worker; ``KIOSK_FUZZ_CASES`` sets the size,
``KIOSK_SEED`` the seed (printed with every failure).
"""

import os
import ssl
import uuid
from pathlib import Path
from typing import Any

import hypothesis
import msgspec
import pytest
import schemathesis
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.config import SchemathesisConfig
from starlette.types import ASGIApp, Receive, Scope, Send

from kiosk.model import OrderState
from kiosk.reference.problem import Refusal
from kiosk.reference.web import BASE, Contract
from tests.cities import World, residence, running

CASES = int(os.environ.get("KIOSK_FUZZ_CASES", "15"))
SEED = int(os.environ.get("KIOSK_SEED", "20261124"))
SETTINGS = hypothesis.settings(
    max_examples=CASES, deadline=None, database=None, print_blob=True, suppress_health_check=list(hypothesis.HealthCheck),
    phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate],
)  # fmt: skip
load_all_checks()
# What no schema can know: that a key, a code, a document exists. Who may do what is in test_refusals and test_fleet.
_LEFT_OUT = {"positive_data_acceptance", "ignored_auth", "ensure_resource_availability", "use_after_free"}
CHECKED = [CHECKS.get_one(name) for name in CHECKS.get_all_names() if name not in _LEFT_OUT]
# a no of ours is also: gone (410), too large (413)
REFUSED = [400, 401, 403, 404, 405, 406, 409, 410, 413, 415, 422, 426, 428, 429, "5xx"]
CONFIG = SchemathesisConfig.from_dict({"checks": {"negative_data_rejection": {"expected-statuses": REFUSED}}})
NOTHING_TO_SPOIL = {("/devices/self/config", "get"), ("/catalogue", "get")}
"""Their only parameter is a header that may be any text."""
HTTP_METHODS = ("get", "put", "post", "delete")


class Both:
    """Terminals' and staff's faces as one application, asked by one enrolled terminal: what TLS would add is added here."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._peer = ssl.PEM_cert_to_DER_cert(world.settings.certificate.read_text())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._world.city.public_app(scope, receive, send)
            return
        scope.setdefault("extensions", {})["peer"] = self._peer
        fleet = scope["path"].startswith(BASE + "/fleet")
        app: ASGIApp = self._world.city.staff_app if fleet else self._world.city.public_app
        await app(scope, receive, send)


def described(world: World) -> Any:
    """The contract as schemathesis sees it."""
    document = msgspec.json.decode(msgspec.json.encode(Contract().document))
    schema = schemathesis.openapi.from_dict(document | {"servers": [{"url": BASE}]}, config=CONFIG)
    schema.app = Both(world)
    return schema


def operations() -> list[tuple[str, str]]:
    paths = Contract().document["paths"]
    return [(path, method) for path, item in paths.items() for method in HTTP_METHODS if method in item]


def test_the_contract_has_eighteen_operations_and_each_is_served() -> None:
    assert len(operations()) == 18


def test_every_body_has_an_example_that_its_schema_allows() -> None:
    contract = Contract()
    examples, seen = contract.document["components"]["examples"], set[str]()

    def look(node: Any) -> None:
        if isinstance(node, list):
            for item in node:
                look(item)
        if not isinstance(node, dict):
            return
        for name, item in node.items():
            if name in ("application/json", "application/problem+json"):
                schema = item["schema"]["$ref"].rpartition("/")[2]
                assert item["examples"] == {"specimen": {"$ref": f"#/components/examples/{schema}"}}
                contract.check(schema, examples[schema]["value"])
                seen.add(schema)
            look(item)

    look(contract.document)
    assert seen == set(examples)


def authorised(world: World, path: str, session: str) -> dict[str, str]:
    if path.startswith("/fleet"):
        return {"Authorization": f"Bearer {world.city.staff.token('Ada', 'fleet')}"}
    return {"Authorization": f"Bearer {session}"}


@pytest.mark.parametrize("mode", GenerationMode, ids=lambda m: m.value)
@pytest.mark.parametrize(("path", "method"), operations(), ids=lambda value: value.strip("/"))
def test_every_operation_keeps_the_contract(world: World, path: str, method: str, mode: GenerationMode) -> None:
    operation = described(world)[path][method]
    session = world.sign_in().token

    @hypothesis.seed(SEED)
    @SETTINGS
    @hypothesis.given(case=operation.as_strategy(generation_mode=mode))
    def run(case: Any) -> None:
        nonlocal session
        answer = case.call(headers=authorised(world, path, session))
        if path == "/auth/sessions/current" and answer.status_code == 204:
            session = world.sign_in().token
        if mode is GenerationMode.POSITIVE:
            wrong = (
                {error["pointer"] for error in answer.json().get("errors", ())} if answer.status_code == 422 else set()
            )
            assert wrong <= {"/csr_pem"}, "no schema can tell what a certificate request is"
            assert answer.status_code not in (400, 413, 415), answer.text
        case.validate_response(answer, checks=CHECKED)

    if mode is GenerationMode.NEGATIVE and (path, method) in NOTHING_TO_SPOIL:
        with pytest.raises(hypothesis.errors.Unsatisfiable):
            run()
    else:
        run()


def test_operations_one_after_the_other_keep_the_contract(tmp_path: Path) -> None:
    with running(tmp_path) as world:
        walk(world)


def walk(world: World) -> None:
    session = world.sign_in()

    class Workflow(described(world).as_state_machine()):  # type: ignore[misc]
        def get_call_kwargs(self, case: Any) -> dict[str, Any]:
            return {"headers": authorised(world, case.path, session.token)}

        def validate_response(self, response: Any, case: Any, **more: Any) -> None:
            case.validate_response(response, checks=CHECKED)

    hypothesis.seed(SEED)(Workflow)
    run_state_machine_as_test(Workflow, settings=hypothesis.settings(SETTINGS, stateful_step_count=10))


class OrderBook(RuleBasedStateMachine):
    """Orders as terminals and citizens drive them, against a book kept beside: which key may still become an order."""

    keys = Bundle("keys")
    world: World

    @initialize()
    def begin(self) -> None:
        self.visitor, self.other = self.world.visitor(), self.world.visitor("joris")
        self.city, self.book = self.world.city, dict[str, str]()
        self.wire = msgspec.to_builtins(residence(self.world))

    @rule(target=keys)
    def new_key(self) -> str:
        return str(uuid.uuid4())

    def attempt(self, what: Any, *arguments: Any) -> str:
        try:
            what(*arguments)
        except Refusal as refusal:
            return refusal.slug
        return "done"

    @rule(key=keys, changed=st.booleans(), stranger=st.booleans())
    def place(self, key: str, *, changed: bool, stranger: bool) -> None:
        wire = self.wire | ({"language": "nl"} if changed else {})
        said = self.attempt(self.city.orders.place, self.other if stranger else self.visitor, key, wire)
        was, mark = self.book.get(key), f"ordered {changed} {stranger}"
        if was is None:
            assert said == "done"
            self.book[key] = mark
        elif was == "abandoned":
            assert said == "order-key-abandoned"
        else:
            assert said == ("done" if was == mark else "order-key-reused")

    @rule(key=keys)
    def recover(self, key: str) -> None:
        state = self.city.orders.recover(self.visitor.device, key)["state"]
        assert (state == OrderState.ABANDONED) == (self.book.setdefault(key, "abandoned") == "abandoned")

    @rule(key=keys, result=st.sampled_from(["printed", "failed", "unknown"]))
    def confirm(self, key: str, result: str) -> None:
        said = self.attempt(self.city.orders.confirm, self.visitor.device, key, result)
        assert said in ("done", "order-unknown")

    @rule(key=keys)
    def fetch(self, key: str) -> None:
        said = self.attempt(self.city.orders.document, self.visitor, key)
        mine = self.book.get(key, "").endswith("False") and self.book.get(key) != "abandoned"
        assert (said == "order-unknown") == (not mine)

    @invariant()
    def each_order_is_found_again(self) -> None:
        if not hasattr(self, "book"):
            return
        for visitor, stranger in ((self.visitor, False), (self.other, True)):
            found = {order["order_key"] for order in self.city.orders.mine(visitor, "", 1000)["items"]}
            assert {key for key, mark in self.book.items() if mark.endswith(f" {stranger}")} <= found


def test_orders_are_made_once_and_always_found_again(world: World) -> None:
    OrderBook.world = world
    hypothesis.seed(SEED)(OrderBook)
    run_state_machine_as_test(
        OrderBook, settings=hypothesis.settings(SETTINGS, stateful_step_count=20, phases=list(hypothesis.Phase))
    )
