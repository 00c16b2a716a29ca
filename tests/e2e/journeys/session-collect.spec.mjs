// A whole session: several people, each with a browser of their own, and what the facilitator learns of
// it, to the digit. What should come out is computed from content/ and from what everybody did.

import { Exam, knows, knowsNothing } from "../support/assessment.mjs";
import { Collected, csvRow, rowOf, share, slots, told } from "../support/collected.mjs";
import { pillola, template } from "../support/content.mjs";
import { KINDS } from "../support/pages.mjs";
import { Result } from "../support/outcome.mjs";
import { Participant, nameOf, test, expect } from "../support/session.mjs";
import { it } from "../support/words.mjs";

/// So many people answer so many questions.
test.describe.configure({ timeout: 240_000 });

const SESSION = template("pagamenti-e-avvisi");
const [IO, PAGOPA] = ["app-io-primi-passi", "pagare-un-avviso-pagopa"].map(pillola);

const all = (pillola, how) => pillola.questions.map(() => how);

/// The same answer to the first questions, and another to those after.
const first = (pillola, n, how, then) => pillola.questions.map((_, index) => (index < n ? how : then));

/// A question that nobody can get wrong is answered right.
const asGiven = (pillola, answers) => answers.map((how, index) =>
  (how === "wrong" && pillola.questions[index].type === "scale" ? "right" : how));

/// What everybody does: of each pillola its answers, and whether it is read.
const PEOPLE = [
  { nickname: 3, io: all(IO, "right"), pagopa: all(PAGOPA, "right") },
  { nickname: 40, io: first(IO, 4, "wrong", "right"), pagopa: first(PAGOPA, 3, "right") },
  { nickname: 77, io: first(IO, 1, "wrong", "right"), pagopa: first(PAGOPA, 2, "wrong", "right") },
  { nickname: 130, io: first(IO, 1, "wrong"), pagopa: [] },
  { nickname: 255, io: first(IO, 1, "wrong"), pagopa: [] },
].map((person) => ({ ...person, io: asGiven(IO, person.io), pagopa: asGiven(PAGOPA, person.pagopa) }));

const stateOf = ({ length }, pillola) => (length === 0 ? "not_started" : "started");

/// What the table should say of a person.
function expected({ io, pagopa }) {
  const one = (pillola, answers) => {
    const isDone = answers.filter(Boolean).length === pillola.questions.length;
    return { pillola, answers, state: isDone ? "done" : stateOf(answers, pillola) };
  };
  return rowOf([one(IO, io), one(PAGOPA, pagopa)]);
}

/// How a learner comes to the session.
const WAYS = [
  async (learner, { link }) => learner.open(link),
  async (learner, { code }) => {
    await learner.openPage();
    // As people write: small letters, spaces anywhere, O for 0.
    await learner.type(` ${code.toLowerCase().replaceAll("0", "o").replaceAll(" ", "  ")} `);
  },
  async (learner, { qr }) => learner.open(qr),
];

test("a template, five people, what comes back", async ({ facilitator, arrive }) => {
  await facilitator.take(SESSION.title);
  const ways = { link: await facilitator.link(), code: await facilitator.code(), qr: await facilitator.readQr() };
  expect(ways.qr).toBe(ways.link);

  const results = await Promise.all(PEOPLE.map(async (person, index) => {
    const learner = new Participant(await arrive({ nickname: person.nickname }));
    await WAYS[index % WAYS.length](learner, ways);
    await expect(learner.called).toBeVisible();
    expect(await learner.name()).toBe(nameOf(person.nickname));
    await learner.seeDone(0, 2);
    for (const [pillola, answers] of [[IO, person.io], [PAGOPA, person.pagopa]]) {
      if (answers.length > 0) await learner.does(pillola, answers);
    }
    const code = await learner.handIn();
    return { ...person, name: nameOf(person.nickname), code, link: await learner.readQr() };
  }));

  const collected = new Collected(facilitator.portal);
  await facilitator.go("collect_title");
  await expect(collected.nothing).toBeVisible();
  const [byQr, typed, twice, ...rest] = results;
  await collected.follow(byQr.link);
  await collected.seeEntered("new", byQr.name);
  await expect(collected.page).toHaveURL(KINDS["results of sessions"]);
  await collected.type(typed.code);
  await collected.seeEntered("new", typed.name);
  await expect(collected.field).toHaveValue("");
  await collected.type(twice.code.toLowerCase());
  await collected.seeEntered("new", twice.name);
  await collected.type(twice.code.replaceAll(" ", ""));
  await collected.seeEntered("known", twice.name);
  await collected.seeCount(3);
  // Of three answers nothing is said yet.
  expect(await collected.lines("session.difficult")).toEqual([]);
  for (const { code, name } of rest) {
    await collected.type(code);
    await collected.seeEntered("new", name);
  }
  await collected.seeCount(PEOPLE.length);

  const rows = Object.fromEntries(results.map((person) => [person.name, expected(person)]));
  expect(await collected.people()).toEqual(rows);

  // All pillole here are about one competence.
  expect(IO.competence).toBe(PAGOPA.competence);
  const everything = results.flatMap(({ io, pagopa }) => [...told(IO, io, slots(2)), ...told(PAGOPA, pagopa, slots(2))]);
  expect(await collected.lines("session.by_competence")).toEqual([
    `${IO.competence} ${it(`competence.${IO.competence}`)} ${share(everything)}`,
  ]);

  const [{ prompt }] = IO.questions;
  expect(await collected.lines("session.difficult")).toEqual([
    `${prompt} ${IO.title}: ${it("session.share", { right: 1, given: 5 })}`,
  ]);
  expect(await collected.lines("session.help")).toEqual([
    `${typed.name} ${IO.title}: ${it("session.wrong", { n: 4 })}`,
  ]);

  const { name, text } = await collected.csv();
  expect(name).toMatch(/^pillole-risultati-\d{4}-\d{2}-\d{2}\.csv$/);
  const columns = Object.keys(rows[byQr.name]);
  const inOrder = results.map((person) => [person.name, ...columns.map((column) => rows[person.name][column])]);
  expect(text).toBe(`\uFEFF${[[it("session.person"), ...columns], ...inOrder].map(csvRow).join("")}`);
  for (const cell of text.matchAll(/"([^"]*)"/g)) expect(cell[1]).not.toMatch(/^\s*[=+\-@|]/);

  // All of it stays, and what was deleted is gone for good.
  await collected.page.reload();
  await collected.portal.isReady();
  expect(await collected.people()).toEqual(rows);
  await collected.delete.click();
  await expect(collected.main.getByText(it("session.delete_sure"))).toBeVisible();
  await collected.deleteSurely.click();
  await expect(collected.nothing).toBeVisible();
  await collected.type(typed.code);
  await collected.seeEntered("new", typed.name);
  await collected.seeCount(1);
});

test("somebody goes on after having shown a result: it is brought up to date", async ({ facilitator, arrive }) => {
  await facilitator.take(SESSION.title);
  const learner = new Participant(await arrive({ nickname: 9 }));
  await learner.open(await facilitator.link());
  await learner.does(IO, ["right"]);
  const before = await learner.handIn();
  await learner.does(IO, [undefined, "wrong"], false);
  const after = await learner.handIn();
  expect(after).not.toBe(before);

  const collected = new Collected(facilitator.portal);
  await collected.open();
  await collected.type(before);
  await collected.seeEntered("new", nameOf(9));
  await collected.type(after);
  await collected.seeEntered("more", nameOf(9));
  await collected.type(before);
  await collected.seeEntered("known", nameOf(9));
  await collected.seeCount(1);
  const did = (io) => expected({ io, pagopa: [] });
  expect(await collected.people()).toEqual({ [nameOf(9)]: did(["right", "wrong"]) });
});

test("a plan from nothing, with the same test before and after", async ({ facilitator, arrive }) => {
  const area = 4;
  const exam = `${it("test.title")}: ${it(`area.${area}`)}`;
  await facilitator.begin();
  await facilitator.addTest(exam);
  await facilitator.addPillola(IO.title);
  await facilitator.addOther("break");
  await facilitator.addTest(exam);
  await expect(facilitator.rows).toHaveCount(4);
  const link = await facilitator.link();

  // One learns something, one nothing, one does not come to the second test.
  const learners = [
    { nickname: 11, minds: [knowsNothing, knows(6)] },
    { nickname: 12, minds: [knows(3), knows(3)] },
    { nickname: 13, minds: [knows(3)] },
  ];
  const results = await Promise.all(learners.map(async ({ nickname, minds }) => {
    const portal = await arrive({ nickname });
    const learner = new Participant(portal);
    await learner.open(link);
    const standings = [];
    for (const [place, mind] of minds.entries()) {
      await learner.tasks.getByRole("link", { name: exam }).nth(place).click();
      const sitting = new Exam(portal);
      await sitting.begin(area);
      await sitting.goOn(mind);
      await sitting.finish();
      const told = Object.values(await new Result(portal).column("result.can"));
      standings.push(standingOf(told[0]));
      await learner.goBack();
    }
    await learner.seeDone(minds.length, 3);
    return { code: await learner.handIn(), standings };
  }));

  const collected = new Collected(facilitator.portal);
  await collected.open();
  for (const { code } of results) await collected.type(code);
  await collected.seeCount(3);
  const both = results.map(({ standings }) => standings).filter(({ length }) => length === 2);
  const count = (place, standing) => `${both.filter((each) => each[place] === standing).length}`;
  const row = {};
  for (const [place, when] of ["session.before", "session.after"].entries()) {
    for (const [standing, name] of BANDS.entries()) {
      row[`${it(when)}: ${it(`standing.${name}`)}`] = count(place, standing);
    }
  }
  row[it("session.higher")] = `${both.filter(([before, after]) => after > before).length}`;
  row[it("session.lower")] = `${both.filter(([before, after]) => after < before).length}`;
  expect(row[it("session.higher")]).toBe("1");
  expect(await collected.beforeAndAfter()).toEqual({ [it(`area.${area}`)]: row });
});

/// The four bands, from the lowest.
const BANDS = ["below", "base", "intermediate", "advanced"];

/// The band that a sentence of the result tells of.
const standingOf = (sentence) => BANDS.findIndex((band) => sentence.includes(it(`standing.${band}_text`)));
