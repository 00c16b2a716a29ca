// How the reader wants the portal: shown at once, kept, and there before the next page is painted.

import { test, expect } from "../support/portal.mjs";
import { en, exactly, it } from "../support/words.mjs";

/// What the root element said when the page's text was there and nothing of the app was.
async function watchTheStart(page) {
  await page.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => {
      window.atTheStart = { ...document.documentElement.dataset };
    });
  });
}

for (const [setting, choice, attribute, value] of [
  ["theme", "theme.dark", "theme", "dark"],
  ["theme", "theme.high_contrast", "theme", "high-contrast"],
  ["text_size", "text.larger", "text", "larger"],
  ["motion", "motion.reduced", "motion", "reduced"],
]) {
  test(`${choice}: at once, and before the first paint of the next page`, async ({ portal, page }) => {
    await watchTheStart(page);
    await portal.open("/impostazioni/");
    const question = page.getByRole("group", { name: it(`settings.${setting}`) });
    await question.getByLabel(exactly(it(choice))).check();
    await expect(portal.root).toHaveAttribute(`data-${attribute}`, value);

    await portal.open("/");
    const { app, ...start } = await page.evaluate(() => window.atTheStart);
    expect(app).toBeUndefined();
    expect(start[attribute]).toBe(value);

    await portal.open("/impostazioni/");
    await expect(question.getByLabel(exactly(it(choice)))).toBeChecked();
  });
}

test("the dark look is dark, the largest text larger", async ({ portal, page }) => {
  await portal.open("/impostazioni/");
  const measure = () => page.evaluate(() => ({
    size: parseFloat(getComputedStyle(document.querySelector("h1")).fontSize),
    ground: getComputedStyle(document.body).backgroundColor,
  }));
  const before = await measure();
  await page.getByLabel(exactly(it("text.larger"))).check();
  await page.getByLabel(exactly(it("theme.dark"))).check();
  const after = await measure();
  expect(after.size).toBeGreaterThan(before.size * 1.3);
  expect(after.ground).not.toBe(before.ground);
});

test("damaged preferences are as none", async ({ portal, page }) => {
  await page.addInitScript(() => {
    if (location.protocol.startsWith("http")) localStorage.setItem("pillole.preferences", '{"theme": 7, "text_size"');
  });
  await portal.open("/");
  await portal.seeTitle(it("home.title"));
  await expect(portal.root).not.toHaveAttribute("data-theme", /./);
});

test("the language is an address, also from the settings", async ({ portal, page }) => {
  await portal.open("/impostazioni/");
  await portal.main.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL("/en/impostazioni/");
  await expect(portal.heading).toHaveText(en("settings.title"));
});
