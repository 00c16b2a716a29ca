// The record is the learner's own: taken along in a file, brought back, and safe from damage.

import { readFile } from "node:fs/promises";
import { test, expect } from "../support/portal.mjs";
import { it } from "../support/words.mjs";

const RECORD = "pillole.learner";

const ANSWERED_ONE = it("progress.summary_many", { n: 0, answered: 1, right: 1 });

/// Answers a question right, and goes to the page of progress.
async function answerOne(portal) {
  const lesson = await portal.openPillola();
  await lesson.question(1).answerRight();
  await lesson.question(1).seeRight();
  await portal.go("progress");
  await seeOneAnswer(portal);
}

async function seeOneAnswer({ page }) {
  await expect(page.getByText(ANSWERED_ONE)).toBeVisible();
}

/// The file that "save my progress" gives.
async function save({ page }) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: it("export.button") }).click();
  await expect(page.getByText(it("export.done"))).toBeVisible();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

async function bring({ page }, text, name = "pillole.json") {
  const file = { name, mimeType: "application/json", buffer: Buffer.from(text) };
  await page.getByLabel(it("import.label")).setInputFiles(file);
}

const stored = ({ page }) => page.evaluate((key) => localStorage.getItem(key), RECORD);

test("what is saved to a file, erased, and brought back is all there", async ({ portal, page }) => {
  await answerOne(portal);
  const { name, text } = await save(portal);
  expect(name).toMatch(/^pillole-\d{4}-\d{2}-\d{2}\.json$/);
  await portal.eraseAll();
  await expect(page.getByText(it("progress.empty"))).toBeVisible();

  await bring(portal, text);
  await expect(page.getByText(it("import.done"))).toBeVisible();
  await seeOneAnswer(portal);
  await page.reload();
  await seeOneAnswer(portal);
});

test("the same file brought twice changes nothing", async ({ portal, page }) => {
  await answerOne(portal);
  const { text } = await save(portal);
  await bring(portal, text);
  await expect(page.getByText(it("import.done"))).toBeVisible();
  const once = await stored(portal);
  await bring(portal, text);
  await expect(page.getByText(it("import.done"))).toBeVisible();
  expect(await stored(portal)).toBe(once);
  await seeOneAnswer(portal);
});

for (const [what, damage, said] of [
  ["cut short", (text) => text.slice(0, -40), "import.damaged"],
  ["changed inside", (text) => text.replace(/"credit":100/, '"credit":50'), "import.damaged"],
  ["of something else", () => '{"some": "other file"}', "import.not_ours"],
  ["that is no text", () => "\u0000\u0001\u0002", "import.not_ours"],
  ["of a newer portal", (text) => text.replace('"version":1', '"version":99'), "import.newer"],
  ["far too large", (text) => text + " ".repeat(5_000_001), "import.too_large"],
]) {
  test(`a file ${what} is refused in words, and nothing changes`, async ({ portal, page }) => {
    await answerOne(portal);
    const { text } = await save(portal);
    const before = await stored(portal);
    const bad = damage(text);
    expect(bad).not.toBe(text);
    await bring(portal, bad);
    await expect(page.getByText(it(said))).toBeVisible();
    expect(await stored(portal)).toBe(before);
    await seeOneAnswer(portal);
  });
}

test("a record that was damaged is set aside, and the copy before is used", async ({ portal, page }) => {
  await answerOne(portal);
  const damaged = await page.evaluate((key) => {
    const half = localStorage.getItem(key).slice(0, -20);
    localStorage.setItem(key, half);
    return half;
  }, RECORD);
  await page.reload();
  await portal.isReady();
  await expect(portal.notice("damaged_recovered")).toBeVisible();
  await expect(page.getByRole("heading", { name: it("progress.started") })).toBeVisible();
  const kept = await page.evaluate(() => ({ ...localStorage }));
  expect(Object.entries(kept).filter(([, text]) => text === damaged)).toHaveLength(1);
  expect(kept[RECORD]).not.toBe(damaged);
});

test("a record damaged beyond help is set aside, and one begins anew", async ({ portal, page }) => {
  await portal.open("/");
  await page.evaluate((key) => localStorage.setItem(key, "???"), RECORD);
  await page.reload();
  await portal.isReady();
  await expect(portal.notice("damaged_started_empty")).toBeVisible();
  expect(await page.evaluate(() => Object.values(localStorage))).toContain("???");
});

test("a record of a newer portal is not touched", async ({ portal, page }) => {
  await portal.open("/");
  const newer = '{"version":99,"what":"is to come"}';
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [RECORD, newer]);
  const lesson = await portal.openPillola();
  await expect(portal.notice("newer")).toBeVisible();
  await lesson.question(1).answerRight();
  await lesson.question(1).seeRight();
  expect(await stored(portal)).toBe(newer);
});
