// Find, read, answer, come back: what the portal is for.

import { addressOf, OTHER_PILLOLA, PILLOLA } from "../support/pages.mjs";
import { test, expect } from "../support/portal.mjs";
import { exactly, it } from "../support/words.mjs";

const TITLE = "Riconoscere un SMS truffa";

test("a task on the home page is one tap away", async ({ portal, page }) => {
  await portal.open("/");
  await portal.seeTitle(it("home.title"));
  await page.getByRole("link", { name: "Difendermi dalle truffe" }).click();
  await portal.seeTitle(TITLE);
  await expect(page).toHaveURL(addressOf(PILLOLA));
});

for (const [words, slug] of [
  ["spidd", "entrare-con-spid"],
  ["bolletta", "pagare-un-avviso-pagopa"],
  ["fascicolo sanitario eletronico", "fascicolo-sanitario-referto"],
]) {
  test(`"${words}" finds its pillola`, async ({ portal, page }) => {
    await portal.open("/");
    await portal.searchFor(words);
    await portal.found.and(page.locator(`[href="${addressOf(slug)}"]`)).click();
    await expect(page).toHaveURL(addressOf(slug));
    await expect(page.locator("[data-step]").first()).toBeVisible();
  });
}

test("a search that finds nothing says so", async ({ portal, page }) => {
  await portal.open("/");
  await portal.searchFor("zzzzqqqq");
  await expect(page.getByRole("status").filter({ hasText: it("search.nothing") })).toBeVisible();
});

test("a wrong answer teaches, a right one is praised", async ({ portal }) => {
  test.slow();
  const lesson = await portal.openPillola();
  for (const question of lesson.questions) {
    await question.answerWrong();
    await question.seeWrong();
    await question.answerRight();
    await question.seeRight();
  }
  await lesson.seeAnswered(lesson.questions.length);
});

test("checking without an answer asks for one", async ({ portal }) => {
  const lesson = await portal.openPillola();
  await lesson.question(1).check.click();
  await expect(lesson.question(1).feedback).toHaveText(it("question.choose_first"));
  await lesson.seeAnswered(0);
});

test("what is read and answered is done, here and after coming back", async ({
  portal, context, reopen,
}) => {
  const lesson = await portal.openPillola();
  await lesson.seeFormsDone();
  await lesson.read();
  await lesson.seeFormsDone("read");
  await lesson.answerAll();
  await lesson.seeFormsDone("read", "check");
  await lesson.seeDone();

  await portal.go("catalogue");
  await expect(portal.card(TITLE)).toContainText(it("state.done"));

  const later = await reopen(context);
  await later.open("/progressi/");
  await expect(later.card(TITLE)).toContainText(it("state.done"));
  const all = lesson.questions.length;
  await expect(later.page.getByText(it("progress.summary_one", { answered: all, right: all })))
    .toBeVisible();
  await (await later.openPillola()).seeFormsDone("read", "check");
});

test("what was begun can be gone on with next week", async ({ portal, context, reopen }) => {
  const lesson = await portal.openPillola(OTHER_PILLOLA);
  await lesson.question(1).answerWrong();
  await lesson.question(1).seeWrong();
  const title = await portal.heading.textContent();

  const later = await reopen(context);
  await later.open("/");
  const begun = later.page.getByRole("region", { name: exactly(it("home.continue")) });
  await expect(begun.getByRole("article")).toContainText(it("state.started"));
  await begun.getByRole("link", { name: exactly(title) }).click();
  await later.seeTitle(title);
  await (await later.lesson()).question(1).seeWrong();
});

test("who stopped at a step is offered to go on from there", async ({ portal, context, reopen }) => {
  const lesson = await portal.openPillola();
  await expect(lesson.resume).toHaveCount(0);
  // Whoever comes from far away looks for it again when what is above has got its place.
  await expect.poll(() => lesson.steps.nth(3).evaluate((step) => {
    step.scrollIntoView({ block: "center" });
    return localStorage.getItem("pillole.learner");
  })).toMatch(/"step":4\b/);

  const later = await reopen(context);
  const again = await later.openPillola();
  await again.resume.click();
  await expect(again.steps.nth(3)).toBeInViewport();
});

test("with one question left Verifica is not done, however many were answered", async ({ portal }) => {
  const lesson = await portal.openPillola();
  await lesson.read();
  for (const question of lesson.questions.slice(1)) {
    await question.answerRight();
    await question.seeRight();
  }
  await lesson.seeAnswered(lesson.questions.length - 1);
  await lesson.seeFormsDone("read");
  await portal.go("catalogue");
  await expect(portal.card(TITLE)).toContainText(it("state.started"));
});
