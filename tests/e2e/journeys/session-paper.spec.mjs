// What is printed for a session: each sheet on and off, and a QR that a camera reads.

import { pillola, template } from "../support/content.mjs";
import { printed } from "../support/qr.mjs";
import { test, expect } from "../support/session.mjs";
import { exactly, it } from "../support/words.mjs";

const SESSION = template("pagamenti-e-avvisi");
const PILLOLE = ["app-io-primi-passi", "pagare-un-avviso-pagopa"].map(pillola);

const SHEETS = ["run", "room", "attendance", "cards", "lessons", "questions"];

/// What most print, and is chosen at first.
const AT_FIRST = ["run", "room", "attendance"];

test.describe.configure({ timeout: 90_000 });

const box = (page, sheet) => page.getByRole("checkbox", { name: exactly(it(`session.sheet_${sheet}`)) });

/// The sheets of a new session; gives the link for learners.
async function openSheets(facilitator, session = SESSION) {
  await facilitator.take(session.title);
  const link = await facilitator.link();
  await facilitator.go("paper_go");
  await expect(box(facilitator.page, "run")).toBeVisible();
  return link;
}

/// Chooses exactly these sheets.
async function choose(page, wanted) {
  for (const sheet of SHEETS) await box(page, sheet).setChecked(wanted.includes(sheet));
}

/// What is on each sheet and on no other.
function marks(page) {
  const heading = (name) => page.getByRole("heading", { name: exactly(name) });
  return {
    run: page.getByRole("columnheader", { name: exactly(it("session.when")) }),
    room: page.getByRole("img", { name: it("session.assign_qr") }),
    attendance: heading(`${it("session.sheet_attendance")}: ${SESSION.title}`),
    cards: heading(SESSION.cards[0]),
    lessons: page.getByText(PILLOLE[1].steps[0].say).first(),
    questions: page.getByText(PILLOLE[0].questions[0].prompt).first(),
  };
}

async function seeOnly(page, wanted) {
  for (const [sheet, mark] of Object.entries(marks(page))) {
    await expect(mark, sheet).toBeVisible({ visible: wanted.includes(sheet) });
  }
}

test("at first what most print; each sheet by itself; all; none", async ({ facilitator, page }) => {
  await openSheets(facilitator);
  for (const sheet of SHEETS) await expect(box(page, sheet)).toBeChecked({ checked: AT_FIRST.includes(sheet) });
  await seeOnly(page, AT_FIRST);
  for (const wanted of [...SHEETS.map((sheet) => [sheet]), SHEETS, []]) {
    await choose(page, wanted);
    await seeOnly(page, wanted);
    await page.emulateMedia({ media: "print" });
    await seeOnly(page, wanted);
    await expect(page.locator("button, input, select").filter({ visible: true })).toHaveCount(0);
    await page.emulateMedia({ media: "screen" });
  }
});

test("the QR on paper leads to the session, and the code beside it is the one that is typed", async ({ facilitator, page }) => {
  await facilitator.take(SESSION.title);
  const [link, code] = [await facilitator.link(), await facilitator.code()];
  await facilitator.go("paper_go");
  await choose(page, ["room"]);
  await expect(page.getByText(exactly(code))).toBeVisible();
  expect(await printed(page)).toEqual({ pages: 1, codes: [[link]] });
});

test("as many pages as it takes, and no empty ones", async ({ facilitator, page }) => {
  const link = await openSheets(facilitator);
  const first = await printed(page);
  expect(first.pages).toBeGreaterThanOrEqual(3);
  expect(first.pages).toBeLessThanOrEqual(5);
  expect(first.codes.flat()).toEqual([link]);
  await choose(page, ["attendance"]);
  expect((await printed(page)).pages).toBe(1);
  await choose(page, ["run"]);
  expect((await printed(page)).pages).toBeLessThanOrEqual(3);
  await choose(page, ["cards"]);
  expect((await printed(page)).pages).toBeLessThanOrEqual(SESSION.cards.length + 1);
});

test("the run sheet says when each part begins and ends, with its notes", async ({ facilitator, page }) => {
  await openSheets(facilitator);
  const rows = page.getByRole("region", { name: exactly(it("session.sheet_run")) }).getByRole("row");
  let from = 0;
  const clock = (minutes) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  for (const [index, part] of SESSION.parts.entries()) {
    const row = rows.nth(index + 1);
    await expect(row.getByRole("rowheader")).toHaveText(`${clock(from)}–${clock(from + part.minutes)}`);
    for (const line of part.notes.trim().split("\n")) await expect(row).toContainText(line);
    from += part.minutes;
  }
});

test("the questions of every pillola have their key", async ({ facilitator, page }) => {
  await openSheets(facilitator);
  await choose(page, ["questions"]);
  await expect(page.getByText(it("paper.key"))).toHaveCount(PILLOLE.length);
  for (const { questions } of PILLOLE) {
    for (const { prompt } of questions) await expect(page.getByText(prompt).first()).toBeVisible();
  }
});

test("a plan changed meanwhile is printed as it is now", async ({ facilitator, page }) => {
  await openSheets(facilitator);
  await page.getByRole("link", { name: exactly(it("session.back_to_plan")) }).click();
  await expect(facilitator.title).toHaveValue(SESSION.title);
  await facilitator.part(PILLOLE[0].title).remove.click();
  const link = await facilitator.link();
  await facilitator.go("paper_go");
  await expect(page.getByRole("cell", { name: PILLOLE[0].title })).toHaveCount(0);
  await choose(page, ["room"]);
  expect((await printed(page)).codes).toEqual([[link]]);
});

test("the button prints", async ({ facilitator, page }) => {
  await openSheets(facilitator);
  await page.evaluate(() => { window.print = () => { window.printedTimes = (window.printedTimes ?? 0) + 1; }; });
  await page.getByRole("button", { name: exactly(it("session.print")) }).click();
  expect(await page.evaluate(() => window.printedTimes)).toBe(1);
});
