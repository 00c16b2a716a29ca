// A PC that many people use: the bar, what it opens, and what is left when somebody has finished.

import { expect } from "@playwright/test";
import { exactly, it } from "./words.mjs";

/// Where the mode keeps itself.
const OWN = "pillole.preferences";

/// How long until everything is erased when nobody does anything, as `page.clock` takes it.
export const QUIET = "05:01";

export class SharedPc {
  constructor(portal, word = it) {
    const { page } = portal;
    const button = (within, key) => within.getByRole("button", { name: exactly(word(key)) });
    Object.assign(this, { portal, page, word });
    this.bar = page.getByRole("region", { name: exactly(word("shared.name")) })
      .filter({ hasText: word("shared.finish") });
    this.finish = button(this.bar, "shared.finish");
    this.print = button(this.bar, "shared.print");
    this.dialog = page.getByRole("dialog", { name: exactly(word("shared.finish_title")) });
    this.erase = button(this.dialog, "erase.button");
    this.goOn = button(this.dialog, "shared.go_on");
    this.save = button(this.dialog, "export.button");
    this.sheet = this.dialog.getByRole("link", { name: word("shared.sheet") });
    this.warning = page.getByRole("alertdialog", { name: exactly(word("shared.idle_title")) });
    this.stay = button(this.warning, "shared.stay");
    this.now = button(this.warning, "shared.now");
    this.left = this.warning.getByRole("timer");
    this.spoken = this.warning.getByRole("status");
  }

  /// Sets the PC up, as who looks after it does: by an address.
  async setUp(address = "/?pc-condiviso=1") {
    await this.page.goto(address);
    await this.isOn();
  }

  async isOn() {
    await this.portal.isReady();
    await expect(this.finish).toBeVisible();
  }

  async isOff() {
    await this.portal.isReady();
    await expect(this.portal.root).not.toHaveAttribute("data-shared");
    await expect(this.finish).toHaveCount(0);
  }

  /// "Ho finito", and yes.
  async end() {
    await this.finish.click();
    await this.erase.click();
    await this.seeHome();
  }

  /// The home page, ready for who comes next, with nothing in the way.
  async seeHome(address = "/") {
    await expect(this.page).toHaveURL(address);
    await this.isOn();
    await this.portal.seeTitle(this.word("home.title"));
    await expect(this.page.getByRole("dialog").or(this.page.getByRole("alertdialog"))).toHaveCount(0);
  }

  /// Nothing of anyone is in any of the browser's stores; only the mode itself.
  async seeNothingKept(stayingCaches = []) {
    const { own, ...rest } = await whatIsKept(this.page);
    expect(rest).toEqual({ local: [], session: [], databases: [], caches: stayingCaches });
    expect(Object.keys(own).sort()).toEqual(
      ["language", "motion", "shared", "text_size", "theme", "version"],
    );
    expect(Object.keys(own.shared).sort()).toEqual(["before", "since"]);
    return own;
  }
}

/// What the browser keeps of this site: names, and what the mode itself keeps.
export async function whatIsKept(page) {
  return page.evaluate(async (ownName) => ({
    own: JSON.parse(localStorage.getItem(ownName)),
    local: Object.keys(localStorage).filter((name) => name !== ownName),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
  }), OWN);
}

/// Leaves something in every store of the browser, as parts of the site may one day.
export async function fillAllStores(page) {
  await page.evaluate(async () => {
    localStorage.setItem("something-else", "mine");
    sessionStorage.setItem("pillole.place", "mine");
    for (const name of ["pillole-portal", "pillole-mine"]) {
      await (await caches.open(name)).put("/mine", new Response("mine"));
    }
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open("mine");
      opening.onerror = reject;
      opening.onsuccess = () => { opening.result.close(); resolve(); };
    });
  });
}

/// Does a little of everything: an answer, one that is only begun, another look.
export async function doSomething(portal) {
  const lesson = await portal.openPillola();
  await lesson.question(1).answerRight();
  await lesson.question(1).seeRight();
  await lesson.question(2).give(lesson.question(2).right);
}

/// Nothing that was done is there.
export const progressIsEmpty = async (portal) => {
  await portal.go("progress");
  await expect(portal.page.getByText(it("progress.empty"))).toBeVisible();
};
