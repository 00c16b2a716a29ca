// A browser driven by puppeteer-core: real mouse, keys and fingers, by the browser's own protocol.

import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

/// A desk's window, and a phone's.
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844, hasTouch: true };

/// What puppeteer writes for Firefox, to keep what stood there before and put it back when the browser
/// has ended. It puts it back behind our back, while the same profile is being started again: so we
/// leave it nothing to keep. What a page stored stands in other files.
const PREFERENCES = ["user.js", "prefs.js"];

/// A browser that runs, with one window of a profile that nobody has used before.
export class PuppeteerDriver {
  #browser;
  #options;
  #context;
  #page;
  #onDisk;

  constructor(browser, options) {
    this.#browser = browser;
    this.#options = options;
  }

  /// Starts the browser that `options` name.
  static async start(options) {
    return new this(await launch(options), options);
  }

  async stop() {
    await this.#leaveDisk();
    await this.#browser.close();
  }

  /// Forgets everything, and opens a window: that of a phone if it is for fingers.
  async freshProfile({ touch = false } = {}) {
    await this.#leaveDisk();
    await this.#context?.close();
    this.#context = await this.#browser.createBrowserContext();
    this.#page = await this.#context.newPage();
    await this.#page.setViewport(touch ? PHONE : DESK);
  }

  /// Starts a browser of its own with a profile on disk, and goes on there.
  async profileOnDisk() {
    const folder = await mkdtemp(join(tmpdir(), "pillole-profile-"));
    this.#onDisk = { folder };
    await this.#startOnDisk();
  }

  /// Ends the browser with the profile on disk, or kills it, and starts it again.
  async startAgain({ killed }) {
    const { browser } = this.#onDisk;
    if (killed) {
      const ended = once(browser.process(), "exit");
      browser.process().kill("SIGKILL");
      await ended;
    } else {
      await browser.close();
    }
    await this.#startOnDisk();
  }

  async #startOnDisk() {
    await forgetPreferences(this.#onDisk.folder);
    const browser = await launch({ ...this.#options, userDataDir: this.#onDisk.folder });
    this.#onDisk.browser = browser;
    this.#page = await browser.newPage();
    await this.#page.setViewport(DESK);
  }

  async #leaveDisk() {
    if (!this.#onDisk) return;
    const { browser, folder } = this.#onDisk;
    this.#onDisk = undefined;
    await browser?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /// The tab that is in front.
  async tab() {
    return this.#page;
  }

  /// Opens another tab of the same profile, in front; gives it.
  async newTab() {
    this.#page = await this.#context.newPage();
    await this.#page.setViewport(DESK);
    return this.#page;
  }

  /// Brings a tab to the front: what follows is done there.
  async goToTab(tab) {
    this.#page = tab;
    await tab.bringToFront();
  }

  async open(address) {
    await this.#page.goto(address);
  }

  async reload() {
    await this.#page.reload();
  }

  /// Runs a function in the page: what it gives back, or the promise it gives back comes to.
  async run(inPage, ...values) {
    return this.#page.evaluate(inPage, ...values);
  }

  /// Runs a whole script in the page.
  async runScript(source) {
    await this.#page.evaluate(source);
  }

  /// The element that a function finds in the page, to be given to the other methods; or null.
  async element(inPage, ...values) {
    const handle = await this.#page.evaluateHandle(inPage, ...values);
    return handle.asElement();
  }

  /// Clicks in the middle of an element.
  async click(element) {
    await element.click();
  }

  /// Touches the middle of an element.
  async tap(element) {
    await element.tap();
  }

  /// Presses a key, as "Tab" or "Shift+Tab".
  async press(key) {
    const held = key.split("+");
    const last = held.pop().replace("Space", " ");
    for (const modifier of held) await this.#page.keyboard.down(modifier);
    await this.#page.keyboard.press(last);
    for (const modifier of held.reverse()) await this.#page.keyboard.up(modifier);
  }

  /// Types a text where the focus is.
  async type(text) {
    await this.#page.keyboard.type(text);
  }
}

function launch(options) {
  return puppeteer.launch({ headless: true, protocolTimeout: 40_000, ...options });
}

async function forgetPreferences(profile) {
  await Promise.all(PREFERENCES.map((name) => rm(join(profile, name), { force: true })));
}
