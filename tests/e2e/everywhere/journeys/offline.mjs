// After one visit there is no connection any more. Everything that the portal is for works all the same.

import assert from "node:assert/strict";
import { pillola } from "../../support/content.mjs";
import { addressOf, KINDS, PILLOLA } from "../../support/pages.mjs";
import { it } from "../../support/words.mjs";
import { ONE_OF_EACH } from "../kinds/index.mjs";
import { Question } from "../page/question.mjs";
import { Screen } from "../page/screen.mjs";
import { until } from "../page/until.mjs";

export const offline = [
  { name: "a pillola is searched, tried and answered, and remembered", walk: learns },
  { name: "a test is taken, and says which pillole are for one", walk: isTested },
  { name: "a facilitator prepares, and a learner follows", walk: meets },
];

/// Visits the home page; then the connection is gone.
async function visitOnce({ portal, site }) {
  await portal.open("/");
  const whole = () => portal.page.run(() => Boolean(navigator.serviceWorker.controller));
  await until("the portal is on the device", whole, 60_000);
  await site.cut();
}

/// The element of a page's own part that a selector names and that says this.
async function saying(page, selector, text) {
  const find = (selector, text) =>
    [...document.querySelectorAll(`main ${selector}`)].find((element) => element.textContent.includes(text)) ?? null;
  return until(`${selector} "${text}"`, () => page.driver.element(find, selector, text));
}

async function learns(visit) {
  const { portal, person } = visit;
  const { page } = portal;
  await visitOnce(visit);
  await person.write(await page.find("searchbox", it("search.label")), "mesaggio trufa");
  await person.activate(await page.find("link", undefined, "search"));
  await page.see("navigation", it("form.label"));

  await portal.open(addressOf(PILLOLA));
  const { steps } = pillola(PILLOLA);
  const screen = new Screen(page, person, "#prova");
  await person.activate(await page.find("button", it("try.guided"), "#prova"));
  for (const step of steps) {
    await page.seeText(step.say, "#prova");
    await screen.act(step.do);
  }
  await page.seeText(it("try.finished_guided"), "#prova");

  const [item] = Object.values(ONE_OF_EACH);
  await portal.open(addressOf(item.split("/")[0]));
  const question = new Question(page, item, person);
  await question.answer(question.right);
  await question.seeRight();
  await portal.reload();
  await question.seeRight();
}

async function isTested(visit) {
  const { portal, person } = visit;
  const { page } = portal;
  await visitOnce(visit);
  await portal.open(KINDS.test);
  await person.activate(await saying(page, "button", it("area.4")));
  const isOver = () => page.run((text) => document.querySelector("main").textContent.includes(text), it("test.end_title"));
  while (!(await isOver())) {
    const asked = await page.text("main h1, main h2");
    await person.activate(await page.find("button", it("test.dont_know")));
    await until("the next question", async () => (await isOver()) || (await page.text("main")).length > asked.length);
  }
  await portal.open(KINDS.result);
  await page.seeText(it("result.title"));
  await portal.open(KINDS.path);
  await until("a pillola is suggested", () =>
    page.run(() => document.querySelectorAll("main a[href*='/pillole/']").length > 0));
}

async function meets(visit) {
  const { portal, person } = visit;
  const { page } = portal;
  await visitOnce(visit);
  await portal.open(KINDS["plans of sessions"]);
  await person.activate(await saying(page, "button", it("session.template_go")));
  const link = await until("the link for learners", () => page.run(() => {
    const links = [...document.querySelectorAll("main *")].filter(({ children }) => !children.length)
      .map(({ textContent }) => textContent.match(/\/incontro\/#\S+$/)?.[0]);
    return links.find(Boolean);
  }));
  await portal.open(link);
  await page.seeText(it("session.assignment_title"), "main");
  const todo = await until("what is to do", () =>
    page.run(() => document.querySelectorAll("main a[href*='/pillole/']").length));
  assert.ok(todo > 0);
  for (const kind of ["papers of a session", "report of sessions", "results of sessions", "what is projected"]) {
    await portal.open(KINDS[kind]);
    await until(kind, () => page.run(() => !document.querySelector("main .loading")));
  }
}
