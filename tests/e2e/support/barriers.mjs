// Whether axe finds anything on a page, in any colours: WCAG 2.2 AA and its best practices.

import AxeBuilder from "@axe-core/playwright";
import { test as base, expect } from "./portal.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// The colours of the device, and the one that only a setting has (as prepaint.js shows it).
export const LOOKS = [
  { look: "light", colorScheme: "light", theme: "system" },
  { look: "dark", colorScheme: "dark", theme: "system" },
  { look: "high contrast", colorScheme: "light", theme: "high-contrast" },
];

export const test = base.extend({
  /// `await hasNoBarriers()`: the page as it is now, or the part of it that a selector names, in all
  /// colours.
  hasNoBarriers: async ({ page }, use) => use(async (within = "html", looks = LOOKS) => {
    // What sticks to the window's edges covers what is scrolled away under it: that is no barrier.
    await page.evaluate(() => {
      for (const bar of document.querySelectorAll(".form-tabs, .main-nav, .board-words, .shared-bar, .present-bar")) {
        bar.style.position = "static";
      }
    });
    for (const { look, colorScheme, theme } of looks) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate((name) => { document.documentElement.dataset.theme = name; }, theme);
      const { violations } = await new AxeBuilder({ page }).include(within).withTags(RULES).analyze();
      const found = violations.map(({ id, nodes }) => ({
        look,
        id,
        nodes: nodes.slice(0, 5).map((node) => `${node.target}: ${node.failureSummary}`),
      }));
      expect(found).toEqual([]);
    }
  }),
});
