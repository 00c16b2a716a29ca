// Codes as people type them: what is wrong with one is found and said, and nothing wrong gets in.

import { assignmentCode, checked, swaps, wrongLetters } from "../support/codes.mjs";
import { Collected } from "../support/collected.mjs";
import { template } from "../support/content.mjs";
import { KINDS } from "../support/pages.mjs";
import { Portal } from "../support/portal.mjs";
import { Facilitator, Participant, nameOf, test, expect } from "../support/session.mjs";
import { en, exactly, it } from "../support/words.mjs";

test.describe.configure({ timeout: 90_000 });

const SESSION = template("pagamenti-e-avvisi");

/// A session, and what a learner hands in who has done nothing yet.
const CODE = assignmentCode({ tag: 500, pillole: [1, 10] });

/// The page for results in one browser, with the result of somebody in another.
async function aResult({ portal, arrive }) {
  const learner = new Participant(await arrive({ nickname: 21 }));
  await learner.open(`${KINDS["session of a learner"]}#${CODE}`);
  const result = await learner.handIn();
  const collected = new Collected(portal);
  await collected.follow(await learner.readQr());
  await collected.seeEntered("new", nameOf(21));
  return { collected, learner, result };
}

test("a result with one letter wrong or two swapped is refused, wherever that is", async ({ portal, arrive }) => {
  const { collected, result } = await aResult({ portal, arrive });
  const damaged = [...wrongLetters(result), ...swaps(result), result.slice(0, -1), result.slice(1), `${result}0`];
  for (const code of damaged) {
    await collected.type(code);
    await collected.seeFault("damaged");
    await expect(collected.field).toHaveValue(code);
    await expect(collected.field).toBeFocused();
  }
  await collected.type(result);
  await collected.seeEntered("known", nameOf(21));
  await collected.seeCount(1);
  await expect(collected.fault.filter({ hasText: /./ })).toHaveCount(0);
});

test("a swap never makes the code of a session of a result, or the other way round", async ({ portal }) => {
  const collected = new Collected(portal);
  const learner = new Participant(portal);
  for (const symbol of [0, 6, 31]) {
    const symbols = [1, 7, symbol, symbol ^ 1, 20, 3, 9, 9, 14];
    await collected.open();
    await collected.type(checked("result", symbols));
    await collected.seeFault("foreign");
    for (const swapped of swaps(checked("result", symbols))) {
      await collected.type(swapped);
      await collected.seeFault("damaged");
    }
    await learner.openPage();
    for (const swapped of swaps(checked("assignment", symbols))) {
      await learner.type(swapped);
      await expect(learner.fault.filter({ hasText: it("session.fault.damaged") }), swapped).toBeVisible();
    }
  }
});

test("a code that is empty, too long, or has signs that no code has, is said to be so", async ({ portal, arrive }) => {
  const { collected, result } = await aResult({ portal, arrive });
  await collected.type("");
  await collected.seeFault("empty");
  await collected.type("-. ");
  await collected.seeFault("empty");
  await collected.type("0".repeat(5_000));
  await collected.seeFault("too_long");
  await collected.type(`${result}ù`);
  await collected.seeFault("character", { letter: "ù" });
  await collected.type("=1+1");
  await collected.seeFault("character", { letter: "=" });
});

test("a code of a session in the place of a result, and the other way round", async ({ portal, arrive }) => {
  const { collected, learner, result } = await aResult({ portal, arrive });
  await collected.type(CODE);
  await collected.seeFault("assignment");
  await learner.openPage();
  await learner.type(result);
  await expect(learner.fault.filter({ hasText: it("session.fault.result") })).toBeVisible();
});

test("a code of a newer portal says so", async ({ arrive }) => {
  const learner = new Participant(await arrive());
  await learner.openPage();
  await learner.type(assignmentCode({ pillole: [1], version: 2 }));
  await expect(learner.fault.filter({ hasText: it("session.fault.newer") })).toBeVisible();
});

test("a result of somebody else's session is refused; its QR is taken", async ({ facilitator, arrive }) => {
  await facilitator.take(SESSION.title);
  const learner = new Participant(await arrive({ nickname: 21 }));
  await learner.open(await facilitator.link());
  const result = await learner.handIn();
  const colleague = await arrive();
  await new Facilitator(colleague).openTemplate(SESSION.title);
  const collected = new Collected(colleague);
  await collected.open();
  await collected.type(result);
  await collected.seeFault("foreign");
  await expect(collected.nothing).toBeVisible();
  await collected.follow(await learner.readQr());
  await collected.seeEntered("new", nameOf(21));
  await collected.seeCount(1);
  // The QR carries what the session was, too.
  await expect(collected.main.getByRole("heading", { name: exactly(SESSION.title) })).toBeVisible();
});

test("a session's code with one letter wrong or two swapped is refused too", async ({ portal }) => {
  const learner = new Participant(portal);
  await learner.openPage();
  const code = assignmentCode({ tag: 803, pillole: [1, 10, 3] });
  for (const damaged of [...wrongLetters(code), ...swaps(code), code.slice(1), code.slice(0, -1)]) {
    await learner.type(damaged);
    await expect(learner.fault.filter({ hasText: it("session.fault.damaged") }), damaged).toBeVisible();
    await expect(learner.field).toHaveValue(damaged);
  }
  await expect(learner.show).toHaveCount(0);
  await learner.type(code);
  await expect(learner.tasks).toHaveCount(3);
});

test("results of two sessions stand apart, and one chooses which is shown", async ({ portal }) => {
  const learner = new Participant(portal);
  const links = [];
  for (const [tag, pillole] of [[1, [1]], [2, [1, 10]]]) {
    await learner.open(`${KINDS["session of a learner"]}#${assignmentCode({ tag, pillole })}`);
    await expect(learner.tasks).toHaveCount(pillole.length);
    await learner.handIn();
    links.push(await learner.readQr());
  }
  const collected = new Collected(portal);
  for (const link of links) {
    await collected.follow(link);
    await collected.seeCount(1);
  }
  const choices = collected.others.getByRole("button");
  await expect(choices).toHaveCount(2);
  await expect(choices.first()).toHaveAttribute("aria-pressed", "true");
  await expect(collected.table.getByRole("columnheader")).toHaveCount(4);
  await choices.last().click();
  await expect(choices.last()).toHaveAttribute("aria-pressed", "true");
  await expect(collected.table.getByRole("columnheader")).toHaveCount(3);
});

test("in English the file for spreadsheets has commas", async ({ page }) => {
  const portal = new Portal(page, en);
  const learner = new Participant(portal);
  await learner.open(`/en${KINDS["session of a learner"]}#${assignmentCode({ pillole: [1] })}`);
  await learner.handIn();
  const collected = new Collected(portal);
  await collected.follow(await learner.readQr());
  await collected.seeCount(1);
  const { text } = await collected.csv();
  expect(text.split("\r\n")[0]).toMatch(new RegExp(`^\uFEFF"${en("session.person")}","`));
});

test("two people who are called the same are two", async ({ facilitator, arrive }) => {
  await facilitator.take(SESSION.title);
  const link = await facilitator.link();
  const collected = new Collected(facilitator.portal);
  const codes = [];
  // The number by chance goes on after the last name.
  for (const nickname of [5, 5 + 256]) {
    const learner = new Participant(await arrive({ nickname }));
    await learner.open(link);
    expect(await learner.name()).toBe(nameOf(5));
    codes.push(await learner.handIn());
  }
  await collected.open();
  for (const [index, code] of codes.entries()) {
    await collected.type(code);
    await collected.seeCount(index + 1);
  }
  await expect(collected.table.getByRole("rowheader", { name: exactly(nameOf(5)) })).toHaveCount(2);
});
