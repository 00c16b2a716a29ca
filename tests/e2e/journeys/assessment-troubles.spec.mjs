// What can go wrong with a self-assessment: erased in another tab, nowhere to be kept, imported from
// a newer portal, a question withdrawn, a clock set back. Each is survived, and said in words.

import { readFile } from "node:fs/promises";
import { AREAS, Exam, knows, knowsNothing, LONGEST, Reflection, seeded } from "../support/assessment.mjs";
import { Path, Result } from "../support/outcome.mjs";
import { Portal, test, expect } from "../support/portal.mjs";
import { exactly, it } from "../support/words.mjs";

test.describe.configure({ timeout: 90_000 });

test.beforeEach(({ context }) => seeded(context));

const RECORD = "pillole.learner";

const stored = (page) => page.evaluate((key) => localStorage.getItem(key), RECORD);

test("a test erased in another tab is not gone on with: one chooses anew", async ({ portal, context }) => {
  const exam = new Exam(portal);
  await exam.open();
  await exam.begin();
  await exam.goOn(knows(2), 3);
  const other = new Portal(await context.newPage());
  await other.open("/impostazioni/");
  await other.eraseAll();
  await portal.page.bringToFront();
  await exam.seeChoice();
  await expect(exam.box).toHaveCount(0);
  await expect(exam.unfinished).toHaveCount(0);
  await exam.begin();
  await exam.answer("dontKnow");
  await exam.seeNumber(2, LONGEST.whole);
});

test("a self-reflection erased in another tab: one chooses anew", async ({ portal, context }) => {
  const reflection = new Reflection(portal);
  await reflection.open();
  await reflection.begin("short");
  await reflection.agree(2);
  const other = new Portal(await context.newPage());
  await other.open("/impostazioni/");
  await other.eraseAll();
  await portal.page.bringToFront();
  await reflection.seeChoice();
  await expect(reflection.unfinished).toHaveCount(0);
});

test("two tabs of one test: what is answered in either counts in both", async ({ portal, context }) => {
  const exam = new Exam(portal);
  await exam.open();
  await exam.begin();
  await exam.answer("right");
  const other = new Exam(new Portal(await context.newPage()));
  await other.open();
  await other.resume.click();
  await other.seeNumber(2, LONGEST.whole);
  await other.answer("dontKnow");
  await portal.page.bringToFront();
  await exam.seeNumber(3, LONGEST.whole);
  expect(await exam.item()).toBe(await other.item());
});

test.describe("storage refused", () => {
  test.beforeEach(({ context }) => context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  }));

  test("the test, its result and the path work, and it is said once what will be lost", async ({ portal, page }) => {
    const exam = new Exam(portal);
    await exam.open();
    await exam.begin(5);
    await exam.answer("right");
    await expect(portal.notice("storage_refused")).toBeVisible();
    await page.getByRole("button", { name: it("notice.close") }).click();
    await exam.goOn(knows(2));
    await exam.finish();
    await expect(new Result(portal).byArea).toBeVisible();
    await page.getByRole("link", { name: it("path.go") }).click();
    await portal.seeTitle(it("path.title"));
    await expect(new Path(portal).now.first()).toBeVisible();
    await expect(portal.notice("storage_refused")).toHaveCount(0);
  });

  test("the self-reflection works to its result", async ({ portal }) => {
    const reflection = new Reflection(portal);
    await reflection.open();
    await reflection.begin(1);
    await reflection.agreeWithAll(2);
    await reflection.finish();
    await expect(new Result(portal).byArea).toBeVisible();
  });
});

/// The file that "save my progress" gives.
async function save({ page }) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: it("export.button") }).click();
  return readFile(await (await download).path(), "utf8");
}

async function bring({ page }, text) {
  const file = { name: "pillole.json", mimeType: "application/json", buffer: Buffer.from(text) };
  await page.getByLabel(it("import.label")).setInputFiles(file);
}

test("results saved to a file, erased, and brought back are all there", async ({ portal, page }) => {
  await new Exam(portal).take(knows(3), 2);
  const result = new Result(portal);
  const before = await result.column("result.can");
  await page.getByRole("link", { name: exactly(it("result.save")) }).click();
  await portal.seeTitle(it("progress.title"));
  const text = await save(portal);
  await portal.open("/impostazioni/");
  await portal.eraseAll();
  await result.open();
  await expect(page.getByText(it("result.none"))).toBeVisible();
  await portal.open("/progressi/");
  await bring(portal, text);
  await expect(page.getByText(it("import.done"))).toBeVisible();
  await result.open();
  expect(await result.column("result.can")).toEqual(before);
});

test("results of a newer portal are refused in words, and nothing is lost", async ({ portal, page }) => {
  await new Exam(portal).take(knows(3), 2);
  const result = new Result(portal);
  const before = await result.column("result.can");
  await portal.open("/progressi/");
  const text = await save(portal);
  const kept = await stored(page);
  const newer = text.replace('"version":1', '"version":99');
  expect(newer).not.toBe(text);
  await bring(portal, newer);
  await expect(page.getByText(it("import.newer"))).toBeVisible();
  expect(await stored(page)).toBe(kept);
  await result.open();
  expect(await result.column("result.can")).toEqual(before);
});

/// From now on the record says that an answer of its newest test was to a question that is gone.
async function withdraw({ page }) {
  await page.evaluate((key) => {
    const record = JSON.parse(localStorage.getItem(key));
    const { answers } = record.tests.at(-1);
    const [item] = Object.keys(answers);
    answers[item.replace(/\/.*/, "/mai-esistita")] = answers[item];
    delete answers[item];
    localStorage.setItem(key, JSON.stringify(record));
  }, RECORD);
  await page.reload();
}

test("an answered question that was withdrawn is said to be gone, and counts", async ({ portal, page }) => {
  const asked = await new Exam(portal).take(knows(2), 1);
  const result = new Result(portal);
  const before = await result.column("result.can");
  await withdraw(portal);
  await portal.isReady();
  // By a file, too: it is a record as any other.
  await portal.open("/progressi/");
  const text = await save(portal);
  await portal.open("/impostazioni/");
  await portal.eraseAll();
  await portal.open("/progressi/");
  await bring(portal, text);
  await expect(page.getByText(it("import.done"))).toBeVisible();

  await result.open();
  expect(await result.column("result.can")).toEqual(before);
  await expect(page.getByText(it("result.when_many").replace("{n}", asked.length).split(", ")[1])).toBeVisible();
  await result.showAnswers.click();
  await expect(page.getByText(it("given.gone"))).toHaveCount(1);
});

test("a question withdrawn in the middle of a test: it goes on, and ends", async ({ portal }) => {
  const exam = new Exam(portal);
  await exam.open();
  await exam.begin();
  await exam.goOn(knows(2), 3);
  await withdraw(portal);
  await portal.isReady();
  await exam.resume.click();
  await exam.seeNumber(4, LONGEST.whole);
  await exam.goOn(knows(2));
  await exam.finish();
  expect(Object.keys(await new Result(portal).column("result.can"))).toHaveLength(AREAS.length);
});

test("a clock set back between two tests: the later one is the result", async ({ portal, page }) => {
  const begin = new Date("2027-03-10T10:00:00");
  await page.clock.install({ time: begin });
  await new Exam(portal).take(knowsNothing, 3);
  await page.clock.setSystemTime(new Date("2027-03-01T10:00:00"));
  await new Exam(portal).take(knows(6), 3);
  const result = new Result(portal);
  const up = it("change.up", { level: it("standing.below") });
  expect(await result.column("result.before")).toEqual({ [it("area.3")]: up });
  const rows = result.history.getByRole("row").filter({ has: page.getByRole("rowheader") });
  await expect(rows).toHaveCount(2);
});

test("a clock set back in the middle of a test: the questions stay in their order", async ({ portal, page }) => {
  await page.clock.install({ time: new Date("2027-03-10T10:00:00") });
  const exam = new Exam(portal);
  await exam.open();
  await exam.begin();
  const before = await exam.goOn(knows(3), 4);
  await page.clock.setSystemTime(new Date("2020-01-01T00:00:00"));
  await page.reload();
  await portal.isReady();
  await exam.resume.click();
  await exam.seeNumber(5, LONGEST.whole);
  const all = [...before, ...await exam.goOn(knows(3))].map(({ item }) => item);
  expect(new Set(all).size).toBe(all.length);
  await exam.finish();
  await expect(new Result(portal).byArea).toBeVisible();
});
