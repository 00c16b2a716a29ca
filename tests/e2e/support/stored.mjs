// "Che cosa è salvato qui", as somebody uses it who wants to know what is kept.

import { expect } from "@playwright/test";
import { exactly, it } from "./words.mjs";

export class Stored {
  constructor(portal, word = it) {
    Object.assign(this, { portal, page: portal.page, word });
    this.things = this.page.locator(".stored-thing");
    this.ask = this.page.getByRole("button", { name: exactly(word("stored.lasting_ask")) });
    this.keepsPortal = this.page.getByLabel(exactly(word("stored.portal_keep")));
    this.appleNote = this.page.getByText(exactly(word("saved.apple_title")));
  }

  async open() {
    await this.portal.open("/salvato/");
  }

  /// What is told of a thing ("progress", "drafts").
  thing(name) {
    const heading = this.page.getByRole("heading", { level: 2, name: exactly(this.word(`stored.${name}`)) });
    return this.things.filter({ has: heading });
  }

  async sees(...names) {
    for (const name of names) await expect(this.thing(name), name).toBeVisible();
  }

  async seesNothingOf(...names) {
    for (const name of names) await expect(this.thing(name), name).toHaveCount(0);
  }

  button(name, key) {
    return this.thing(name).getByRole("button", { name: this.word(key) });
  }

  /// Deletes a thing: asked once, and yes.
  async delete(name) {
    await this.button(name, "stored.delete").click();
    await this.button(name, "stored.delete_yes").click();
    await expect(this.thing(name)).toContainText(this.word("stored.deleted"));
  }

  async putBack(name) {
    await this.button(name, "stored.put_back").click();
    await expect(this.thing(name)).toContainText(this.word("stored.is_back"));
  }

  /// The names that are stored.
  async names() {
    return this.page.evaluate(() => Object.keys(localStorage).toSorted());
  }
}

/// Leaves a portal and two videos in the browser's caches, as a service worker does.
export async function fillCaches(page) {
  await page.evaluate(async () => {
    const portal = await caches.open("pillole-portal");
    await portal.put("/pillole/", new Response("x".repeat(2000), { headers: { "content-length": "2000" } }));
    const videos = await caches.open("pillole-video");
    for (const [name, size] of [["entrare-con-spid", 3_400_000], ["riconoscere-sms-truffa", 12_000_000]]) {
      const headers = { "content-length": `${size}` };
      await videos.put(`/video/${name}.mp4`, new Response("video", { headers }));
    }
  });
}

/// A browser with a service worker that has fetched everything. Runs in the page, before it.
export function hasWorker() {
  const registration = {
    active: {},
    unregister: async () => {
      window.unregistered = true;
      registration.active = null;
      return true;
    },
  };
  const workers = { getRegistration: async () => registration, ready: Promise.resolve(registration) };
  Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => workers });
}
