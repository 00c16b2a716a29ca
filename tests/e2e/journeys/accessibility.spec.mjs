// axe finds nothing on any kind of page, in any colours: WCAG 2.2 AA and its best practices.

import AxeBuilder from "@axe-core/playwright";
import { KINDS, OTHER_PILLOLA } from "../support/pages.mjs";
import { test as base, expect } from "../support/portal.mjs";
import { it } from "../support/words.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// The colours of the device, and the one that only a setting has (as boot.js shows it).
const LOOKS = [
  { look: "light", colorScheme: "light", theme: "system" },
  { look: "dark", colorScheme: "dark", theme: "system" },
  { look: "high contrast", colorScheme: "light", theme: "high-contrast" },
];

const test = base.extend({
  /// `await hasNoBarriers()`: the page as it is now, in all colours.
  hasNoBarriers: async ({ page }, use) => use(async () => {
    for (const { look, colorScheme, theme } of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate((name) => { document.documentElement.dataset.theme = name; }, theme);
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      const found = violations.map(({ id, nodes }) => ({
        look,
        id,
        nodes: nodes.slice(0, 5).map((node) => `${node.target}: ${node.failureSummary}`),
      }));
      expect(found).toEqual([]);
    }
  }),
});

// Colours that fade in would be measured half-way.
test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const [kind, address] of Object.entries(KINDS)) {
  test(kind, async ({ portal, hasNoBarriers }) => {
    await portal.open(address);
    await hasNoBarriers();
  });
}

test("a question checked without an answer", async ({ portal, hasNoBarriers }) => {
  const lesson = await portal.openPillola();
  await lesson.question(1).check.click();
  await expect(lesson.question(1).feedback).toHaveText(it("question.choose_first"));
  await hasNoBarriers();
});

test("the explanation of a word", async ({ portal, page, hasNoBarriers }) => {
  await portal.openPillola(OTHER_PILLOLA);
  await page.locator("a.term").first().click();
  await expect(page.getByRole("dialog").getByRole("heading")).toBeVisible();
  await hasNoBarriers();
});

test("a filtered catalogue, and what a search found", async ({ portal, hasNoBarriers }) => {
  await portal.open("/pillole/?area=4");
  await portal.searchFor("truffa");
  await expect(portal.found.first()).toBeVisible();
  await hasNoBarriers();
});

test.describe("a learner who comes back", () => {
  test.use({ storageState: ({ returning }, use) => use(returning) });

  test("progress and erasing", async ({ portal, page, hasNoBarriers }) => {
    await portal.open("/progressi/");
    await page.getByRole("button", { name: it("erase.button") }).click();
    await expect(page.getByText(it("erase.sure"))).toBeVisible();
    await hasNoBarriers();
  });

  test("home", async ({ portal, page, hasNoBarriers }) => {
    await portal.open("/");
    await expect(page.getByRole("heading", { name: it("home.continue") })).toBeVisible();
    await hasNoBarriers();
  });
});
