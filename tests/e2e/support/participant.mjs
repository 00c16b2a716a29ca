// A session as a learner has it who takes part.

import { expect } from "@playwright/test";
import { GROUPED } from "./codes.mjs";
import { MOUSE } from "./hands.mjs";
import { Lesson } from "./lesson.mjs";
import { KINDS } from "./pages.mjs";
import * as qr from "./qr.mjs";
import { anyOf, exactly, it } from "./words.mjs";

/// Names by chance are drawn from 8 colours and 32 animals.
const ANIMALS = 32;

/// A learner who takes part.
export class Participant {
  constructor(portal, hand = MOUSE) {
    const { page, main, word } = portal;
    Object.assign(this, { portal, page, main, word, hand });
    this.field = main.getByLabel(exactly(word("session.code_label")));
    this.go = main.getByRole("button", { name: exactly(word("session.code_go")) });
    this.fault = main.getByRole("alert");
    this.tasks = main.getByRole("list").first().getByRole("listitem");
    this.called = main.getByText(anyOf(word("session.you_are")));
    this.show = main.getByRole("button", { name: exactly(word("session.hand_in")) });
    this.qr = main.getByRole("img", { name: word("session.result_qr") });
    this.way = page.getByRole("link", { name: exactly(word("nav.session")) });
  }

  /// Opens a link as it is.
  async open(link) {
    await this.portal.open(link);
    await expect(this.show).toBeVisible();
  }

  /// Goes to the page, without any link.
  async openPage() {
    await this.portal.open(KINDS["session of a learner"]);
    await expect(this.field).toBeVisible();
  }

  async type(code) {
    await this.hand.write(this.field, code);
    await this.hand.press(this.go);
  }

  /// What the portal calls who is here.
  async name() {
    const [before, after] = this.word("session.you_are").split("{name}");
    const said = (await this.called.innerText()).trim();
    return said.slice(before.length, said.length - after.length);
  }

  /// Opens a task by its name.
  async task(name) {
    await this.hand.press(this.tasks.getByRole("link", { name: exactly(name) }));
    await expect(this.show).toHaveCount(0);
  }

  /// Opens a pillola of the session.
  async pillola({ title, slug }) {
    await this.task(title);
    await this.page.waitForURL(`**/pillole/${slug}/**`);
    return new Lesson(this.page, slug, this.word);
  }

  /// Does a pillola and comes back: reads it if `reads`, and answers its questions, as they stand in its
  /// file, each "right" or "wrong"; what is left out is not answered.
  async does(pillola, answers, reads = true) {
    const lesson = await this.pillola(pillola);
    if (reads) await lesson.read();
    for (const [index, how] of answers.entries()) {
      const question = lesson.questions[index];
      if (how === "right") {
        await question.answerRight();
        await question.seeRight();
      } else if (how === "wrong") {
        await question.answerWrong();
        await question.seeWrong();
      }
    }
    await this.goBack();
  }

  /// Goes back to the session from wherever one is.
  async goBack() {
    await this.hand.press(this.way);
    await expect(this.show).toBeVisible();
  }

  async seeDone(n, total) {
    await expect(this.main.getByText(exactly(this.word("session.done", { n, total })))).toBeVisible();
  }

  /// Shows the result; gives its code.
  async handIn() {
    await this.hand.press(this.show);
    await expect(this.qr).toBeVisible();
    return (await this.main.getByText(GROUPED).innerText()).trim();
  }

  /// What the QR of the result says.
  readQr() {
    return qr.read(this.qr);
  }
}

/// What the person is called whose chance is `nickname`, 0 to 255.
export function nameOf(nickname, word = it) {
  const [colours, animals] = [word.names("session.colour"), word.names("session.animal")];
  return word("session.nickname", {
    colour: colours[Math.floor(nickname / ANIMALS)],
    animal: animals[nickname % ANIMALS],
  });
}
