// Preparing a session: from a template or from nothing, changed in every way, taken along, handed on.

import { pillola, SLUGS, template } from "../support/content.mjs";
import { focusIsKept } from "../support/keyboard.mjs";
import { Participant, settle, test, expect } from "../support/session.mjs";
import { exactly, it } from "../support/words.mjs";

const SESSION = template("pagamenti-e-avvisi");

/// What a part of a template is called.
const titleOf = (part) => part.talk ?? part.discussion ?? (part.break ? it("session.part_break") : pillola(part.pillola).title);

const TITLES = SESSION.parts.map(titleOf);

const MINUTES = SESSION.parts.reduce((sum, { minutes }) => sum + minutes, 0);

const [WELCOME] = SESSION.parts;

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("a template becomes a plan with all that is in it", async ({ facilitator }) => {
  await facilitator.take(SESSION.title);
  expect(await facilitator.titles()).toEqual(TITLES);
  await expect(facilitator.minutes).toHaveValue(`${SESSION.minutes}`);
  await facilitator.seeTime(MINUTES, SESSION.minutes);
  for (const each of SESSION.parts) {
    const part = facilitator.part(titleOf(each));
    await expect(part.minutes).toHaveValue(`${each.minutes}`);
    await part.open();
    await expect(part.notes).toHaveValue(each.notes.trim());
  }
});

test("everything can be changed, the time is told, and all of it stays", async ({ facilitator }) => {
  const { portal } = facilitator;
  await facilitator.take(SESSION.title);
  await settle(facilitator.title, "Avvisi & \"multe\" <b>");
  await settle(facilitator.day, "2027-03-01");
  await settle(facilitator.minutes, "45");
  await expect(facilitator.time).toContainText(it("session.time_over", { n: MINUTES - 45 }));
  const welcome = facilitator.part(WELCOME.talk);
  await settle(welcome.minutes, "2");
  await facilitator.seeTime(MINUTES - 3, 45);
  await welcome.open();
  await settle(welcome.notes, "Prima riga\nSeconda <riga>");
  await settle(welcome.title, "Ciao a tutti");
  const renamed = facilitator.part("Ciao a tutti");
  await expect(renamed.notes).toBeVisible();
  await renamed.down.click();
  await facilitator.part(TITLES[3]).remove.click();
  await facilitator.addPillola(pillola("password-sicure").title);
  await facilitator.addOther("break");
  const expected = [TITLES[1], "Ciao a tutti", TITLES[2], ...TITLES.slice(4),
    pillola("password-sicure").title, it("session.part_break")];
  expect(await facilitator.titles()).toEqual(expected);
  const used = await sum(facilitator);
  await facilitator.seeTime(used, 45);

  await portal.page.reload();
  await portal.isReady();
  expect(await facilitator.titles()).toEqual(expected);
  await expect(facilitator.title).toHaveValue("Avvisi & \"multe\" <b>");
  await expect(facilitator.day).toHaveValue("2027-03-01");
  await expect(facilitator.minutes).toHaveValue("45");
  await facilitator.seeTime(used, 45);
  await expect(renamed.minutes).toHaveValue("2");
  await renamed.open();
  await expect(renamed.notes).toHaveValue("Prima riga\nSeconda <riga>");
});

/// The minutes of all parts together.
async function sum(facilitator) {
  const fields = facilitator.rows.getByRole("spinbutton");
  const all = await fields.evaluateAll((fields) => fields.map((field) => Number(field.value)));
  return all.reduce((sum, minutes) => sum + minutes, 0);
}

test("who types and presses a button at once has done both", async ({ facilitator }) => {
  await facilitator.take(SESSION.title);
  const type = async (field, text) => {
    await field.click();
    await field.press("ControlOrMeta+a");
    await field.pressSequentially(text);
  };
  await type(facilitator.title, "Il mio titolo");
  await facilitator.addOther("discussion");
  await expect(facilitator.rows).toHaveCount(TITLES.length + 1);
  await type(facilitator.part(TITLES[0]).minutes, "9");
  await facilitator.part(TITLES[1]).down.click();
  await facilitator.part(TITLES[4]).open();
  await type(facilitator.part(TITLES[4]).title, "Altro nome");
  await facilitator.part(TITLES[5]).remove.click();
  await type(facilitator.minutes, "77");
  const link = await facilitator.planLink();
  expect(link).toContain("#arriva=");

  await facilitator.page.reload();
  await facilitator.portal.isReady();
  await expect(facilitator.title).toHaveValue("Il mio titolo");
  expect(await facilitator.titles()).toEqual(
    [TITLES[0], TITLES[2], TITLES[1], TITLES[3], "Altro nome", it("session.part_discussion")]);
  await expect(facilitator.part(TITLES[0]).minutes).toHaveValue("9");
  await expect(facilitator.minutes).toHaveValue("77");
});

test("moving a part keeps the focus on its button and says what happened", async ({ facilitator, page }) => {
  await facilitator.take(SESSION.title);
  const part = facilitator.part(TITLES[3]);
  for (let place = 2; place >= 0; place -= 1) {
    await part.up.click();
    await expect(part.up).toBeFocused();
    expect((await facilitator.titles()).indexOf(TITLES[3])).toBe(place);
  }
  await expect(page.getByText(it("session.moved", { title: TITLES[3] }))).toHaveCount(1);
  // It is the first: nothing is above it, and nothing is lost.
  await part.up.click();
  expect(await facilitator.titles()).toEqual([TITLES[3], ...TITLES.filter((_, index) => index !== 3)]);
  await part.remove.click();
  await focusIsKept(page);
  await expect(page.getByText(it("session.removed", { title: TITLES[3] }))).toHaveCount(1);
});

test("from nothing: what makes no session is said, with what to do", async ({ facilitator }) => {
  await facilitator.begin();
  await facilitator.seeTime(0, 90);
  await expect(facilitator.main.getByText(it("session.no_parts"))).toBeVisible();
  await expect(facilitator.assigning).toContainText(it("session.assign_empty"));
  await expect(facilitator.qr).toHaveCount(0);
  const exam = `${it("test.title")}: ${it("area.1")}`;
  for (let count = 0; count < 3; count += 1) await facilitator.addTest(exam);
  await expect(facilitator.tooMuch).toHaveText(exactly(it("session.too_many_tests", { n: 2 })));
  await facilitator.rows.last().getByRole("button").last().click();
  await expect(facilitator.tooMuch).toBeEmpty();
  await expect(facilitator.qr).toBeVisible();
  for (const slug of SLUGS.slice(0, 10)) await facilitator.addPillola(pillola(slug).title);
  await expect(facilitator.tooMuch).toHaveText(exactly(it("session.too_many_pillole", { n: 9 })));
  await facilitator.rows.last().getByRole("button").last().click();
  await expect(facilitator.tooMuch).toBeEmpty();
  expect(await facilitator.readQr()).toBe(await facilitator.link());
  // Pressed once more a pillola is taken out.
  const { title } = pillola(SLUGS[2]);
  await facilitator.offer(title).click();
  await expect(facilitator.offer(title)).toHaveAttribute("aria-pressed", "false");
  await expect(facilitator.part(title).row).toHaveCount(0);
  await expect(facilitator.rows).toHaveCount(10);
});

test("minutes and titles that cannot be are brought within what can", async ({ facilitator }) => {
  await facilitator.begin();
  await facilitator.addOther("talk");
  const part = facilitator.part(it("session.part_talk"));
  for (const [typed, kept] of [["0", "1"], ["9999", "600"], ["12", "12"], ["", "12"]]) {
    await settle(part.minutes, typed);
    await expect(part.minutes, typed).toHaveValue(kept);
    await settle(facilitator.minutes, typed);
    await expect(facilitator.minutes, typed).toHaveValue(kept);
  }
  await settle(facilitator.title, "   ");
  await facilitator.goToList();
  await expect(facilitator.listed(it("session.untitled"))).toBeVisible();
});

/// Somebody whose clicks are counted: a menu takes one to be opened, and one to choose.
function counting() {
  const hand = {
    clicks: 0,
    press: (control) => { hand.clicks += 1; return control.click(); },
    choose: (menu, value) => { hand.clicks += 2; return menu.selectOption(value); },
  };
  return hand;
}

const printed = (page) => page.getByRole("button", { name: exactly(it("session.print")) });

test("from a template, 90 minutes are ready to print with twelve clicks at most", async ({ facilitator, page }) => {
  const ninety = template("cercare-lavoro");
  expect(ninety.minutes).toBe(90);
  facilitator.hand = counting();
  await facilitator.take(ninety.title);
  await facilitator.go("paper_go");
  await facilitator.hand.press(printed(page));
  expect(facilitator.hand.clicks).toBeLessThanOrEqual(12);
});

test("and from nothing: four pillole, a break, talks", async ({ facilitator, page }) => {
  const hand = counting();
  facilitator.hand = hand;
  await facilitator.begin();
  for (const slug of SLUGS.slice(0, 4)) await facilitator.addPillola(pillola(slug).title);
  for (const what of ["break", "talk", "discussion"]) await facilitator.addOther(what);
  expect(await sum(facilitator)).toBeGreaterThanOrEqual(85);
  await facilitator.go("paper_go");
  await hand.press(printed(page));
  expect(hand.clicks).toBeLessThanOrEqual(12);
});

test("thrown away and taken back; a copy is a session of its own", async ({ facilitator }) => {
  await facilitator.take(SESSION.title);
  const code = await facilitator.code();
  await settle(facilitator.day, "2027-03-01");
  await facilitator.goToList();
  const listed = facilitator.listed(SESSION.title);
  await listed.getByRole("button", { name: it("session.throw_away") }).click();
  await expect(listed.getByRole("link")).toHaveCount(0);
  await focusIsKept(facilitator.page);
  await facilitator.plans.getByText(exactly(it("session.thrown_one"))).click();
  await listed.getByRole("button", { name: it("session.take_back") }).click();
  await expect(listed.getByRole("link", { name: SESSION.title })).toBeVisible();
  await expect(facilitator.main.getByText(exactly(it("session.thrown_one")))).toHaveCount(0);

  await listed.getByRole("button", { name: it("session.copy"), exact: false }).first().click();
  const copy = it("session.copy_of", { title: SESSION.title });
  await expect(facilitator.title).toHaveValue(copy);
  await expect(facilitator.day).toHaveValue("");
  expect(await facilitator.titles()).toEqual(TITLES);
  expect(await facilitator.code()).not.toBe(code);
  await facilitator.goToList();
  await expect(facilitator.listed(copy)).toBeVisible();
  await expect(facilitator.listed(SESSION.title)).toHaveCount(2);
});

test("Back leads from a plan to the list, and forth to the plan", async ({ facilitator, page }) => {
  await facilitator.take(SESSION.title);
  await page.goBack();
  await expect(facilitator.listed(SESSION.title)).toBeVisible();
  await page.goForward();
  await expect(facilitator.title).toHaveValue(SESSION.title);
});

test("the link for learners is copied, and opens what they see", async ({ facilitator }) => {
  await facilitator.take(SESSION.title);
  const copied = await facilitator.copied(
    facilitator.assigning.getByRole("button", { name: exactly(it("session.copy_link")) }));
  expect(copied).toBe(await facilitator.link());
  await facilitator.assigning.getByRole("button", { name: exactly(it("session.try")) }).click();
  const learner = new Participant(facilitator.portal);
  await expect(learner.show).toBeVisible();
  await expect(facilitator.main.getByRole("heading", { name: exactly(SESSION.title) })).toBeVisible();
  expect(copied).toContain(new URL(facilitator.page.url()).pathname);
});
