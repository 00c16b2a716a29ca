// Who does what is to be done with a control: with a mouse, with a finger, with the keyboard alone.

import { Keyboard } from "./keyboard.mjs";

/// Clicks, and writes as if it were typed.
export const MOUSE = {
  press: (control) => control.click(),
  tick: (box, on = true) => box.setChecked(on),
  write: (field, text) => field.fill(text),
  choose: (menu, value) => menu.selectOption(value),
};

/// Taps; in a context that `hasTouch`. The list of a menu is drawn outside the page, where nobody can
/// tap in a test.
export const FINGER = {
  press: (control) => control.tap(),
  async tick(box, on = true) {
    if ((await box.isChecked()) !== on) await box.tap();
  },
  async write(field, text) {
    await field.tap();
    await field.fill(text);
  },
  choose: (menu, value) => menu.selectOption(value),
};

/// Goes there with Tab and the arrows, sees where it is, and presses a key.
export class Keys {
  constructor(page) {
    this.keyboard = new Keyboard(page);
  }

  async press(control) {
    await this.#goTo(control);
    await this.keyboard.press("Enter");
  }

  async tick(box, on = true) {
    if ((await box.isChecked()) === on) return;
    await this.#goTo(box);
    // The arrows choose among round boxes as they go.
    if ((await box.isChecked()) !== on) await this.keyboard.press("Space");
  }

  async write(field, text) {
    await this.#goTo(field);
    await this.keyboard.press("Control+a");
    await this.keyboard.page.keyboard.type(text);
  }

  async choose(menu, value) {
    await this.#goTo(menu);
    await this.keyboard.press("Home");
    const most = await menu.locator("option").count();
    for (let keys = 0; keys < most && (await menu.inputValue()) !== value; keys += 1) {
      await this.keyboard.press("ArrowDown");
    }
  }

  async #goTo(control) {
    await this.keyboard.goTo(control);
    await this.keyboard.seeFocus();
  }
}
