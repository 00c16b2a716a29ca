// A session as those see it who are in it: the facilitator who prepares it, and the learners who take
// part, each with a browser of their own. What comes back is in collected.mjs and report.mjs.

import { MOUSE } from "./hands.mjs";
import { Lesson } from "./lesson.mjs";
import { KINDS } from "./pages.mjs";
import { Portal, test as base, expect } from "./portal.mjs";
import * as qr from "./qr.mjs";
import { anyOf, exactly, it } from "./words.mjs";

/// A code as people read it: groups of four.
const GROUPED = /^[0-9A-Z]{4}( [0-9A-Z]{1,4})+$/;

/// Names by chance are drawn from 8 colours and 32 animals.
const ANIMALS = 32;

/// Writes into a field and leaves it.
export async function settle(field, text) {
  await field.fill(text);
  await field.blur();
}

/// What is in the clipboard after something was done that copies.
export async function copiedBy({ page, main, word }, act) {
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await act();
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).not.toBe("");
  await expect(main.getByText(exactly(word("session.copied")))).toBeVisible();
  return read();
}

/// What a facilitator prepares.
export class Facilitator {
  constructor(portal, hand = MOUSE) {
    const { page, main, word } = portal;
    Object.assign(this, { portal, page, main, word, hand });
    this.plans = this.#region("session.plans");
    const head = this.#region("session.plan_head");
    const field = (key) => head.getByLabel(exactly(word(key)));
    this.title = field("session.title_label");
    this.day = field("session.date_label");
    this.minutes = field("session.minutes_label");
    this.time = head.getByRole("status");
    this.rows = this.#region("session.parts").getByRole("listitem");
    this.adding = this.#region("session.add");
    this.tooMuch = this.adding.getByRole("alert");
    this.assigning = this.#region("session.assign");
    this.qr = this.assigning.getByRole("img", { name: word("session.assign_qr") });
    this.print = this.assigning.getByRole("link", { name: exactly(word("session.paper_go")) });
    this.file = main.getByLabel(exactly(word("session.import")));
  }

  async open() {
    await this.portal.open(KINDS["plans of sessions"]);
    await this.portal.seeTitle(this.word("session.plan_title"));
  }

  /// Goes from an empty page to the plan that a template makes.
  async take(title) {
    const heading = this.page.getByRole("heading", { name: exactly(title) });
    const card = this.main.getByRole("listitem").filter({ has: heading });
    await this.hand.press(card.getByRole("button", { name: this.word("session.template_go") }));
    await expect(this.title).toHaveValue(title);
  }

  /// Begins from nothing.
  async begin() {
    await this.hand.press(this.main.getByRole("button", { name: exactly(this.word("session.new_go")) }));
    await expect(this.title).toHaveValue(this.word("session.new_title"));
  }

  async openTemplate(title) {
    await this.open();
    await this.take(title);
  }

  /// A part by its title.
  part(title) {
    return new Part(this, title);
  }

  /// The titles of the parts, in order.
  async titles() {
    const names = await this.rows.getByRole("button", { name: anyOf(this.word("session.remove")) }).allTextContents();
    const [before, after] = this.word("session.remove").split("{title}");
    return names.map((name) => name.trim().slice(before.length, name.trim().length - after.length));
  }

  /// The button of a pillola, which is pressed where the pillola is in the plan.
  offer(title) {
    return this.adding.getByRole("button", { name: exactly(title) });
  }

  async addPillola(title) {
    await this.hand.press(this.offer(title));
    await expect(this.offer(title)).toHaveAttribute("aria-pressed", "true");
  }

  /// A test by what it is called in the list: "Che cosa so fare: Sicurezza".
  async addTest(name) {
    const menu = this.adding.getByLabel(exactly(this.word("session.add_test")));
    const option = menu.locator("option", { hasText: exactly(name) });
    await this.hand.choose(menu, await option.getAttribute("value"));
    const go = exactly(this.word("session.add_test_go"));
    await this.hand.press(this.adding.getByRole("button", { name: go }));
  }

  /// "talk", "discussion" or "break".
  async addOther(what) {
    const name = exactly(this.word(`session.part_${what}`));
    await this.hand.press(this.adding.getByRole("button", { name }));
  }

  /// The link for learners.
  async link() {
    return (await this.assigning.getByText(/\/incontro\/#\S+$/).innerText()).trim();
  }

  /// The code that is read out or written on the board.
  async code() {
    return (await this.assigning.getByText(GROUPED).first().innerText()).trim();
  }

  /// What the QR on the screen says.
  readQr() {
    return qr.read(this.qr);
  }

  /// Says that the plan takes `used` minutes of `there`.
  async seeTime(used, there) {
    await expect(this.time).toContainText(this.word("session.time", { used, there }));
  }

  /// Goes to another page of this session: "paper_go", "collect_title", "report_title".
  async go(key) {
    await this.hand.press(this.assigning.getByRole("link", { name: exactly(this.word(`session.${key}`)) }));
  }

  /// Goes back to the list.
  async goToList() {
    await this.hand.press(this.main.getByRole("link", { name: exactly(this.word("session.all_plans")) }));
    await expect(this.title).toHaveCount(0);
  }

  /// A plan in the list.
  listed(title) {
    return this.plans.getByRole("listitem").filter({ hasText: title });
  }

  /// Saves everything into a file; gives its text.
  async save() {
    const download = this.page.waitForEvent("download");
    await this.main.getByRole("button", { name: exactly(this.word("session.export")) }).click();
    return download;
  }

  /// What is in the clipboard after a button was pressed.
  async copied(button) {
    return copiedBy(this.portal, () => this.hand.press(button));
  }

  async planLink() {
    return this.copied(this.assigning.getByRole("button", { name: exactly(this.word("session.send_go")) }));
  }

  #region(key) {
    return this.main.getByRole("region", { name: exactly(this.word(key)) });
  }
}

/// A part of a plan.
class Part {
  constructor({ page, rows, hand, word }, title) {
    Object.assign(this, { hand, word });
    const minutes = page.getByLabel(exactly(word("session.minutes_of", { title })));
    this.row = rows.filter({ has: minutes });
    this.minutes = this.row.getByRole("spinbutton");
    this.notes = this.row.getByLabel(exactly(word("session.notes_label")));
    this.title = this.row.getByLabel(exactly(word("session.part_title")));
    const button = (key) => this.row.getByRole("button", { name: exactly(word(`session.${key}`, { title })) });
    this.up = button("up");
    this.down = button("down");
    this.remove = button("remove");
  }

  /// Opens its notes.
  async open() {
    if (await this.notes.isVisible()) return;
    await this.hand.press(this.row.locator("summary"));
    await expect(this.notes).toBeVisible();
  }
}

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

export const test = base.extend({
  /// Somebody else with a browser of their own: `await arrive({ nickname: 3 })` gives their portal. With a
  /// nickname (0 to 255) their chance is always the same, and different from that of others.
  arrive: async ({ browser, calm }, use) => {
    const opened = [];
    await use(async ({ nickname, ...options } = {}) => {
      const context = await browser.newContext(options);
      opened.push(context);
      await calm.watch(context);
      if (nickname !== undefined) {
        await context.addInitScript((seed) => { Math.random = () => (seed + 0.5) / (2 ** 32 - 1); }, nickname);
      }
      return new Portal(await context.newPage());
    });
    for (const context of opened) await context.close();
  },

  /// The facilitator, with the page for plans open.
  facilitator: async ({ portal }, use) => {
    const facilitator = new Facilitator(portal);
    await facilitator.open();
    await use(facilitator);
  },
});

export { expect };
