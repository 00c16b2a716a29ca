// "Proietta": a lesson before a room, one thing at a time, with hands that are counted and a story that
// the room decides. Nothing of it is kept.

import { LOOKS, test } from "../support/barriers.mjs";
import { pillola } from "../support/content.mjs";
import { fitsTheWidth, targetsAreLargeEnough } from "../support/fit.mjs";
import { PILLOLA } from "../support/pages.mjs";
import { expect } from "../support/portal.mjs";
import { presentAt, Stage } from "../support/present.mjs";
import { exactly, it } from "../support/words.mjs";

const { title, steps, questions } = pillola(PILLOLA);
const single = questions.findIndex(({ type }) => type === "single");
const story = questions.findIndex(({ type }) => type === "story");
const right = questions[single].option.find((option) => option.right);
const wrong = questions[single].option.find((option) => !option.right);

/// Goes on by the keyboard until a question is asked, counted from 0.
async function goTo(stage, question, among = questions) {
  const { prompt } = among[question];
  await stage.turn();
  while (!(await stage.heading.textContent()).includes(prompt)) {
    const before = await stage.main.innerHTML();
    await stage.turn();
    await expect.poll(() => stage.main.innerHTML()).not.toBe(before);
  }
  await stage.seeQuestion(question + 1, among.length, prompt);
}

/// What the browser keeps of the portal.
const stored = (page) => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));

test("from a pillola's page to its steps, by the keyboard alone and back", async ({ portal, page }) => {
  await portal.openPillola();
  await page.getByRole("link", { name: exactly(it("session.present.way_in")) }).click();
  await portal.seeTitle(title);
  await page.getByRole("link", { name: exactly(it("session.present.steps", { n: steps.length })) }).click();
  const stage = new Stage(portal);
  await stage.see(title);
  const onward = ["ArrowRight", "PageDown", "Space", "Enter"];
  for (const [index, step] of steps.entries()) {
    await stage.turn(onward[index % onward.length]);
    await stage.seeStep(index + 1, steps.length, step.say);
    if (step.why) await expect(stage.main.getByText(step.why)).toBeVisible();
  }
  await expect(stage.main.getByRole("img")).toBeVisible();
  await stage.turn("ArrowRight");
  await stage.see(it("session.present.end"));
  await expect(stage.forward).toBeDisabled();
  await stage.turn("PageUp");
  await stage.seeStep(steps.length, steps.length, steps.at(-1).say);
  await stage.turn("ArrowLeft");
  await stage.seeStep(steps.length - 1, steps.length, steps.at(-2).say);
  await stage.leave.click();
  await portal.seeTitle(title);
  await expect(page.getByRole("banner")).toBeVisible();
  await page.goBack();
  await stage.see(title);
  await expect(page.getByRole("banner")).toBeHidden();
});

test("without an address all pillole are there to choose from", async ({ portal, page }) => {
  await portal.open(presentAt());
  await portal.seeTitle(it("session.present.title"));
  await page.getByRole("main").getByRole("link", { name: exactly(title) }).click();
  await expect(page).toHaveURL(presentAt(PILLOLA));
  await portal.seeTitle(title);
  await page.getByRole("link", { name: exactly(it("session.present.another")) }).click();
  await portal.seeTitle(it("session.present.title"));
});

test("a question: hands by keys and by buttons, then the answer, then the others", async ({ portal }) => {
  const stage = new Stage(portal);
  await stage.open(PILLOLA, "domande");
  await goTo(stage, single);
  const letter = await stage.letterOf(right.text);
  await stage.press(letter.toLowerCase(), letter.toLowerCase(), `Shift+${letter}`, letter.toLowerCase());
  await stage.seeHands(right.text, 2);
  await expect(stage.told).toHaveText(it("session.present.counted", { letter, hands: stage.hands(2), total: 2 }));
  await stage.hand(wrong.text).click();
  await stage.seeHands(wrong.text, 1);
  await stage.hand(wrong.text).click();
  await stage.less(await stage.letterOf(wrong.text)).click();
  await stage.seeHands(wrong.text, 1);
  await expect(stage.main.getByText(right.feedback)).toBeHidden();
  // The space bar presses the button under the focus, and does not go on.
  await stage.less(letter).focus();
  await stage.press("Space");
  await stage.seeHands(right.text, 1);
  await stage.press(letter.toLowerCase());

  await stage.answer.click();
  await stage.seeQuestion(single + 1, questions.length, questions[single].prompt);
  for (const [option, verdict, n] of [[right, "answers.right", 2], [wrong, "answers.wrong", 1]]) {
    await expect(stage.row(option.text)).toContainText(it(verdict));
    await expect(stage.row(option.text)).toContainText(stage.hands(n));
  }
  await expect(stage.main.getByText(right.feedback)).toBeVisible();
  await expect(stage.main.getByText(wrong.feedback)).toBeHidden();
  await stage.others.click();
  await expect(stage.main.getByText(wrong.feedback)).toBeVisible();
  // What was counted is still there.
  await stage.back.click();
  await stage.turn("PageUp");
  await stage.seeHands(right.text, 2);
});

test("a question without letters is talked about, then its answer is shown", async ({ portal }) => {
  const { slug, questions } = pillola("cercare-su-internet");
  const ordering = questions.findIndex(({ type }) => type === "ordering");
  const { entry: entries } = questions[ordering];
  const stage = new Stage(portal);
  await stage.open(slug, "domande");
  await goTo(stage, ordering, questions);
  await expect(stage.main.getByText(it("session.present.talk"))).toBeVisible();
  for (const { text } of entries) await expect(stage.main.getByText(text)).toBeVisible();
  await stage.answer.click();
  await expect(stage.main.getByRole("listitem")).toContainText(entries.map(({ text }) => text));
  await expect(stage.main.getByText(entries[0].feedback)).toBeVisible();
});

test("the room decides a story to its end", async ({ portal }) => {
  const stage = new Stage(portal);
  const { scene: scenes } = questions[story];
  const text = (name) => scenes.find(({ id }) => id === name).text;
  await stage.open(PILLOLA, "domande");
  await goTo(stage, story);
  await expect(stage.main.getByText(scenes[0].text)).toBeVisible();
  // Nobody has raised a hand: the room is asked to decide.
  await stage.turn();
  await expect(stage.main.getByText(it("session.present.undecided"))).toBeInViewport();
  const [first] = scenes[0].choice;
  await stage.main.getByRole("button", { name: it("session.present.go_with", { letter: "A" }) }).click();
  await stage.see(first.text);
  await expect(stage.main.getByText(text(first.to))).toBeVisible();
  // Most hands decide.
  const choices = scenes.find(({ id }) => id === first.to).choice;
  await stage.press("a", "c", "c");
  await stage.seeHands(choices[2].text, 2);
  await stage.decide.click();
  await stage.see(choices[2].text);
  await expect(stage.main.getByText(text(choices[2].to))).toBeVisible();
  await expect(stage.main.getByText(it("story.good"))).toBeVisible();
  await stage.back.click();
  await stage.seeHands(choices[2].text, 2);
  await stage.turn();
  await stage.again.click();
  await stage.see(questions[story].prompt);
});

test("a remote control makes the screen black and lights it again", async ({ portal }) => {
  const stage = new Stage(portal);
  await stage.open(PILLOLA, "passi");
  await stage.turn();
  for (const [off, on] of [[".", "."], ["b", "PageDown"], [".", "Enter"]]) {
    await stage.press(off);
    await expect(stage.dark).toBeFocused();
    await expect(stage.heading).toHaveCount(0);
    await stage.press(on);
    await stage.seeStep(1, steps.length, steps[0].say);
  }
});

test("letters can be switched off: what is spoken to a computer presses none", async ({ portal }) => {
  const stage = new Stage(portal);
  await stage.open(PILLOLA, "domande");
  await stage.keys.click();
  await stage.useLetters.uncheck();
  await stage.turn();
  await stage.seeQuestion(1, questions.length, questions[0].prompt);
  await stage.press("a", ".", "f");
  await stage.seeHands(questions[0].option[0].text, 0);
  await stage.hand(questions[0].option[0].text).click();
  await stage.seeHands(questions[0].option[0].text, 1);
});

test("full screen by a key and by a button", async ({ portal, page }) => {
  const stage = new Stage(portal);
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
  await stage.open(PILLOLA, "passi");
  await stage.press("f");
  await expect.poll(isFull).toBe(true);
  await stage.fullScreen.click();
  await expect.poll(isFull).toBe(false);
  await stage.press("F5");
  await expect.poll(isFull).toBe(true);
  await stage.leave.click();
  await portal.seeTitle(title);
  await expect.poll(isFull).toBe(false);
});

test("where the browser refuses the full screen the lesson goes on", async ({ portal, page }) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("refused"));
  });
  const stage = new Stage(portal);
  await stage.open(PILLOLA, "passi");
  await stage.fullScreen.click();
  await stage.turn();
  await stage.seeStep(1, steps.length, steps[0].say);
});

test.describe("a small window", () => {
  test.use({ viewport: { width: 800, height: 500 } });

  test("a remote control shows first what does not fit, and then goes on", async ({ portal, page }) => {
    const stage = new Stage(portal);
    await stage.open(PILLOLA, "domande");
    await stage.turn();
    await stage.seeQuestion(1, questions.length, questions[0].prompt);
    await stage.answer.click();
    await expect(stage.others).toBeVisible();
    const left = () => page.evaluate(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      return scrollHeight - clientHeight - window.scrollY;
    });
    expect(await left()).toBeGreaterThan(50);
    await stage.press("PageDown");
    await expect.poll(left).toBeLessThan(25);
    await expect(stage.others).toBeVisible();
    await stage.press("PageDown");
    await expect(stage.others).toHaveCount(0);
  });
});

test("nothing is stored", async ({ portal, page }) => {
  await portal.open(presentAt());
  const before = await stored(page);
  const stage = new Stage(portal);
  await stage.open(PILLOLA, "tutto");
  await goTo(stage, single);
  await stage.press("a", "b", "b");
  await stage.answer.click();
  await stage.others.click();
  await stage.leave.click();
  await portal.seeTitle(title);
  expect(await stored(page)).toBe(before);
});

/// Every kind of thing, shown in turn.
async function everyThing(stage, look) {
  await stage.portal.open(presentAt());
  await look();
  await stage.portal.open(presentAt(PILLOLA));
  await expect(stage.heading).toHaveText(exactly(title));
  await look();
  await stage.open(PILLOLA, "tutto");
  await stage.keys.click();
  await look();
  for (const step of steps.slice(0, 4)) {
    await stage.turn();
    await stage.see(step.say);
  }
  await look();
  for (const step of steps.slice(4)) {
    await stage.turn();
    await stage.see(step.say);
  }
  for (const question of questions) {
    await stage.turn();
    await stage.see(question.prompt);
    await stage.press("a", "a");
    await look();
    if (question.type === "story") {
      const { scene: [{ choice: [first] }] } = question;
      await stage.press("b", "b");
      await stage.turn();
      await expect(stage.main.getByText(it("session.present.undecided"))).toBeFocused();
      await look();
      await stage.press("a");
      await stage.turn();
      await stage.see(first.text);
      await look();
      await stage.press("c");
      await stage.turn();
      await expect(stage.again).toBeVisible();
      await look();
      return;
    }
    await stage.turn();
    await expect(stage.answer).toHaveCount(0);
    await look();
    if (await stage.others.count()) {
      await stage.turn();
      await expect(stage.others).toHaveCount(0);
      await look();
    }
  }
}

for (const width of [360, 1280]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 720 }, contextOptions: { reducedMotion: "reduce" } });
    test.describe.configure({ timeout: 120_000 });

    test("everything fits", async ({ portal, page }) => {
      await everyThing(new Stage(portal), async () => {
        await fitsTheWidth(page);
        await targetsAreLargeEnough(page);
      });
    });

    test("axe finds nothing", async ({ portal, hasNoBarriers }) => {
      const looks = width === 360 ? LOOKS.slice(0, 1) : LOOKS;
      await everyThing(new Stage(portal), () => hasNoBarriers("html", looks));
    });
  });
}
