// Prova, as a learner does it: the buttons beside the screen, and what is said there.

import { expect } from "@playwright/test";
import { pillola, screen } from "./content.mjs";
import { onScreen } from "./screen.mjs";
import { exactly, it } from "./words.mjs";

export class Practice {
  constructor(page, slug, word = it) {
    this.word = word;
    this.pillola = pillola(slug);
    this.box = page.locator("#prova");
    this.guided = this.#button("try.guided");
    this.alone = this.#button("try.alone");
    this.now = this.box.locator('[data-part="now"]');
    this.said = this.box.getByRole("status");
    this.screen = this.box.getByRole("group").and(page.locator(".device-screen"));
    this.marked = this.screen.locator(".marked");
    this.readOn = this.#button("try.read_on");
    this.undo = this.#button("try.undo");
    this.restart = this.#button("try.restart");
    this.hold = this.#button("screen.hold");
    this.back = this.#button("screen.back");
    this.hint = this.#button("try.help_hint");
    this.show = this.#button("try.help_show");
    this.doForMe = this.#button("try.help_do");
    this.result = this.box.locator(".verdict");
  }

  /// The steps that do something, or at least look: all of them.
  get steps() {
    return this.pillola.steps;
  }

  /// A place of the screen that is open.
  place(id) {
    return this.screen.locator(`[data-place="${id}"]`).first();
  }

  async touch(id) {
    await this.place(id).click();
  }

  /// Does what a step asks for.
  async does(step) {
    if (step.do) await onScreen(this.box, step.do, this.word);
    else await this.readOn.click();
  }

  async seeStep(number) {
    const step = this.steps[number - 1];
    await expect(this.now).toContainText(step.say, { ignoreCase: true });
    await expect(this.now).toContainText(
      this.word("try.step", { n: number, total: this.steps.length }), { ignoreCase: true });
  }

  async seeSaid(text) {
    await expect(this.said).toContainText(text, { ignoreCase: true });
  }

  async seeScreen(name) {
    await expect(this.screen).toHaveAccessibleName(exactly(screen(name).alt));
  }

  async seeFinished(title, n, total = this.steps.length) {
    await expect(this.result).toContainText(this.word(`try.finished_${title}`), { ignoreCase: true });
    await expect(this.result).toContainText(this.word("try.result", { n, total }), { ignoreCase: true });
  }

  #button(key) {
    return this.box.getByRole("button", { name: exactly(this.word(key)) });
  }
}
