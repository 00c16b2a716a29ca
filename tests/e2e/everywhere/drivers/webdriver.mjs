// The W3C WebDriver protocol, as much of it as the journeys need: a session, over HTTP.

/// The name under which the protocol writes an element.
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/// How long a command may take, in milliseconds: more than any script or page may.
const LONGEST = 40_000;

/// A session with a browser: one window, and nothing known to it.
export class Session {
  #address;

  constructor(address) {
    this.#address = address;
  }

  /// Asks the driver at `address` for a session.
  static async open(address) {
    const capabilities = { alwaysMatch: { timeouts: { script: 30_000, pageLoad: 30_000 } } };
    const { sessionId } = await send("POST", `${address}/session`, { capabilities });
    return new this(`${address}/session/${sessionId}`);
  }

  async close() {
    await send("DELETE", this.#address);
  }

  async goTo(url) {
    await this.#post("url", { url });
  }

  async refresh() {
    await this.#post("refresh", {});
  }

  async setWindow(size) {
    await this.#post("window/rect", size);
  }

  /// The window that commands go to.
  async window() {
    return send("GET", `${this.#address}/window`);
  }

  /// Opens another window.
  async newWindow() {
    return (await this.#post("window/new", { type: "window" })).handle;
  }

  async switchTo(handle) {
    await this.#post("window", { handle });
  }

  /// Runs a whole script.
  async execute(script, values = []) {
    return this.#post("execute/sync", { script, args: values });
  }

  /// Runs a function; its promise is waited for, and its error is ours.
  async call(inPage, values) {
    const { ok, error } = await this.#post("execute/async", {
      script: `
        const values = [...arguments];
        const done = values.pop();
        new Promise((go) => go((${inPage})(...values))).then(
          (ok) => done({ ok: ok === undefined ? null : ok }),
          (error) => done({ error: String(error) }));`,
      args: values,
    });
    if (error) throw new Error(error);
    return ok;
  }

  async click(element) {
    await this.#post(`element/${element[ELEMENT]}/click`, {});
  }

  /// Does what the input sources are told, each a list of actions.
  async perform(...sources) {
    await this.#post("actions", { actions: sources });
  }

  async #post(command, body) {
    return send("POST", `${this.#address}/${command}`, body);
  }
}

/// Whether a driver answers there, and would open a session.
export async function isReady(address) {
  try {
    return (await send("GET", `${address}/status`)).ready;
  } catch {
    return false;
  }
}

async function send(method, address, body) {
  try {
    const signal = AbortSignal.timeout(LONGEST);
    const answer = await fetch(address, { method, signal, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (answer.ok) return value;
    throw new Error(`${value.error}: ${value.message}`);
  } catch (error) {
    throw new Error(`${method} ${new URL(address).pathname}: ${error.message}`, { cause: error });
  }
}
