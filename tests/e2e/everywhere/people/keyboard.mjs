// Someone who uses the keyboard and nothing else: goes there, sees where one is, and does it.

import assert from "node:assert/strict";
import { focusFrom, optionFrom, showsFocus } from "../page/perceive.mjs";
import { until } from "../page/until.mjs";

/// More keys than these nobody presses to get somewhere on a page.
const MOST = 100;

/// What leads on, from before or after something, from above or below it in its group.
const ON = { before: "Tab", after: "Shift+Tab", above: "ArrowDown", below: "ArrowUp" };

/// Tab, arrows, space, enter.
export class Keyboard {
  constructor(driver) {
    this.driver = driver;
  }

  /// Follows a link, presses a button.
  async activate(element) {
    await this.#goTo(element);
    await this.driver.press("Enter");
  }

  /// Ticks a round or square box, or takes the tick away.
  async tick(box, on = true) {
    const isAsWanted = (box, on) => box.checked === on;
    if (await this.driver.run(isAsWanted, box, on)) return;
    await this.#goTo(box);
    // The arrows choose among round boxes as they go.
    if (!(await this.driver.run(isAsWanted, box, on))) await this.driver.press("Space");
  }

  /// Chooses from a menu.
  async choose(menu, option) {
    await this.#goTo(menu);
    await this.#pressUntilHere(optionFrom, menu, option);
  }

  /// Writes into a field, over what stands there.
  async write(field, text) {
    await this.#goTo(field);
    await this.driver.press("Control+a");
    await this.driver.type(text);
  }

  async #goTo(element) {
    await this.#pressUntilHere(focusFrom, element);
    await until("the focus can be seen", () => this.driver.run(showsFocus, element));
  }

  /// Presses what leads on from where `look` says that one is, until one is there.
  async #pressUntilHere(look, ...what) {
    for (let pressed = 0; pressed < MOST; pressed += 1) {
      const where = await this.driver.run(look, ...what);
      if (where === "here") return;
      await this.driver.press(ON[where]);
    }
    assert.fail(`not reached with ${MOST} keys`);
  }
}
