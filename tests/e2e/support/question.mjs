// A question of a pillola, as someone who answers it sees it.

import { expect } from "@playwright/test";
import { exactly, it } from "./words.mjs";

export class Question {
  /// `key` is what the pre-rendered page says about the options: text, right or not, feedback.
  constructor(page, number, key, word = it) {
    this.key = key;
    this.word = word;
    this.box = page.locator("section.question").nth(number - 1);
    this.feedback = this.box.getByRole("status");
    this.check = this.box.getByRole("button", { name: word("question.check") });
  }

  /// The round or square box of an option.
  option({ text }) {
    return this.box.getByLabel(exactly(text));
  }

  /// The right options, or one wrong one.
  get right() {
    return this.key.filter((option) => option.right);
  }

  get wrong() {
    return this.key.find((option) => !option.right);
  }

  /// Ticks options, without checking.
  async tick(...options) {
    for (const option of options) await this.option(option).check();
  }

  async answerWrong() {
    await this.tick(this.wrong);
    await this.check.click();
  }

  async answerRight() {
    for (const option of this.key.filter((option) => !option.right)) {
      const box = this.option(option);
      if ((await box.getAttribute("type")) === "checkbox") await box.uncheck();
    }
    await this.tick(...this.right);
    await this.check.click();
  }

  /// Right, and why.
  async seeRight() {
    await this.#see(this.word("question.right"));
    for (const option of this.right) await this.#see(option.feedback);
  }

  /// Not right yet, and what the chosen option teaches.
  async seeWrong() {
    await this.#see(this.wrong.feedback);
    await expect(this.box.getByRole("button", { name: this.word("question.check_again") }))
      .toBeVisible();
  }

  async #see(text) {
    await expect(this.feedback).toContainText(text, { ignoreCase: true });
  }
}
