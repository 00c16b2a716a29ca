// Someone who points at things: with a mouse, or with a finger.

import { bringIntoView, choose, target } from "../page/perceive.mjs";

/// Points with "click" or "tap", as the driver calls it.
export class Pointing {
  constructor(driver, how) {
    this.driver = driver;
    this.how = how;
  }

  /// Follows a link, presses a button.
  async activate(element) {
    const place = await this.driver.element(target, element);
    await this.driver.run(bringIntoView, place);
    await this.driver[this.how](place);
  }

  /// Ticks a round or square box, or takes the tick away.
  async tick(box, on = true) {
    const ticked = await this.driver.run((box) => box.checked, box);
    if (ticked !== on) await this.activate(box);
  }

  /// Chooses from a menu. The list that opens is drawn by the browser outside the page, where nobody can
  /// point in a test: what it would give is given.
  async choose(menu, option) {
    await this.driver.run(choose, menu, option);
  }

  /// Writes into a field, over what stands there.
  async write(field, text) {
    await this.activate(field);
    await this.driver.press("Control+a");
    await this.driver.type(text);
  }
}
