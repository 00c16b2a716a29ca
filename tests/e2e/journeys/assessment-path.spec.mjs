// "Il mio percorso": never a dead end, at most three for now, and changed by hand.

import { Keys } from "../support/hands.mjs";
import { focusIsKept } from "../support/keyboard.mjs";
import { Path } from "../support/outcome.mjs";
import { Portal, expect } from "../support/portal.mjs";
import { test } from "../support/sittings.mjs";
import { anyOf, en, it } from "../support/words.mjs";

const REASONS = ["added", "begun", "fits", "near", "beginning", "harder", "easier"];

/// Every pillola for now has its reason and its minutes.
async function seeNow(path) {
  const { word } = path;
  await expect(path.now.first()).toBeVisible();
  const all = await path.now.all();
  expect(all.length).toBeLessThanOrEqual(3);
  const reason = new RegExp(REASONS.map((key) => anyOf(word(`reason.${key}`)).source).join("|"), "i");
  let minutes = 0;
  for (const item of all) {
    await expect(item.getByText(reason)).toBeVisible();
    const [said] = (await item.getByText(anyOf(word("minutes"))).innerText()).match(/\d+/);
    minutes += Number(said);
  }
  await expect(path.page.getByText(word("path.minutes", { n: minutes }))).toBeVisible();
}

for (const [language, word] of [["Italian", it], ["English", en]]) {
  test(`in ${language}, without any test, it offers a beginning, and the test`, async ({ page }) => {
    const path = new Path(new Portal(page, word));
    await path.open();
    await seeNow(path);
    await expect(path.main.getByText(word("path.test_first"))).toBeVisible();
    await path.main.getByRole("link", { name: word("test.go") }).click();
    await path.portal.seeTitle(word("test.title"));
  });
}

test.describe("after a test", () => {
  test.use({ storageState: ({ tested }, use) => use(tested) });

  for (const [language, word] of [["Italian", it], ["English", en]]) {
    test(`in ${language}: at most three for now, each with its reason and minutes`, async ({ page }) => {
      const path = new Path(new Portal(page, word));
      await path.open();
      await seeNow(path);
      await expect(path.main.getByText(word("path.test_first"))).toHaveCount(0);
      expect(await path.later.count()).toBeGreaterThan(0);
    });
  }

  for (const [how, why] of [["known", "aside_known"], ["not_interested", "aside_not_interested"]]) {
    test(`"${it(`path.${how}`)}" takes one out, and it can be put back`, async ({ portal, page }) => {
      const path = new Path(portal);
      await path.open();
      const before = await path.titles();
      await path.change(how, before[0]);
      await expect.poll(() => path.titles()).not.toContain(before[0]);
      expect(await path.titles()).toHaveLength(before.length);
      await expect(path.aside).toHaveText(new RegExp(`${before[0]}.*${it(`path.${why}`)}`));

      await page.reload();
      await portal.isReady();
      await expect(path.aside).toContainText(before[0]);
      expect(await path.titles()).not.toContain(before[0]);
      await path.change("back", before[0]);
      await expect.poll(() => path.titles()).toEqual(before);
      await expect(path.aside).toHaveCount(0);
    });
  }

  test("\"Mettila adesso\" puts one first, and it stays", async ({ portal, page }) => {
    const path = new Path(portal);
    await path.open();
    const title = await path.later.last().getByRole("link").innerText();
    await path.change("add", title);
    await expect.poll(async () => (await path.titles())[0]).toBe(title);
    await expect(path.now.first()).toContainText(it("reason.added"));
    expect(await path.now.count()).toBeLessThanOrEqual(3);
    await page.reload();
    await portal.isReady();
    await expect.poll(async () => (await path.titles())[0]).toBe(title);
  });

  test("by keyboard: after each change the focus is somewhere on the path, and is seen", async ({ portal, page }) => {
    const keys = new Keys(page);
    const path = new Path(portal, keys);
    await path.open();
    const [first] = await path.titles();
    const later = await path.later.first().getByRole("link").innerText();
    for (const [how, title] of [["known", first], ["back", first], ["add", later]]) {
      await path.change(how, title);
      await focusIsKept(page);
      await expect(path.main.locator(":focus"), how).toHaveCount(1);
    }
  });

  test("what is not wanted makes room, to the last one: never a dead end", async ({ portal, page }) => {
    test.setTimeout(60_000);
    const path = new Path(portal);
    await path.open();
    for (let left = 60; left > 0 && (await path.now.count()); left -= 1) {
      const [first] = await path.titles();
      await path.change("not_interested", first);
    }
    await expect(path.now).toHaveCount(0);
    await expect(path.main.getByText(it("path.review"))).toBeVisible();
    await expect(path.main.getByRole("link", { name: it("home.review_go") })).toBeVisible();
    expect(await path.aside.count()).toBeGreaterThan(10);
    // Nothing was done: it is not said to be.
    await expect(page.getByText(it("path.all_done"))).toHaveCount(0);
  });

  test("a pillola that is done is done on the path too", async ({ portal }) => {
    const path = new Path(portal);
    await path.open();
    const [first] = await path.titles();
    await path.now.first().getByRole("link").click();
    const lesson = await portal.lesson();
    await lesson.read();
    await lesson.answerAll();
    await lesson.seeDone();
    await path.open();
    expect(await path.titles()).not.toContain(first);
    const done = path.main.locator("section")
      .filter({ has: path.page.getByRole("heading", { name: it("path.done") }) });
    await expect(done.getByRole("link", { name: first })).toBeVisible();
  });
});
