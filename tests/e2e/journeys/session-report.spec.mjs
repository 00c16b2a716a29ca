// What is reported of a session: the codes of the national tool, of what was really done. Which code a
// competence has is written here once more, from the tool's own list.

import { Collected } from "../support/collected.mjs";
import { pillola, template } from "../support/content.mjs";
import { FIELDS, Report } from "../support/report.mjs";
import { Participant, settle, test, expect } from "../support/session.mjs";
import { exactly, it } from "../support/words.mjs";

/// SE5 of each competence that has one.
const TOPICS = {
  1.1: 1, 1.2: 2, 1.3: 3, 2.1: 4, 2.2: 5, 2.3: 6, 2.4: 7, 2.5: 8, 2.6: 9,
  3.1: 10, 3.2: 10, 3.3: 10, 3.4: 10, 4.1: 11, 4.2: 12, 5.1: 13,
};

const PAYMENTS = template("pagamenti-e-avvisi");
const WORK = template("cercare-lavoro");
const [IO, PAGOPA] = ["app-io-primi-passi", "pagare-un-avviso-pagopa"].map(pillola);

const pilloleOf = ({ parts }) => parts.flatMap((part) => (part.pillola ? [pillola(part.pillola)] : []));

/// SE5 and SE6 of some pillole: each code once, in order, separated by colons.
function codesOf(pillole) {
  const topics = pillole.map(({ competence }) => TOPICS[competence]).filter(Boolean);
  const services = pillole.flatMap(({ services }) => services).filter((service) => service !== "S");
  return {
    SE5: [...new Set(topics)].sort((a, b) => a - b).join(":"),
    SE6: [...new Set(services)].sort().join(":") || "S",
  };
}

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/// The report of a new session from a template.
async function reportOf(facilitator, { title }) {
  await facilitator.openTemplate(title);
  await facilitator.go("report_title");
  const report = new Report(facilitator);
  await expect(report.lasted).toBeVisible();
  return report;
}

test("without a day there are no codes; with it they are what the plan has", async ({ facilitator }) => {
  const report = await reportOf(facilitator, PAYMENTS);
  await expect(report.codes).toContainText(it("session.report_date"));
  await expect(report.mode).toHaveValue("B");
  await expect(report.lasted).toHaveValue(`${PAYMENTS.minutes}`);
  await expect(report.done).toHaveCount(2);
  for (const box of await report.done.all()) await expect(box).toBeChecked();
  await settle(report.day, "2027-03-01");
  await expect(report.value("SE1")).toHaveText("2027-03-01");
  expect(await report.values()).toEqual({
    SE1: "2027-03-01", SE2: "01:00", SE3: "B", ...codesOf([IO, PAGOPA]), SE7: "",
  });
  await expect(report.row("SE3")).toContainText(it("session.mode_of.b"));
  await expect(report.row("SE5")).toContainText(it("session.topic.06"));
  await expect(report.row("SE6")).toContainText(`${it("service.A")}; ${it("service.B")}`);
});

test("what was really done is reported, and stays", async ({ facilitator, page }) => {
  const report = await reportOf(facilitator, PAYMENTS);
  await settle(report.day, "2027-03-31");
  await settle(report.lasted, "125");
  await report.mode.selectOption("C");
  await report.pillola(PAGOPA.title).uncheck();
  await settle(report.note, "Due persone\nsenza telefono: \"prestato\"; tutto bene.");
  const expected = {
    SE1: "2027-03-31", SE2: "02:05", SE3: "C", ...codesOf([IO]), SE7: "Due persone\nsenza telefono: \"prestato\"; tutto bene.",
  };
  const withoutLines = (values) => ({ ...values, SE7: values.SE7.replace(/\s+/g, " ") });
  await expect(report.value("SE2")).toHaveText("02:05");
  expect(withoutLines(await report.values())).toEqual(withoutLines(expected));

  await page.reload();
  await facilitator.portal.isReady();
  expect(withoutLines(await report.values())).toEqual(withoutLines(expected));
  await expect(report.note).toHaveValue(expected.SE7);
  await expect(report.pillola(PAGOPA.title)).not.toBeChecked();
  await expect(report.pillola(IO.title)).toBeChecked();

  for (const code of FIELDS) {
    const button = report.row(code).getByRole("button");
    expect(await report.copied(button), code).toBe(expected[code]);
  }
  expect(await report.copied(report.copyAll)).toBe(
    FIELDS.map((code) => `${code}\t${withoutLines(expected)[code]}`).join("\n"));
});

test("where nothing was done there is no topic, and the service is \"none\"", async ({ facilitator }) => {
  const report = await reportOf(facilitator, PAYMENTS);
  await settle(report.day, "2027-03-01");
  for (const box of await report.done.all()) await box.uncheck();
  await expect(report.value("SE6")).toHaveText("S");
  expect(await report.values()).toMatchObject({ SE5: "", SE6: "S" });
  await report.pillola(PAGOPA.title).check();
  expect(await report.values()).toMatchObject(codesOf([PAGOPA]));
});

test("what results came back says what was done, before anybody says otherwise", async ({ facilitator, arrive }) => {
  await facilitator.take(PAYMENTS.title);
  const plan = facilitator.page.url();
  const learner = new Participant(await arrive());
  await learner.open(await facilitator.link());
  await learner.does(IO, ["right"], false);
  const code = await learner.handIn();
  await facilitator.go("collect_title");
  const collected = new Collected(facilitator.portal);
  await collected.type(code);
  await collected.seeCount(1);
  await facilitator.portal.open(plan);
  await facilitator.go("report_title");
  const report = new Report(facilitator);
  await expect(report.pillola(IO.title)).toBeChecked();
  await expect(report.pillola(PAGOPA.title)).not.toBeChecked();
});

test("people are counted by age and gender, and summed", async ({ facilitator, page }) => {
  const report = await reportOf(facilitator, PAYMENTS);
  await settle(report.day, "2027-03-01");
  for (const [age, gender, n] of [["14", "f", 2], ["55", "f", 4], ["55", "m", 3], ["55", "nb", 1], ["75", "none", 7], ["under_14", "m", 5]]) {
    await report.count(age, gender, n);
  }
  await report.count("30", "f", "");
  await report.count("30", "m", -3);
  await report.count("30", "nb", 100_000);
  const look = async () => {
    for (const [age, total] of [["under_14", 5], ["14", 2], ["18", 0], ["30", 999], ["55", 8], ["75", 7]]) {
      await expect(report.ofAge(age), age).toHaveText(`${total}`);
    }
    await expect(report.main.getByText(new RegExp(`^${it("session.total")}\\s+1021$`))).toBeVisible();
  };
  await look();
  await page.reload();
  await facilitator.portal.isReady();
  await look();
});

test("a note of 600 characters is kept whole, and not one more", async ({ facilitator, page }) => {
  const report = await reportOf(facilitator, PAYMENTS);
  await settle(report.day, "2027-03-01");
  const long = "àé".repeat(300);
  await settle(report.note, long);
  await expect(report.value("SE7")).toHaveText(long);
  await report.note.focus();
  await page.keyboard.press("End");
  await page.keyboard.type("x");
  await expect(report.note).toHaveValue(long);
  await settle(report.note, `${long}troppo`);
  await expect(report.value("SE7")).toHaveText(long);
  await expect(report.note).toHaveValue(long);
});

test("a month is the sum of its sessions, and another month is apart", async ({ facilitator }) => {
  const sessions = [
    { session: PAYMENTS, day: "2027-03-01", minutes: 90, people: [["55", "f", 4], ["75", "m", 2]] },
    { session: WORK, day: "2027-03-31", minutes: 75, people: [["55", "f", 1], ["18", "none", 3]] },
    { session: PAYMENTS, day: "2027-04-01", minutes: 30, people: [["14", "nb", 1]] },
  ];
  for (const { session, day, minutes, people } of sessions) {
    const report = await reportOf(facilitator, session);
    await settle(report.day, day);
    await settle(report.lasted, `${minutes}`);
    for (const [age, gender, n] of people) await report.count(age, gender, n);
  }
  const report = new Report(facilitator);
  await report.toList.click();
  await expect(report.main.getByText(exactly(it("session.reported")))).toHaveCount(3);
  const march = await report.month(`${it("month.03")} 2027`);
  expect(march.told).toBe(it("session.month_many", { n: 2, hours: "2:45", people: 10 }));
  const both = sessions.slice(0, 2).map(({ session }) => codesOf(pilloleOf(session)));
  const times = (key) => {
    const counts = {};
    for (const codes of both.flatMap((each) => each[key].split(":"))) counts[codes] = (counts[codes] ?? 0) + 1;
    return counts;
  };
  const topics = Object.entries(times("SE5")).sort(([a], [b]) => a - b)
    .map(([code, n]) => `${code} ${it(`session.topic.${code.padStart(2, "0")}`)}: ${n}`);
  const services = Object.entries(times("SE6")).sort()
    .map(([code, n]) => `${code} ${it(`service.${code}`)}: ${n}`);
  expect(march.lists).toEqual([...topics, ...services]);
  const age = (name) => it(`session.age_${name}`);
  const gender = (name) => it(`session.gender_${name}`);
  expect(march.people[age("55")]).toMatchObject({ [gender("f")]: "5", [it("session.total")]: "5" });
  expect(march.people[age("75")]).toMatchObject({ [gender("m")]: "2", [it("session.total")]: "2" });
  expect(march.people[age("18")]).toMatchObject({ [gender("none")]: "3", [it("session.total")]: "3" });
  expect(march.people[age("30")]).toMatchObject({ [it("session.total")]: "0" });
  const april = await report.month(`${it("month.04")} 2027`);
  expect(april.told).toBe(it("session.month_one", { hours: "0:30", people: 1 }));
  // The last month stands first.
  const months = await report.main.getByRole("heading", { name: /2027$/ }).allInnerTexts();
  expect(months.map((text) => text.trim())).toEqual([`${it("month.04")} 2027`, `${it("month.03")} 2027`]);
});
