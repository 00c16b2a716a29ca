// A pillola's page, as a learner uses it.

import { expect } from "@playwright/test";
import { pillola } from "./content.mjs";
import { Practice } from "./practice.mjs";
import { Question } from "./question.mjs";
import { anyOf, it } from "./words.mjs";

export class Lesson {
  constructor(page, slug, word = it) {
    this.page = page;
    this.word = word;
    this.questions = pillola(slug).questions.map(({ item }) => new Question(page, item, word));
    this.practice = new Practice(page, slug, word);
    this.steps = page.locator("[data-step]");
    this.readAll = page.getByRole("link", { name: word("lesson.read_done") });
    this.tabs = page.getByRole("navigation", { name: word("form.label") });
  }

  /// The question with this number, counted from 1.
  question(number) {
    return this.questions[number - 1];
  }

  /// Says that everything was read.
  async read() {
    // Steps that are far from the window are laid out when one comes near.
    await this.steps.first().evaluate((step) => step.scrollIntoView());
    await expect(this.steps.first()).toBeVisible();
    await this.readAll.click();
  }

  async answerAll() {
    for (const question of this.questions) {
      await question.answerRight();
      await question.seeRight();
    }
  }

  async seeAnswered(n) {
    const text = this.word("check.progress", { n, total: this.questions.length });
    await expect(this.page.getByText(text)).toBeVisible();
  }

  /// All of it was read and answered.
  async seeDone() {
    await expect(this.page.getByRole("heading", { name: this.word("next.done") })).toBeVisible();
  }

  /// The forms of the capsule that are done: "Leggi", "Verifica".
  async seeFormsDone(...forms) {
    const done = this.tabs.getByRole("link").filter({ hasText: this.word("form.done").trim() });
    await expect(done).toHaveCount(forms.length);
    for (const form of forms) {
      await expect(done.filter({ hasText: new RegExp(this.word(`form.${form}`), "i") })).toHaveCount(1);
    }
  }

  get resume() {
    return this.page.getByRole("link", { name: anyOf(this.word("lesson.resume")) });
  }
}
