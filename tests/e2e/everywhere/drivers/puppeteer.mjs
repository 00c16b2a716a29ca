// A browser driven by puppeteer-core: real mouse, keys and fingers, by the browser's own protocol.

import puppeteer from "puppeteer-core";

/// A desk's window, and a phone's.
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844, hasTouch: true };

/// A browser that runs, with one window of a profile that nobody has used before.
export class PuppeteerDriver {
  #browser;
  #context;
  #page;

  constructor(browser) {
    this.#browser = browser;
  }

  /// Starts the browser that `options` name.
  static async start(options) {
    const browser = await puppeteer.launch({ headless: true, protocolTimeout: 40_000, ...options });
    return new this(browser);
  }

  async stop() {
    await this.#browser.close();
  }

  /// Forgets everything, and opens a window: that of a phone if it is for fingers.
  async freshProfile({ touch = false } = {}) {
    await this.#context?.close();
    this.#context = await this.#browser.createBrowserContext();
    this.#page = await this.#context.newPage();
    await this.#page.setViewport(touch ? PHONE : DESK);
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
