// The test on paper: sheets with their key, and the letters that somebody types.

import { AREAS, LONGEST } from "../support/assessment.mjs";
import { focusIsKept } from "../support/keyboard.mjs";
import { OnPaper, read, Result } from "../support/outcome.mjs";
import { KINDS } from "../support/pages.mjs";
import { Portal, test, expect } from "../support/portal.mjs";
import { en, it } from "../support/words.mjs";

const NUMBERS = Array.from({ length: LONGEST.whole }, (_, index) => index + 1);

const stored = (page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

for (const [language, word] of [["Italian", it], ["English", en]]) {
  test(`in ${language}: 26 numbered questions, and a key with a letter for each`, async ({ page }) => {
    const paper = new OnPaper(new Portal(page, word));
    await paper.open();
    expect(await paper.numbers()).toEqual(NUMBERS);
    for (const area of AREAS) await expect(paper.sheets.getByText(word(`area.${area}`))).toBeVisible();
    const letters = await paper.keyLetters();
    expect(letters).toHaveLength(LONGEST.whole);
    for (const letter of letters) expect(letter).toMatch(/^[A-F]$/);
    const about = Object.values(await read(paper.key)).map((cells) => cells[word("table.competence")]);
    expect(new Set(about).size).toBe(21);
  });

  test(`in ${language}: the letters of the key give the highest result, dashes the lowest`, async ({ page }) => {
    const paper = new OnPaper(new Portal(page, word));
    await paper.open();
    const letters = await paper.keyLetters();
    await paper.type(letters.join(""));
    const highest = Object.values(await paper.result.column("result.can"));
    expect(new Set(highest)).toEqual(new Set([word("standing.advanced_text")]));
    await paper.type("-".repeat(LONGEST.whole));
    const lowest = Object.values(await paper.result.column("result.can"));
    expect(new Set(lowest)).toEqual(new Set([word("standing.below_text")]));
  });
}

test("the key and the sheet say the same: the letter is the one of the right option", async ({ portal }) => {
  const paper = new OnPaper(portal);
  await paper.open();
  const letters = await paper.keyLetters();
  const lists = paper.sheets.getByRole("list");
  await expect(lists).toHaveCount(LONGEST.whole);
  for (const [index, letter] of letters.entries()) {
    const options = await lists.nth(index).getByRole("listitem").count();
    expect(letter.charCodeAt(0) - 65, `question ${index + 1}`).toBeLessThan(options);
  }
});

test("letters may be small, with spaces and commas, and are shown one by one", async ({ portal }) => {
  const paper = new OnPaper(portal);
  await paper.open();
  const letters = await paper.keyLetters();
  await paper.letters.fill(letters.map((letter) => letter.toLowerCase()).join(", "));
  await expect(paper.rows).toHaveCount(LONGEST.whole);
  for (const [index, letter] of letters.entries()) {
    await expect(paper.rows.nth(index).getByLabel(letter, { exact: true })).toBeChecked();
  }
});

test("letters can be ticked one by one, and one that is changed counts", async ({ portal }) => {
  const paper = new OnPaper(portal);
  await paper.open();
  const letters = await paper.keyLetters();
  for (const [index, letter] of letters.entries()) {
    await paper.rows.nth(index).getByLabel(letter, { exact: true }).check();
  }
  await paper.show.click();
  const highest = Object.values(await paper.result.column("result.can"));
  expect(new Set(highest)).toEqual(new Set([it("standing.advanced_text")]));
  for (const row of await paper.rows.all()) await row.getByLabel(it("on_paper.none")).check();
  // An old result does not stand beside other letters.
  await expect(paper.result.byArea).toHaveCount(0);
  await paper.show.click();
  const lowest = Object.values(await paper.result.column("result.can"));
  expect(new Set(lowest)).toEqual(new Set([it("standing.below_text")]));
});

test("nothing is kept unless one says so; then it is among the results", async ({ portal, page }) => {
  const paper = new OnPaper(portal);
  await paper.open();
  const before = await stored(page);
  const letters = await paper.keyLetters();
  await paper.type(letters.map((letter, index) => (index % 3 ? letter : "-")).join(""));
  await expect(paper.result.byArea).toBeVisible();
  await expect(page.getByText(it("on_paper.not_kept"))).toBeVisible();
  expect(await stored(page)).toBe(before);
  const shown = await paper.result.column("result.can");

  await paper.keep.click();
  await expect(paper.kept).toBeVisible();
  await focusIsKept(page);
  await paper.main.getByRole("link", { name: it("result.go") }).click();
  await portal.seeTitle(it("result.title"));
  const result = new Result(portal);
  expect(await result.column("result.can")).toEqual(shown);
  await result.showAnswers.click();
  await expect(page.getByText(it("given.gone"))).toHaveCount(0);
});

test("for paper there are the sheets and the key, and no controls", async ({ portal, page }) => {
  const paper = new OnPaper(portal);
  await paper.open();
  await page.emulateMedia({ media: "print" });
  await expect(paper.sheets).toBeVisible();
  await expect(paper.key).toBeVisible();
  await expect(paper.letters).toBeHidden();
  await expect(page.locator("button, input, select").filter({ visible: true })).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const [language, base, word] of [["Italian", "", it], ["English", "/en", en]]) {
    test(`in ${language}: the sheets and the key can be read, and it is said how to print`, async ({ page }) => {
      await page.goto(`${base}${KINDS["test on paper"]}`);
      const paper = new OnPaper(new Portal(page, word));
      expect(await paper.numbers()).toEqual(NUMBERS);
      expect(await paper.keyLetters()).toHaveLength(LONGEST.whole);
      await expect(page.getByText(word("on_paper.without_app"))).toBeVisible();
      await expect(page.locator("button, input").filter({ visible: true })).toHaveCount(0);
    });
  }
});
