// The portal, as a person uses it: where one can go and what one sees there. Every test starts
// here: `import { test, expect } from "../support/portal.mjs"`.

import { test as base, expect } from "@playwright/test";
import { Calm } from "./calm.mjs";
import { Lesson } from "./lesson.mjs";
import { PILLOLA, addressOf } from "./pages.mjs";
import { exactly, it } from "./words.mjs";

export { expect };

export class Portal {
  constructor(page, word = it) {
    this.page = page;
    this.word = word;
    this.root = page.locator("html");
    this.main = page.getByRole("main");
    this.heading = page.getByRole("heading", { level: 1 });
    this.search = page.getByRole("searchbox", { name: word("search.label") });
    this.found = page.locator("search").getByRole("link");
  }

  /// Opens an address, as from a bookmark; waits until the app has taken over.
  async open(address) {
    const answer = await this.page.goto(address);
    await this.isReady();
    return answer;
  }

  async isReady() {
    await expect(this.root).toHaveAttribute("data-app", "ready");
  }

  /// Opens a pillola by its address.
  async openPillola(slug = PILLOLA, base = "") {
    await this.open(`${base}${addressOf(slug)}`);
    return this.lesson();
  }

  /// The pillola that is open.
  async lesson() {
    await this.page.waitForURL("**/pillole/*/");
    const [slug] = this.page.url().split("/").slice(-2);
    return new Lesson(this.page, slug, this.word);
  }

  /// Goes somewhere by the main navigation ("home", "catalogue", "progress", "help") and waits until
  /// it is there.
  async go(where) {
    const navigation = this.page.getByRole("navigation", { name: exactly(this.word("nav.label")) });
    await navigation.getByRole("link", { name: exactly(this.word(`nav.${where}`)) }).click();
    await expect(this.main.locator(".loading")).toHaveCount(0);
    if (where !== "help") await this.seeTitle(this.word(`${where}.title`));
  }

  async goToSettings() {
    await this.page.getByRole("banner").getByRole("link", { name: this.word("nav.settings") }).click();
    await this.seeTitle(this.word("settings.title"));
  }

  async seeTitle(title) {
    await expect(this.heading).toHaveText(exactly(title));
  }

  async searchFor(words) {
    await this.search.fill(words);
  }

  /// The card of a pillola in a list.
  card(title) {
    const heading = this.page.getByRole("heading", { name: exactly(title) });
    return this.page.getByRole("article").filter({ has: heading });
  }

  /// A notice about what is kept.
  notice(key) {
    return this.page.getByText(this.word(`notice.${key}`));
  }

  /// Erases everything, from the settings page.
  async eraseAll() {
    await this.page.getByRole("button", { name: exactly(this.word("erase.button")) }).click();
    await this.page.getByRole("button", { name: exactly(this.word("erase.yes")) }).click();
    await expect(this.page.getByText(this.word("erase.done"))).toBeVisible();
  }
}

export const test = base.extend({
  /// Watches that nothing goes wrong unseen; in every test.
  calm: [async ({ context, baseURL }, use) => {
    const calm = new Calm(new URL(baseURL).origin);
    await calm.watch(context);
    await use(calm);
    calm.check();
  }, { auto: true }],

  /// The portal in a fresh browser.
  portal: async ({ page }, use) => use(new Portal(page)),

  /// Opens the portal in another browser, with what a first one kept: `await reopen(context)`.
  reopen: async ({ browser, calm }, use) => {
    const opened = [];
    await use(async (context, options = {}) => {
      const storageState = await context.storageState();
      await context.close();
      const again = await browser.newContext({ ...options, storageState });
      opened.push(again);
      await calm.watch(again);
      return new Portal(await again.newPage());
    });
    for (const context of opened) await context.close();
  },

  /// What the browser of a learner keeps who has done one pillola and begun another.
  returning: [async ({ browser }, use, info) => {
    const context = await browser.newContext({ baseURL: info.project.use.baseURL });
    const portal = new Portal(await context.newPage());
    const lesson = await portal.openPillola();
    await lesson.read();
    await lesson.answerAll();
    await lesson.seeDone();
    const other = await portal.openPillola("entrare-con-spid");
    await other.question(1).answerWrong();
    await other.question(1).seeWrong();
    const state = await context.storageState();
    await context.close();
    await use(state);
  }, { scope: "worker" }],
});
