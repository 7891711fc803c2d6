# SPDX-License-Identifier: GPL-3.0-or-later
"""The clerk's pages in a real headless Chromium, by keyboard alone, and what its accessibility tree says of them; the
public tracking page. ``KIOSK_PICTURES`` names a folder for pictures of what was seen.
"""

import os
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from playwright.sync_api import Browser, Page, sync_playwright

from kiosk.model import Delivery, Language, OrderDraft, OrderState, Way
from tests.cities import World, settle

_QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="module")
def browser(_world: World) -> Iterator[Browser]:
    """Ends before the city does, with all its connections."""
    with sync_playwright() as engine:
        chromium = engine.chromium.launch(executable_path="/usr/bin/chromium", args=_QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, world: World) -> Iterator[Page]:
    context = browser.new_context(
        ignore_https_errors=True, java_script_enabled=False, viewport={"width": 1100, "height": 900}
    )
    page = context.new_page()
    page.goto(f"https://localhost:{world.staff_port}/counter")
    yield page
    context.close()


def seen(page: Page, name: str) -> None:
    folder = os.environ.get("KIOSK_PICTURES")
    if folder:
        page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page=True)


def sign_in(page: Page, world: World) -> None:
    page.get_by_label("Jeton de connexion de votre service").fill(world.city.staff.token("Ada", "counter"))
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Demandes à traiter").wait_for()


def ordered(world: World, way: Way = Way.PRINT) -> tuple[Any, str]:
    session, key = world.sign_in(), str(uuid.uuid4())
    version = world.city.orders.catalogue.version
    answers = {"form": "extract", "use": "belgium", "act-municipality": "Exemple-Ville"}
    draft = OrderDraft("birth-act", version, Language.FR, answers, Delivery(way))
    assert settle(world, session, key, draft) is OrderState.AWAITING_CLERK
    return session, key


def focus(page: Page, role: str, name: str) -> None:
    """Go there by the Tab key; fails when the keyboard does not lead there."""
    for _ in range(40):
        page.keyboard.press("Tab")
        here = page.locator(":focus")
        if here.count() and page.get_by_role(role, name=name).and_(here).count():  # type: ignore[arg-type]
            return
    raise AssertionError(f"the keyboard does not reach {role} {name!r}")


def test_nobody_sees_anything_without_signing_in(page: Page, world: World) -> None:
    seen(page, "sign-in")
    assert page.get_by_role("heading", level=1).inner_text() == "Se connecter"
    _, key = ordered(world)
    page.goto(f"https://localhost:{world.staff_port}/counter/orders/{key}")
    assert "Fatima" not in page.content()
    page.get_by_label("Jeton de connexion de votre service").fill("wrong")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.get_by_role("alert").count() == 1
    other = world.city.staff.token("Carl", "fleet")
    page.get_by_label("Jeton de connexion de votre service").fill(other)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.get_by_role("alert").count() == 1, "another role is not enough"


def test_a_clerk_approves_by_keyboard_and_the_citizen_prints_on_a_second_visit(page: Page, world: World) -> None:
    session, key = ordered(world)
    sign_in(page, world)
    seen(page, "overview")
    focus(page, "link", "Acte de naissance")
    page.keyboard.press("Enter")
    page.wait_for_url("**/counter/orders/**")
    seen(page, "case")
    if not page.url.endswith(key):
        page.goto(f"https://localhost:{world.staff_port}/counter/orders/{key}")
    assert page.get_by_text("Fatima Exemple").count() == 1
    focus(page, "button", "Approuver : faire le document")
    page.keyboard.press("Enter")
    page.wait_for_url("**/counter?done=approve")
    assert "Approuvé" in page.get_by_role("status").inner_text()
    state = OrderState.AWAITING_CLERK
    while state is OrderState.AWAITING_CLERK:
        state = world.client.wait(session, key, state, 1)
    assert state is OrderState.READY
    again = world.sign_in()
    assert world.client.document(again, key).startswith(b"%PDF")
    page.goto(f"https://localhost:{world.staff_port}/counter/orders/{key}")
    assert "n'attend plus" in page.get_by_role("heading", level=1).inner_text()


def test_a_clerk_refuses_with_a_reason_that_the_citizen_reads(page: Page, world: World) -> None:
    session, key = ordered(world)
    sign_in(page, world)
    page.goto(f"https://localhost:{world.staff_port}/counter/orders/{key}?lang=nl")
    focus(page, "button", "De aanvraag weigeren")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.get_by_role("alert").inner_text().startswith("Kies eerst een reden")
    seen(page, "refuse")
    focus(page, "radio", "Wij hebben deze akte niet gevonden. Aan een loket helpt men u verder.")
    page.keyboard.press("Space")
    focus(page, "button", "De aanvraag weigeren")
    page.keyboard.press("Enter")
    page.wait_for_url("**/counter?done=refuse")
    assert world.client.wait(session, key, OrderState.AWAITING_CLERK, 5) is OrderState.REFUSED
    (mine,) = [o for o in world.client.my_orders(session) if o.order_key == key]
    assert mine.state is OrderState.REFUSED


def test_a_letter_is_posted_once(page: Page, world: World) -> None:
    session, key = ordered(world, Way.POST)
    member = world.city.staff.member(world.city.staff.token("Ada", "counter"), "counter")
    world.city.counter.approve(key, member)
    while world.client.wait(session, key, OrderState.AWAITING_CLERK, 5) is not OrderState.READY:
        pass
    sign_in(page, world)
    code = next(o.tracking_code for o in world.client.my_orders(session) if o.order_key == key)
    assert "Fatima Exemple\nRue de l'Exemple 12" in page.get_by_role("table", name="À poster").inner_text(), (
        "the envelope"
    )
    seen(page, "letters")
    focus(page, "button", f"C'est posté: {code}")
    page.keyboard.press("Enter")
    page.wait_for_url("**/counter?done=posted")
    seen(page, "posted")
    assert world.client.recover(key) is OrderState.DELIVERED


def test_the_tree_that_a_screen_reader_reads(page: Page, world: World) -> None:
    ordered(world)
    sign_in(page, world)
    tree = page.locator("body").aria_snapshot()
    assert 'heading "Demandes à traiter" [level=1]' in tree
    assert "columnheader" in tree
    assert page.locator("html").get_attribute("lang") == "fr"
    for control in page.locator("button, a, input").all():
        box = control.bounding_box()
        assert box is not None
        assert control.aria_snapshot().strip(), "every control has a name"


def test_the_slip_leads_to_state_and_date_and_nothing_else(page: Page, world: World) -> None:
    session, key = ordered(world)
    code = next(o.tracking_code for o in world.client.my_orders(session) if o.order_key == key)
    for language, words in (
        ("fr", "vérifie la demande"),
        ("nl", "kijkt de aanvraag na"),
        ("de", "prüft den Antrag"),
        ("en", "checking the request"),
    ):
        page.goto(f"https://localhost:{world.port}/t/{code}?lang={language}")
        assert words in page.content()
        assert page.locator("html").get_attribute("lang") == language
        for private in ("Fatima", "Exemple-Ville", "naissance", "Geburt", key):
            assert private not in page.content()
    seen(page, "track")
    unknown = requests.get(f"https://localhost:{world.port}/t/{'A' * 16}", verify=str(world.settings.ca), timeout=10)
    assert unknown.status_code == 404
