// WebKitGTK through its own driver (PILLOLE_WEBKIT_DRIVER), on a screen that nobody sees
// (PILLOLE_DISPLAY). It cannot run without a window, and must never be asked for a screenshot: that
// hangs.

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { once } from "node:events";
import { until } from "../page/until.mjs";
import { openDisplay } from "./display.mjs";
import { Session, isReady } from "./webdriver.mjs";

/// Keys that have a name, as WebDriver writes them.
const KEYS = {
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Escape: "\uE00C",
  Space: " ",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
};

/// A browser that runs; each profile is a session, and each session a browser of its own.
class WebkitDriver {
  /// Asked for a touch it clicks with the mouse, and says nothing.
  cannotTouch = "WebKitGTK's has a mouse and a keyboard, no fingers";
  /// Each session of its driver begins with a profile of its own.
  cannotBeKilled = "WebKitGTK's driver keeps no profile from one browser to the next";
  #session;

  constructor(address, stop) {
    this.address = address;
    this.stopAll = stop;
  }

  async stop() {
    await this.#forget();
    await this.stopAll();
  }

  async freshProfile() {
    await this.#forget();
    this.#session = await Session.open(this.address);
    await this.#session.setWindow({ width: 1280, height: 900 });
  }

  async tab() {
    return this.#session.window();
  }

  async newTab() {
    const tab = await this.#session.newWindow();
    await this.goToTab(tab);
    return tab;
  }

  async goToTab(tab) {
    await this.#session.switchTo(tab);
  }

  async open(address) {
    await this.#session.goTo(address);
  }

  async reload() {
    await this.#session.refresh();
  }

  async run(inPage, ...values) {
    return this.#session.call(inPage, values);
  }

  async runScript(source) {
    await this.#session.execute(source);
  }

  async element(inPage, ...values) {
    return this.#session.call(inPage, values);
  }

  async click(element) {
    await this.#session.click(element);
  }

  async press(key) {
    const held = key.split("+").map((name) => KEYS[name] ?? name);
    await this.#keys([
      ...held.map((value) => ({ type: "keyDown", value })),
      ...held.toReversed().map((value) => ({ type: "keyUp", value })),
    ]);
  }

  async type(text) {
    await this.#keys([...text].flatMap((value) =>
      [{ type: "keyDown", value }, { type: "keyUp", value }]));
  }

  async #forget() {
    const session = this.#session;
    this.#session = undefined;
    await session?.close();
  }

  async #keys(actions) {
    await this.#session.perform({ type: "key", id: "keys", actions });
  }
}

/// Starts the driver; each of its sessions will start a browser.
export async function start() {
  const display = await openDisplay(process.env.PILLOLE_DISPLAY);
  const port = await freePort();
  const driver = spawn(process.env.PILLOLE_WEBKIT_DRIVER, [`--port=${port}`], {
    stdio: "ignore",
    env: {
      ...process.env,
      DISPLAY: display.name,
      GDK_BACKEND: "x11",
      // Its sandbox cannot be made by an administrator. Only our own pages are opened.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    },
  });
  const address = `http://127.0.0.1:${port}`;
  await until("WebKit's driver answers", () => isReady(address));
  return new WebkitDriver(address, async () => {
    driver.kill();
    await once(driver, "exit");
    await display.close();
  });
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
