// "Rendiconta", as a facilitator sees it.

import { copiedBy, settle } from "./facilitator.mjs";
import { read } from "./outcome.mjs";
import { KINDS } from "./pages.mjs";
import { exactly } from "./words.mjs";

/// The codes of the national tool that are filled in; it makes SE4 itself.
export const FIELDS = ["SE1", "SE2", "SE3", "SE5", "SE6", "SE7"];

export class Report {
  constructor({ portal, page, main, word }) {
    Object.assign(this, { portal, page, main, word });
    const field = (key, values) => main.getByLabel(exactly(word(key, values)));
    this.day = field("session.date_label");
    this.lasted = field("session.lasted");
    this.mode = field("session.mode");
    this.note = field("session.note", { n: 600 });
    this.done = main.getByRole("group", { name: exactly(word("session.really_done")) }).getByRole("checkbox");
    this.attendance = main.getByRole("region", { name: exactly(word("session.sheet_attendance")) });
    this.codes = main.getByRole("region", { name: exactly(word("session.codes")) });
    this.copyAll = main.getByRole("button", { name: exactly(word("session.copy_all")) });
    this.toList = main.getByRole("link", { name: exactly(word("session.all_plans")) });
  }

  async open() {
    await this.portal.open(KINDS["report of sessions"]);
  }

  /// The box of a pillola that was really done.
  pillola(title) {
    return this.main.getByRole("checkbox", { name: exactly(title) });
  }

  /// Counts people of an age ("14", "under_14") and a gender ("f", "nb").
  async count(age, gender, n) {
    const name = `${this.word(`session.age_${age}`)}, ${this.word(`session.gender_${gender}`)}`;
    await settle(this.main.getByLabel(exactly(name)), `${n}`);
  }

  /// How many of an age the table has.
  ofAge(age) {
    const row = this.attendance.getByRole("row").filter({
      has: this.page.getByRole("rowheader", { name: exactly(this.word(`session.age_${age}`)) }),
    });
    return row.getByRole("cell").last();
  }

  /// The row of a code.
  row(code) {
    return this.codes.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name: new RegExp(`^${code} `) }) });
  }

  /// What is to be copied for a code.
  value(code) {
    return this.row(code).locator('[translate="no"]');
  }

  /// What all codes are.
  async values() {
    const values = await Promise.all(FIELDS.map((code) => this.value(code).innerText()));
    return Object.fromEntries(FIELDS.map((code, index) => [code, values[index].trim()]));
  }

  /// Presses a button that copies; gives what is in the clipboard then.
  async copied(button) {
    return copiedBy(this.portal, () => button.click());
  }

  /// A month in the list: what its sentence, its lists and its table say.
  async month(name) {
    const heading = this.page.getByRole("heading", { name: exactly(name) });
    const section = this.main.locator("section").filter({ has: heading }).last();
    return {
      told: (await section.getByRole("paragraph").first().innerText()).trim(),
      lists: (await section.getByRole("listitem").allInnerTexts()).map((text) => text.trim()),
      people: await read(section.getByRole("table")),
    };
  }
}
