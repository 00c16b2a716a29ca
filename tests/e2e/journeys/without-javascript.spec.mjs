// With JavaScript off everything can be read, questions and answers too, and nothing is dead: no
// control that does nothing.

import { pillola, SLUGS } from "../support/content.mjs";
import { addressOf, KINDS } from "../support/pages.mjs";
import { test, expect } from "../support/portal.mjs";
import { anyOf, en, it } from "../support/words.mjs";

test.use({ javaScriptEnabled: false });

/// Controls that only the app can bring to life. A radio button can be ticked by itself, and in the menu
/// of a question one can choose.
const NEEDS_APP = 'button, select:not(.pair select), input[type="search"], input[type="file"]';

for (const [kind, address] of Object.entries(KINDS)) {
  test(`${kind}: can be read, and nothing is dead`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("main")).not.toBeEmpty();
    await expect(page.locator(NEEDS_APP).filter({ visible: true })).toHaveCount(0);
    await expect(page.locator(".loading")).toHaveCount(0);
  });
}

for (const slug of SLUGS) {
  test(`${slug}: steps, figures, questions and answers`, async ({ page }) => {
    await page.goto(addressOf(slug));
    const steps = page.locator("[data-step]");
    expect(await steps.count()).toBeGreaterThanOrEqual(3);
    for (const step of await steps.all()) {
      await expect(step.getByText(anyOf(it("step.number")))).toBeVisible();
    }
    const figures = page.getByRole("figure").getByRole("img");
    expect(await figures.count()).toBeGreaterThan(0);
    for (const figure of await figures.all()) {
      await expect(figure).toBeVisible();
      await expect(figure).toHaveAccessibleName(/\w.{15,}/);
    }
    const questions = page.locator("section.question");
    expect(await questions.count()).toBeGreaterThanOrEqual(4);
    for (const question of await questions.all()) {
      await expect(question.getByRole("group").first()).toHaveAccessibleName(anyOf(`${it("question.number")}{prompt}`));
      await question.getByText(it("answers.show")).click();
      const answers = question.locator(".answers").getByRole("listitem");
      // Where one sees oneself there is no right answer.
      const isScale = await question.evaluate((section) => section.matches(".question-scale"));
      if (isScale) await expect(answers.first()).toBeVisible();
      else await expect(answers.filter({ hasText: it("answers.right") }).first()).toBeVisible();
      for (const answer of await answers.all()) await expect(answer).toContainText(/\w.{20,}/);
    }
    await expect(page.getByText(it("try.without_app"))).toBeVisible();
    await expect(page.locator(NEEDS_APP).filter({ visible: true })).toHaveCount(0);
  });
}

test("a story can be read: all its scenes, and where each choice leads", async ({ page }) => {
  const { questions } = pillola("riconoscere-sms-truffa");
  const story = questions.find(({ type }) => type === "story");
  await page.goto(addressOf("riconoscere-sms-truffa"));
  const scenes = page.locator(`[data-item="${story.item}"] .scenes > li`);
  await expect(scenes).toHaveCount(story.scene.length);
  for (const [index, scene] of story.scene.entries()) {
    await expect(scenes.nth(index)).toContainText(scene.text);
    for (const { text, to } of scene.choice ?? []) {
      const n = story.scene.findIndex(({ id }) => id === to) + 1;
      await expect(scenes.nth(index).getByRole("listitem").filter({ hasText: text }))
        .toContainText(it("paper.go_to", { n }));
    }
  }
});

test("links lead from page to page, in either language", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: it("home.all") }).click();
  await page.getByRole("article").first().getByRole("link").click();
  await expect(page.locator("[data-step]").first()).toBeVisible();
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: en("check.title") })).toBeVisible();
});

test("a glossary word leads to the glossary", async ({ page }) => {
  await page.goto(addressOf("entrare-con-spid"));
  const word = page.locator("a.term").first();
  const id = await word.getAttribute("data-term");
  await word.click();
  await expect(page).toHaveURL(`/glossario/#${id}`);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});
