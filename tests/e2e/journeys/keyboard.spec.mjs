// With the keyboard alone.

import { Keyboard } from "../support/keyboard.mjs";
import { OTHER_PILLOLA } from "../support/pages.mjs";
import { test as base, expect } from "../support/portal.mjs";
import { exactly, it } from "../support/words.mjs";

const test = base.extend({
  keyboard: async ({ page }, use) => use(new Keyboard(page)),
});

test("the first thing is a way past the header", async ({ portal, page, keyboard }) => {
  await portal.open("/");
  await keyboard.press("Tab");
  await expect(keyboard.focused).toHaveText(it("skip.content"));
  await keyboard.seeFocus();
  await keyboard.press("Enter");
  await expect(portal.main).toBeFocused();
  await keyboard.press("Tab");
  await expect(portal.search).toBeFocused();
  await expect(page).toHaveURL("/#contenuto");
});

test("the header is walked through in order, and the focus is seen", async ({ portal, keyboard }) => {
  await portal.open("/");
  const names = ["skip.content", "skip.footer", null, null, null, null, "nav.settings", "nav.home",
    "nav.catalogue", "nav.progress", "nav.help"];
  for (const name of names) {
    await keyboard.press("Tab");
    await keyboard.seeFocus();
    if (name) await expect(keyboard.focused).toHaveText(exactly(it(name)));
  }
});

test("a pillola is found, opened and answered", async ({ portal, page, keyboard }) => {
  await portal.open("/");
  await keyboard.tabTo(portal.search);
  await page.keyboard.type("spidd");
  await expect(portal.found.first()).toBeVisible();
  await keyboard.press("Tab");
  await expect(portal.found.first()).toBeFocused();
  await keyboard.seeFocus();
  await keyboard.press("Enter");
  await expect(page.locator("[data-step]").first()).toBeVisible();
  await expect(portal.main).toBeFocused();

  const lesson = await portal.lesson();
  await keyboard.tabTo(lesson.tabs.getByRole("link", { name: it("form.check") }));
  await keyboard.seeFocus();
  await keyboard.press("Enter");
  const question = lesson.question(1);
  await keyboard.tabTo(question.box.getByRole("radio").or(question.box.getByRole("checkbox")).first());
  await keyboard.seeFocus();
  await keyboard.press("Space");
  await expect(keyboard.focused).toBeChecked();
  await keyboard.tabTo(question.check);
  await keyboard.seeFocus();
  await keyboard.press("Enter");
  await expect(question.feedback).not.toBeEmpty();
  await expect(question.check).toBeFocused();
});

test("after going to another page the focus is on its content", async ({ portal, keyboard, page }) => {
  await portal.open("/");
  const catalogue = page.getByRole("navigation", { name: exactly(it("nav.label")) })
    .getByRole("link", { name: exactly(it("nav.catalogue")) });
  await keyboard.tabTo(catalogue);
  await keyboard.press("Enter");
  await portal.seeTitle(it("catalogue.title"));
  await expect(portal.main).toBeFocused();
  await page.goBack();
  await portal.seeTitle(it("home.title"));
  await expect(portal.main).toBeFocused();
});

test("a word explains itself and gives the focus back", async ({ portal, page, keyboard }) => {
  await portal.openPillola(OTHER_PILLOLA);
  const word = page.locator("a.term").first();
  await keyboard.tabTo(word);
  await keyboard.seeFocus();
  await keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: it("term.label") });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole("heading")).toHaveText(/\w/);
  await expect(dialog.getByRole("button", { name: it("term.close") })).toBeFocused();
  await keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(word).toBeFocused();
});

test("every stop on a pillola's page shows the focus", async ({ portal, page, keyboard }) => {
  await portal.openPillola();
  const stops = await page.locator("a[href], button, input, summary").filter({ visible: true }).count();
  for (let stop = 0; stop < Math.min(stops, 40); stop += 1) {
    await keyboard.press("Tab");
    await keyboard.seeFocus();
  }
});
