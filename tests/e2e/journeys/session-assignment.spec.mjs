// A session as a learner has it: opened by link, code or QR, done in any order, without a connection too,
// shown when it is time.

import { Exam, knowsNothing } from "../support/assessment.mjs";
import { assignmentCode } from "../support/codes.mjs";
import { Collected } from "../support/collected.mjs";
import { NUMBERS, pillola, template } from "../support/content.mjs";
import { Keys } from "../support/hands.mjs";
import { KINDS } from "../support/pages.mjs";
import { Portal, expect } from "../support/portal.mjs";
import { prefers } from "../support/preferences.mjs";
import { Participant, nameOf, settle, test } from "../support/session.mjs";
import { anyOf, en, exactly, it } from "../support/words.mjs";

const SESSION = template("pagamenti-e-avvisi");
const [IO, PAGOPA] = ["app-io-primi-passi", "pagare-un-avviso-pagopa"].map(pillola);
const [NUMBER_OF_IO, NUMBER_OF_PAGOPA] = [IO, PAGOPA].map(({ slug }) => NUMBERS.pillole[slug]);

/// A session of two pillole, as a link.
const LINK = `${KINDS["session of a learner"]}#${assignmentCode({ pillole: [NUMBER_OF_IO, NUMBER_OF_PAGOPA] })}`;

/// A number that no pillola has.
const NOBODYS = Math.max(...Object.values(NUMBERS.pillole)) + 4_000;

test.describe.configure({ timeout: 90_000 });

test("the link says what it is called, when it is, and what is to be done", async ({ facilitator, arrive }) => {
  await facilitator.take(SESSION.title);
  await settle(facilitator.title, "Avvisi in biblioteca, 2ª volta");
  await settle(facilitator.day, "2027-03-01");
  const [link, code] = [await facilitator.link(), await facilitator.code()];

  const learner = new Participant(await arrive());
  await learner.open(link);
  await expect(learner.main.getByRole("heading", { name: exactly("Avvisi in biblioteca, 2ª volta") })).toBeVisible();
  await expect(learner.main.getByText(exactly(`1 ${it("month.03")} 2027`))).toBeVisible();
  await learner.seeDone(0, 2);
  await expect(learner.tasks).toHaveCount(2);
  for (const [index, { title }] of [IO, PAGOPA].entries()) {
    await expect(learner.tasks.nth(index)).toContainText(title);
    await expect(learner.tasks.nth(index)).toContainText(it("state.not_started"));
  }
  const name = await learner.name();

  // The code has neither; who has the link keeps both, and their name.
  await learner.type(code);
  await expect(learner.main.getByRole("heading", { name: exactly("Avvisi in biblioteca, 2ª volta") })).toBeVisible();
  expect(await learner.name()).toBe(name);
  const other = new Participant(await arrive());
  await other.openPage();
  await other.type(code);
  await expect(other.main.getByRole("heading", { name: exactly(it("session.untitled")) })).toBeVisible();
  await expect(other.tasks).toHaveCount(2);
});

test("it stays, with the name, also when one comes without the link", async ({ portal, context }) => {
  const learner = new Participant(portal);
  await learner.open(LINK);
  const name = await learner.name();
  await learner.does(IO, ["right"]);
  await expect(learner.tasks.first()).toContainText(it("state.started"));
  await portal.page.reload();
  await portal.isReady();
  expect(await learner.name()).toBe(name);
  await portal.open("/");
  await learner.way.click();
  expect(await learner.name()).toBe(name);
  const tab = new Participant(new Portal(await context.newPage()));
  await tab.openPage();
  expect(await tab.name()).toBe(name);
});

test("one can be called otherwise, until the result was shown", async ({ portal }) => {
  const learner = new Participant(portal);
  await learner.open(LINK);
  const rename = portal.main.getByRole("button", { name: exactly(it("session.rename")) });
  const names = new Set([await learner.name()]);
  for (let times = 0; times < 5; times += 1) {
    await rename.click();
    names.add(await learner.name());
  }
  expect(names.size).toBeGreaterThan(1);
  const name = await learner.name();
  const code = await learner.handIn();
  await expect(rename).toHaveCount(0);
  await expect(portal.main.getByRole("heading", { name: exactly(it("session.result_of", { name })) })).toBeVisible();
  await portal.page.reload();
  await portal.isReady();
  expect(await learner.name()).toBe(name);
  expect(await learner.handIn()).toBe(code);
  expect(code.replaceAll(" ", "").length).toBeLessThanOrEqual(32);
});

test("all that is done is said to be done", async ({ portal }) => {
  const learner = new Participant(portal);
  await learner.open(LINK);
  await expect(portal.main.getByText(it("session.not_finished"))).toBeVisible();
  for (const [index, pillola] of [IO, PAGOPA].entries()) {
    await learner.does(pillola, pillola.questions.map(() => "right"));
    await learner.seeDone(index + 1, 2);
    await expect(learner.tasks.nth(index)).toContainText(it("state.done"));
  }
  await expect(portal.main.getByText(it("session.finished"))).toBeVisible();
});

test("what was answered before the session does not count for it", async ({ facilitator, arrive }) => {
  await facilitator.take(SESSION.title);
  const portal = await arrive({ nickname: 5 });
  const before = await portal.openPillola(IO.slug);
  await before.question(1).answerWrong();
  await before.question(1).seeWrong();
  await before.question(2).answerRight();
  await before.question(2).seeRight();
  const learner = new Participant(portal);
  await learner.open(await facilitator.link());
  await learner.does(IO, ["right"], false);
  const code = await learner.handIn();
  const collected = new Collected(facilitator.portal);
  await collected.open();
  await collected.type(code);
  const { [nameOf(5)]: row } = await collected.people();
  expect(row[IO.title]).toBe(`${it("state.started")}, ${it("session.share", { right: 1, given: 1 })}`);
});

/// From now on there is no connection. (The browser asks for the page's sign all the same, and
/// for the picture of a video that one comes near to.)
async function loseConnection({ page }, calm) {
  await page.waitForLoadState("networkidle");
  calm.expects(/ERR_INTERNET_DISCONNECTED (.favicon|.*\/poster-)/);
  await page.context().setOffline(true);
}

test("once it is open all of it can be done without a connection", async ({ portal, calm }) => {
  const learner = new Participant(portal);
  await learner.open(LINK);
  await loseConnection(portal, calm);
  for (const pillola of [IO, PAGOPA]) await learner.does(pillola, ["right", "wrong", "right"]);
  await expect(learner.tasks.first()).toContainText(it("state.started"));
  const code = await learner.handIn();
  expect(await learner.readQr()).toContain(code.replaceAll(" ", ""));
});

test("a test too", async ({ facilitator, arrive, calm }) => {
  const exam = `${it("test.title")}: ${it("area.5")}`;
  await facilitator.begin();
  await facilitator.addTest(exam);
  const portal = await arrive();
  const learner = new Participant(portal);
  await learner.open(await facilitator.link());
  await loseConnection(portal, calm);
  await learner.task(exam);
  const sitting = new Exam(portal);
  await sitting.begin(5);
  await sitting.goOn(knowsNothing);
  await sitting.finish();
  await learner.goBack();
  await learner.seeDone(1, 1);
  await learner.handIn();
});

test("the test that is asked for is marked among all; one begun before counts when it ends", async ({
  facilitator, arrive,
}) => {
  const exam = `${it("test.title")}: ${it("area.5")}`;
  await facilitator.begin();
  await facilitator.addTest(exam);
  const portal = await arrive();
  const sitting = new Exam(portal);
  await sitting.open();
  await expect(portal.main.getByText(it("assess.wanted"))).toHaveCount(0);
  await sitting.begin(5);
  await sitting.goOn(knowsNothing, 2);

  const learner = new Participant(portal);
  await learner.open(await facilitator.link());
  await learner.seeDone(0, 1);
  await learner.task(exam);
  await expect(sitting.offer(it("area.5"))).toContainText(it("assess.wanted"));
  await expect(portal.main.getByText(it("assess.wanted"))).toHaveCount(1);
  await sitting.resume.click();
  await expect(sitting.box).toBeVisible();
  await sitting.goOn(knowsNothing);
  await sitting.finish();
  await learner.goBack();
  await learner.seeDone(1, 1);
});

test("a pillola that is no more is named and skipped", async ({ portal }) => {
  const learner = new Participant(portal);
  const code = assignmentCode({ pillole: [NUMBER_OF_IO, NOBODYS] });
  await learner.open(`${KINDS["session of a learner"]}#${code}`);
  await expect(learner.tasks).toHaveCount(2);
  await expect(learner.tasks.last()).toHaveText(exactly(it("session.gone", { n: NOBODYS })));
  await expect(portal.main.getByText(it("session.gone_text"))).toBeVisible();
  await learner.seeDone(0, 1);
  await learner.does(IO, IO.questions.map(() => "right"));
  await learner.seeDone(1, 1);
  await expect(portal.main.getByText(it("session.finished"))).toBeVisible();
  const result = await learner.handIn();

  const collected = new Collected(portal);
  await collected.follow(await learner.readQr());
  await expect(collected.main.getByText(anyOf(it("session.entered_new")))).toBeVisible();
  const [row] = Object.values(await collected.people());
  expect(row[it("session.gone", { n: NOBODYS })]).toBe(it("state.not_started"));
  expect(row[IO.title]).toContain(it("state.done"));
  expect(result).toMatch(/^1/);
});

test("two sessions do not mix", async ({ portal }) => {
  const learner = new Participant(portal);
  const other = `${KINDS["session of a learner"]}#${assignmentCode({ tag: 9, pillole: [NUMBER_OF_PAGOPA] })}`;
  await learner.open(LINK);
  await expect(learner.tasks).toHaveCount(2);
  await learner.open(other);
  await expect(learner.tasks).toHaveCount(1);
  await learner.openPage();
  await expect(learner.tasks).toHaveCount(1);
  await learner.open(LINK);
  await expect(learner.tasks).toHaveCount(2);
});

test("with the keyboard alone: a code, a pillola, the result", async ({ portal, page }) => {
  const learner = new Participant(portal, new Keys(page));
  await learner.openPage();
  await learner.type(assignmentCode({ pillole: [NUMBER_OF_IO] }).toLowerCase());
  await expect(learner.show).toBeVisible();
  await learner.task(IO.title);
  await portal.lesson();
  await learner.goBack();
  await learner.hand.press(learner.show);
  await expect(learner.qr).toBeVisible();
  await expect(learner.qr).toBeInViewport();
});

test("in English its words are English, the titles of pillole Italian", async ({ page }) => {
  const learner = new Participant(new Portal(page, en));
  await learner.open(`/en${LINK}`);
  await expect(learner.main.getByText(anyOf(en("session.you_are")))).toBeVisible();
  await expect(learner.tasks.first().locator('[lang="it"]')).toHaveText(IO.title);
  await learner.handIn();
  expect(await learner.readQr()).toContain(`/en${KINDS["results of sessions"]}#`);
});

test.describe("a camera reads the QR of the result", () => {
  const NINE = Object.values(NUMBERS.pillole).slice(0, 9);
  const longest = assignmentCode({ tag: 1023, pillole: NINE });

  for (const [what, viewport, theme] of [
    ["on an old phone", { width: 320, height: 640 }, "light"],
    ["in the dark", { width: 360, height: 740 }, "dark"],
    ["in high contrast", { width: 1280, height: 800 }, "high-contrast"],
  ]) {
    test(`${what}, of nine pillole`, async ({ portal, page }) => {
      await page.setViewportSize(viewport);
      await prefers(page.context(), { theme });
      const learner = new Participant(portal);
      await learner.open(`${KINDS["session of a learner"]}#${longest}`);
      await expect(learner.tasks).toHaveCount(NINE.length);
      const code = (await learner.handIn()).replaceAll(" ", "");
      expect(code.length).toBeLessThanOrEqual(32);
      const link = new URL(await learner.readQr());
      expect(`${link.pathname}${link.hash}`).toBe(`${KINDS["results of sessions"]}#${code}.${longest}`);
    });
  }
});
