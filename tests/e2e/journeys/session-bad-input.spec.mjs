// Whatever stands behind the # of an address: a plain message, and nothing is lost. (That
// nothing fails unseen, support/calm.mjs watches.)

import { assignmentCode } from "../support/codes.mjs";
import { Collected } from "../support/collected.mjs";
import { template } from "../support/content.mjs";
import { KINDS } from "../support/pages.mjs";
import { expect } from "../support/portal.mjs";
import { Facilitator, Participant, nameOf, settle, test } from "../support/session.mjs";
import { exactly, it } from "../support/words.mjs";

const SESSION = template("pagamenti-e-avvisi");

const GOOD = assignmentCode({ pillole: [1, 10] });

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/// Opens an address while another page of the portal is open; it is a page load each time.
async function openAnew(portal, address) {
  await portal.page.goto("about:blank");
  await portal.open(address);
}

const LEARNERS = {
  "cut short": [GOOD.slice(0, -3), "damaged"],
  "cut to one letter": ["1", "damaged"],
  "with a letter changed": [GOOD.replace(/.$/, (last) => (last === "Z" ? "Y" : "Z")), "damaged"],
  "of a newer portal": [assignmentCode({ pillole: [1], version: 2 }), "newer"],
  "of 100,000 characters": ["A".repeat(100_000), "too_long"],
  "with a sign that no code has": ["%3Cscript%3Ealert(1)%3C/script%3E", "character"],
  "that is no text": ["%E0%A4%A", "character"],
  "of a plan": ["arriva=eyJ3aGF0IjoxfQ", "character"],
};

for (const [what, [fragment, fault]] of Object.entries(LEARNERS)) {
  test(`a learner's link ${what}`, async ({ portal }) => {
    const learner = new Participant(portal);
    await learner.open(`${KINDS["session of a learner"]}#${GOOD}`);
    const name = await learner.name();
    await openAnew(portal, `${KINDS["session of a learner"]}#${fragment}`);
    const [begin] = it(`session.fault.${fault}`).split("{letter}");
    await expect(learner.fault.filter({ hasText: begin })).toBeVisible();
    // The session from before is still there, and goes on.
    expect(await learner.name()).toBe(name);
    await expect(learner.tasks).toHaveCount(2);
    await learner.type(GOOD);
    await expect(learner.fault.filter({ hasText: /./ })).toHaveCount(0);
  });
}

const base64 = (text) => Buffer.from(text).toString("base64url");

const PLANS = {
  "that is empty": ["", "session.sent_damaged"],
  "that is no base64": ["???%00<b>", "session.sent_damaged"],
  "of something else": [base64('{"some":"thing"}'), "session.sent_damaged"],
  "of 100,000 characters": ["A".repeat(100_000), "session.sent_damaged"],
  "of a hundred thousand brackets": [base64("[".repeat(100_000)), "session.sent_damaged"],
  "of a hundred thousand objects": [base64('{"a":'.repeat(100_000)), "session.sent_damaged"],
  "of a newer portal": [
    base64('{"what":"pillole-facilitator-workbook","version":99,"check":"0","record":{}}'), "import.newer"],
  "without any plan": [
    base64('{"what":"pillole-facilitator-workbook","version":1,"check":"0","record":{"version":1}}'),
    "session.sent_damaged"],
};

for (const [what, [sent, said]] of Object.entries(PLANS)) {
  test(`a plan that is sent, ${what}`, async ({ facilitator, portal }) => {
    await facilitator.take(SESSION.title);
    await openAnew(portal, `${KINDS["plans of sessions"]}#arriva=${sent}`);
    await expect(facilitator.main.getByRole("alert").filter({ hasText: it(said) })).toBeVisible();
    await facilitator.listed(SESSION.title).getByRole("link").click();
    await expect(facilitator.title).toHaveValue(SESSION.title);
    await expect(facilitator.main.getByRole("alert").filter({ hasText: it(said) })).toHaveCount(0);
  });
}

test("a plan that is sent, cut anywhere", async ({ facilitator, arrive }) => {
  await facilitator.take(SESSION.title);
  const link = await facilitator.planLink();
  const other = new Facilitator(await arrive());
  const [page, sent] = link.split("#arriva=");
  for (const part of [0.2, 0.5, 0.9, 0.999]) {
    await openAnew(other.portal, `${page}#arriva=${sent.slice(0, Math.floor(sent.length * part))}`);
    await expect(other.main.getByRole("alert").filter({ hasText: it("session.sent_damaged") })).toBeVisible();
    await expect(other.plans).toHaveCount(0);
  }
});

test("a plan whose texts are markup is shown as text, wherever it goes", async ({ facilitator, arrive }) => {
  const nasty = '<img src=x onerror="document.title=1">&lt;\'"</textarea>';
  await facilitator.begin();
  await settle(facilitator.title, nasty);
  await facilitator.addOther("talk");
  const part = facilitator.part(it("session.part_talk"));
  await part.open();
  await settle(part.notes, `${nasty}\n${nasty}`);
  await settle(part.title, nasty);
  await facilitator.addTest(`${it("test.title")}: ${it("area.1")}`);

  const other = new Facilitator(await arrive());
  await other.portal.open(await facilitator.planLink());
  await expect(other.title).toHaveValue(nasty);
  expect((await other.titles())[0]).toBe(nasty);
  await other.part(nasty).open();
  await expect(other.part(nasty).notes).toHaveValue(`${nasty}\n${nasty}`);
  const link = await other.link();
  await other.go("paper_go");
  await expect(other.main.getByRole("heading", { name: nasty }).first()).toBeVisible();
  await expect(other.main.locator("img")).toHaveCount(0);
  await other.portal.open(link);
  await expect(other.main.getByRole("heading", { name: /<img/ })).toBeVisible();
  await expect(other.main.locator("img")).toHaveCount(0);
});

test("the address of a plan on another device says how it is passed on", async ({ facilitator, portal }) => {
  await facilitator.take(SESSION.title);
  await openAnew(portal, `${KINDS["plans of sessions"]}#piano=0000000000000001`);
  const said = portal.main.getByRole("alert").filter({ hasText: it("session.plan_elsewhere") });
  await expect(said).toBeVisible();
  await facilitator.listed(SESSION.title).getByRole("link").click();
  await expect(facilitator.title).toHaveValue(SESSION.title);
  await expect(said).toHaveCount(0);
});

for (const opened of ["piano=0000000000000001", "piano=", "piano=zz", "piano=ffffffffffffffffffffffff", "%00", "x".repeat(100_000)]) {
  test(`an address that opens no plan: #${opened.slice(0, 40)}`, async ({ facilitator, portal }) => {
    await facilitator.take(SESSION.title);
    await openAnew(portal, `${KINDS["plans of sessions"]}#${opened}`);
    await expect(facilitator.listed(SESSION.title)).toBeVisible();
    await openAnew(portal, `${KINDS["papers of a session"]}#${opened}`);
    await expect(portal.main.getByText(it("session.paper_none"))).toBeVisible();
    await openAnew(portal, `${KINDS["report of sessions"]}#${opened}`);
    await expect(portal.main.getByRole("link", { name: SESSION.title })).toBeVisible();
  });
}

test("a result's link, damaged in every part", async ({ facilitator, portal, arrive }) => {
  await facilitator.take(SESSION.title);
  const learner = new Participant(await arrive({ nickname: 60 }));
  await learner.open(await facilitator.link());
  await learner.handIn();
  const link = await learner.readQr();
  const [page, carried] = link.split("#");
  const [result, assignment] = carried.split(".");
  const collected = new Collected(portal);
  await collected.follow(link);
  await collected.seeEntered("new", nameOf(60));

  for (const [fragment, fault] of [
    [result, "damaged"],
    [`${result}.`, "empty"],
    [`.${assignment}`, "empty"],
    [`${result.slice(0, -1)}.${assignment}`, "damaged"],
    [`${result}.${assignment.slice(0, -2)}`, "damaged"],
    [`${assignment}.${result}`, "result"],
    [`${assignment}.${assignment}`, "assignment"],
    [`${result}.${GOOD}`, "foreign"],
    [`${result}.${assignmentCode({ pillole: [1], version: 3 })}`, "newer"],
    ["A".repeat(100_000), "damaged"],
    [`${"A".repeat(50_000)}.${"B".repeat(50_000)}`, "too_long"],
    ["%E0%A4%A.<b>", "character"],
  ]) {
    await openAnew(portal, `${page}#${fragment}`);
    const [begin] = it(`session.fault.${fault}`).split("{letter}");
    await expect(collected.fault.filter({ hasText: begin }), fragment.slice(0, 60)).toBeVisible();
    await collected.seeCount(1);
    // What was wrong is not opened again with the page.
    await expect(portal.page).toHaveURL(KINDS["results of sessions"]);
  }
  await expect(collected.main.getByRole("heading", { name: exactly(SESSION.title) })).toBeVisible();
});

test("a workbook that was damaged in storage is told, and one goes on", async ({ facilitator, portal }) => {
  await facilitator.take(SESSION.title);
  const keys = await portal.page.evaluate(() => {
    const ours = Object.keys(localStorage).filter((key) => localStorage[key].includes("plans"));
    for (const key of ours) localStorage.setItem(key, "???");
    return ours;
  });
  expect(keys.length).toBeGreaterThan(0);
  await facilitator.open();
  await expect(portal.page.getByRole("button", { name: it("notice.close") })).toBeVisible();
  await facilitator.begin();
  await facilitator.seeTime(0, 90);
});
