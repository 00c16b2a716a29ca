// The take-home sheet: the steps in large type, nothing that only works on a screen.

import { test, expect } from "../support/portal.mjs";
import { anyOf, it } from "../support/words.mjs";

test("on paper there are the steps with their figures, and no controls", async ({ portal, page }) => {
  const lesson = await portal.openPillola();
  await lesson.question(1).answerWrong();
  await page.emulateMedia({ media: "print" });
  await expect(portal.heading).toBeVisible();
  for (const step of await lesson.steps.all()) {
    await expect(step.getByText(anyOf(it("step.number")))).toBeVisible();
    await expect(step.getByRole("img")).toBeVisible();
  }
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("contentinfo")).toHaveCount(0);
  await expect(lesson.question(1).box).toBeHidden();
  await expect(page.locator("button, input, select").filter({ visible: true })).toHaveCount(0);
  const size = await lesson.steps.first().evaluate((step) => parseFloat(getComputedStyle(step).fontSize));
  expect(size).toBeGreaterThanOrEqual(18);
});

test("a sheet is made, on a few A4 pages", async ({ portal, page }) => {
  await portal.openPillola();
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.slice(0, 5)).toBe("%PDF-");
  const pages = pdf.match(/\/Type\s*\/Page\b/g).length;
  expect(pages).toBeGreaterThanOrEqual(1);
  expect(pages).toBeLessThanOrEqual(5);
});

test("\"Stampa i passi\" opens the browser's print window, and is noted", async ({ portal, page }) => {
  await page.addInitScript(() => { window.print = () => { window.printed = true; }; });
  const lesson = await portal.openPillola();
  await page.getByRole("button", { name: it("print.button") }).click();
  expect(await page.evaluate(() => window.printed)).toBe(true);
  await lesson.seeFormsDone("print");
});

test("the dark look prints on white", async ({ portal, page }) => {
  await portal.openPillola();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
});
