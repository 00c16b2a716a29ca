// Going from page to page inside the app ends where opening the address would: the same page, and
// nothing of the one before.

import { KINDS, OTHER_PILLOLA, PILLOLA, addressOf } from "../support/pages.mjs";
import { test, expect } from "../support/portal.mjs";
import { exactly, it } from "../support/words.mjs";

/// The headings of the page's content: what it is made of.
const outline = (portal) => portal.main.getByRole("heading").allTextContents();

const HERE = { name: exactly(it("nav.label")) };

const ALL = ["home", "catalogue", "progress", "help"];

for (const [from, ways] of Object.entries({
  home: ALL,
  catalogue: ALL,
  help: ALL,
  "not found": ALL,
  // Who has opened a pillola has begun it: home and progress are others then.
  pillola: ["catalogue", "help"],
})) {
  test(`from ${from} to everywhere, and nothing of it is left behind`, async ({ portal, page }) => {
    const expected = {};
    for (const way of ways) {
      await portal.open(KINDS[way]);
      expected[way] = await outline(portal);
    }
    for (const way of ways.filter((way) => way !== from)) {
      await portal.open(KINDS[from]);
      await portal.go(way);
      await expect.poll(() => outline(portal), way).toEqual(expected[way]);
      await expect(page.getByRole("navigation", HERE).locator('[aria-current="page"]'))
        .toHaveText(exactly(it(`nav.${way}`)));
    }
  });
}

test("from pillola to pillola, and back", async ({ portal, page }) => {
  await portal.open(addressOf(OTHER_PILLOLA));
  const other = await outline(portal);
  await portal.openPillola(PILLOLA);
  const first = await outline(portal);
  await page.evaluate(() => { window.sameApp = true; });

  await portal.go("catalogue");
  await portal.seeTitle(it("catalogue.title"));
  await portal.card(other[0]).getByRole("link").click();
  await expect.poll(() => outline(portal)).toEqual(other);
  await page.goBack();
  await portal.seeTitle(it("catalogue.title"));
  await page.goBack();
  await expect.poll(async () => new Set(await outline(portal))).toEqual(new Set(first));
  expect(await page.evaluate(() => window.sameApp)).toBe(true);
});

test("the title in the tab is the page's", async ({ portal, page }) => {
  await portal.open("/");
  for (const [where, title] of [["catalogue", "catalogue.title"], ["progress", "progress.title"]]) {
    await portal.go(where);
    await expect(page).toHaveTitle(new RegExp(it(title)));
  }
});

test("a page begins at its top, and going back finds the place again", async ({ portal, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await portal.open("/pillole/");
  const last = page.getByRole("article").last().getByRole("link");
  await last.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(300);
  await last.click();
  await expect(page.locator("[data-step]").first()).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await portal.seeTitle(it("catalogue.title"));
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before / 2);
});
