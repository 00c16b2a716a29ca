// The take-home sheet: the steps in large type, nothing that only works on a screen.

import { pillola } from "../support/content.mjs";
import { PILLOLA } from "../support/pages.mjs";
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

const boxes = ["steps", "questions", "key"];

/// Chooses what is printed, and shows the page as on paper.
async function choose(page, ...wanted) {
  await page.emulateMedia({ media: "screen" });
  for (const box of boxes) await page.getByLabel(it(`print.${box}`)).setChecked(wanted.includes(box));
  await page.emulateMedia({ media: "print" });
}

for (const wanted of [["steps"], ["questions"], ["key"], ["questions", "key"], boxes]) {
  test(`what is chosen is on paper, and nothing else: ${wanted.join(", ")}`, async ({ portal, page }) => {
    const lesson = await portal.openPillola();
    await choose(page, ...wanted);
    const parts = {
      steps: lesson.steps.first(),
      questions: page.getByText(it("paper.questions")),
      key: page.getByText(it("paper.key")),
    };
    for (const [name, part] of Object.entries(parts)) {
      await expect(part).toBeVisible({ visible: wanted.includes(name) });
    }
    await expect(page.locator("button, input, select").filter({ visible: true })).toHaveCount(0);
  });
}

test("every question is on paper, with room to answer, and its answer in the key alone", async ({
  portal, page,
}) => {
  await portal.openPillola();
  await choose(page, "questions", "key");
  const { questions } = pillola(PILLOLA);
  const asked = page.locator(".paper-questions");
  const key = page.locator(".paper-key");
  for (const question of questions) {
    await expect(asked).toContainText(question.prompt);
    for (const option of question.option ?? []) {
      await expect(asked).toContainText(option.text);
      await expect(asked).not.toContainText(option.feedback);
      if (option.right) await expect(key).toContainText(option.feedback);
    }
    for (const scene of question.scene ?? []) await expect(asked).toContainText(scene.text);
  }
});

test("the key begins a page of its own", async ({ portal, page }) => {
  await portal.openPillola();
  await choose(page, "questions");
  const without = await pagesOf(page);
  await choose(page, "questions", "key");
  expect(await pagesOf(page)).toBeGreaterThan(without);
  await expect(page.locator(".paper-key")).toHaveCSS("break-before", "page");
});

async function pagesOf(page) {
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b/g).length;
}

test("a sheet is made, on a few A4 pages", async ({ portal, page }) => {
  await portal.openPillola();
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.slice(0, 5)).toBe("%PDF-");
  const pages = await pagesOf(page);
  expect(pages).toBeGreaterThanOrEqual(1);
  expect(pages).toBeLessThanOrEqual(5);
});

test("\"Stampa\" opens the browser's print window, and is noted", async ({ portal, page }) => {
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
