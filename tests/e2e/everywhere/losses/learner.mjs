// A learner with a record: what they do, what they see of it, and what the browser has stored.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { PILLOLA, addressOf } from "../../support/pages.mjs";
import { it } from "../../support/words.mjs";
import { Question } from "../page/question.mjs";
import { until } from "../page/until.mjs";

/// Three questions of one pillola. Ids are for ever.
export const [FIRST, SECOND, THIRD] =
  ["pacco-che-aspetti", "segnali", "sms-multa"].map((name) => `${PILLOLA}/${name}`);

/// Where the record is stored.
export const RECORD = "pillole.learner";

const fixtures = new URL("../../../fixtures/records/", import.meta.url);

/// A record, or a file of one, as it was kept once.
export const kept = (name) => readFileSync(new URL(name, fixtures), "utf8").trim();

export class Learner {
  constructor({ portal, person }) {
    Object.assign(this, { portal, page: portal.page, person });
  }

  async openPillola() {
    await this.portal.open(addressOf(PILLOLA));
  }

  question(item) {
    return new Question(this.page, item, this.person);
  }

  async answerRight(item) {
    const question = this.question(item);
    await question.answer(question.right);
    await question.seeRight();
  }

  async answerWrong(item) {
    const question = this.question(item);
    await question.answer(question.wrong);
    await question.seeWrong();
  }

  /// Sees on the pillola's page how many of its questions are answered.
  async seeAnswered(n) {
    const total = await this.page.run(() => document.querySelectorAll("section.question").length);
    await this.page.seeText(it("check.progress", { n, total }));
  }

  /// Sees on the page of progress how many questions are answered, and how many of them right.
  async seeProgress(answered, right) {
    await this.page.seeText(it("progress.summary_many", { n: 0, answered, right }));
  }

  /// Sees a notice about what is kept.
  async seeNotice(key) {
    await this.page.seeText(it(`notice.${key}`), ".notices");
  }

  async seeNoNotice() {
    assert.equal(await this.page.text(".notices"), "", "nothing is said of losses");
  }

  /// The record as it is stored, read; or null.
  async stored() {
    return JSON.parse(await this.page.run((name) => localStorage.getItem(name), RECORD));
  }

  /// Waits until these questions, and no others, are answered in the stored record.
  async seeStored(...items) {
    const wanted = JSON.stringify(items.toSorted());
    await until(`${wanted} stored`, async () =>
      JSON.stringify(Object.keys((await this.stored())?.answers ?? {}).toSorted()) === wanted);
  }
}
