// A simulated screen, as someone who uses it perceives it.

import { target } from "../kinds/gestures.mjs";
import { it } from "../../support/words.mjs";

/// The screen below `within`, a selector, used by a person.
export class Screen {
  constructor(page, person, within) {
    this.page = page;
    this.person = person;
    this.within = within;
  }

  /// Does what the `do` of a step says, scrolling to it first. A long press is done with the button that
  /// makes the next touch one.
  async act(action) {
    const { selector, text, isLong } = target(action);
    const place = `${this.within} ${selector}`;
    if (!(await this.#has(place)) && (await this.#has(`${this.within} [data-do="scroll"]`))) {
      await this.person.activate(await this.page.find("button", it("screen.scroll"), this.within));
    }
    if (isLong) {
      await this.person.activate(await this.page.find("button", it("screen.hold"), this.within));
    }
    const control = await this.page.only(place);
    if (text !== undefined) return this.person.write(control, text);
    return this.person.activate(control);
  }

  async #has(selector) {
    return this.page.run((selector) => document.querySelector(selector) !== null, selector);
  }
}
