// Ascolta: a text is read aloud, sentence by sentence, by a voice of the device; or it is said why not.

import { test } from "../support/barriers.mjs";
import { pillola } from "../support/content.mjs";
import { addressOf, PILLOLA } from "../support/pages.mjs";
import { expect } from "../support/portal.mjs";
import { exactly, it } from "../support/words.mjs";
import { FILMED, PART, Video, lendVoices } from "../support/video.mjs";

const ITALIAN = [
  { name: "Away", lang: "it-IT", localService: false, default: true },
  { name: "Here", lang: "it_IT", localService: true, default: false },
  { name: "English", lang: "en-GB", localService: true, default: false },
];

/// The browser of somebody who has these voices.
const withVoices = (page, voices = ITALIAN) => page.addInitScript(lendVoices, voices);

const said = (page) => page.evaluate(() => window.said);
const texts = async (page) => (await said(page)).map(({ text }) => text);
const saidAll = (page) => page.evaluate(() => window.saidAll());
const isSpeaking = (page) => page.evaluate(() => window.isSpeaking());

const bar = (page) => page.getByRole("region", { name: it("listen.label") });
const inBar = (page, key) => bar(page).getByRole("button", { name: exactly(it(key)) });
/// Lets the voice come to the end of each sentence, until there is none any more.
async function hearItAll(page) {
  await expect(bar(page)).toBeVisible();
  const isOver = async () => {
    await saidAll(page);
    return (await bar(page).count()) === 0;
  };
  await expect.poll(isOver, { intervals: [20], timeout: 15_000 }).toBe(true);
}

const ofStep = (page, n) => page.getByRole("button", { name: exactly(`${it("listen.button")}${it("spoken.step", { n })}`) });

test("a step is read by the voice that is on the device, and shown while it is read", async ({ portal, page }) => {
  await withVoices(page);
  await portal.openPillola(PILLOLA);
  const [{ say }] = pillola(PILLOLA).steps;
  await ofStep(page, 1).click();
  await expect.poll(() => texts(page)).toHaveLength(1);
  await saidAll(page);
  await expect.poll(() => texts(page)).toHaveLength(2);
  const [number, words] = await said(page);
  expect(number.text).toBe(it("step.number", { n: 1 }));
  expect(say.startsWith(words.text)).toBe(true);
  expect(words).toMatchObject({ rate: 1, lang: "it_IT", voice: "Here" });
  const marked = await page.evaluate(() => [...CSS.highlights.get("ascolta")].map(String));
  expect(marked).toEqual([words.text]);
  await expect(ofStep(page, 1)).toHaveAttribute("aria-pressed", "true");
});

test("one pauses, goes on, reads faster and stops", async ({ portal, page }) => {
  await withVoices(page);
  await portal.openPillola(PILLOLA);
  await page.getByRole("button", { name: exactly(it("spoken.all")) }).click();
  await expect.poll(() => texts(page)).toHaveLength(1);
  await saidAll(page);
  await expect.poll(() => texts(page)).toHaveLength(2);
  await inBar(page, "listen.pause").click();
  expect(await isSpeaking(page)).toBe(false);
  await inBar(page, "listen.go_on").click();
  const [, second, again] = await said(page);
  expect(again).toEqual(second);
  await bar(page).getByLabel(it("watch.speed")).selectOption({ label: it("watch.speed_faster") });
  const faster = (await said(page)).at(-1);
  expect(faster).toEqual({ ...second, rate: 1.5 });
  await inBar(page, "listen.stop").click();
  await expect(bar(page)).toHaveCount(0);
  expect(await isSpeaking(page)).toBe(false);
  expect(await page.evaluate(() => CSS.highlights.has("ascolta"))).toBe(false);
  await expect(page.getByRole("button", { name: exactly(it("spoken.all")) })).toBeFocused();
});

test("a text that was read to its end leaves nothing behind", async ({ portal, page }) => {
  await withVoices(page);
  await portal.openPillola(PILLOLA);
  await ofStep(page, 2).click();
  await hearItAll(page);
  await expect(ofStep(page, 2)).not.toHaveAttribute("aria-pressed");
});

test("a question is read with all that can be chosen", async ({ portal, page }) => {
  await withVoices(page);
  await portal.openPillola(PILLOLA);
  const question = pillola(PILLOLA).questions.find(({ type }) => type === "single");
  const section = page.locator(`[data-item="${question.item}"]`);
  await section.getByRole("button", { name: new RegExp(`^\\s*${it("listen.button")}`) }).click();
  await hearItAll(page);
  const all = (await texts(page)).join(" ");
  expect(all).toContain(question.prompt.split(/[.?!]/)[0]);
  for (const { text } of question.option) expect(all).toContain(text.split(/[.?!,;:]/)[0]);
});

test("what is to be done in Prova is read", async ({ portal, page }) => {
  await withVoices(page);
  const { practice } = await portal.openPillola(PILLOLA);
  await practice.guided.click();
  await page.getByRole("button", { name: exactly(`${it("listen.button")}${it("listen.try")}`) }).click();
  await hearItAll(page);
  const all = (await texts(page)).join(" ");
  expect(all).toContain(pillola(PILLOLA).steps[0].say.split(/[.,]/)[0]);
});

test("in the English portal lessons are read in Italian, and pages in English", async ({ portal, page }) => {
  await withVoices(page);
  await portal.open(`/en${addressOf(PILLOLA)}`);
  await page.locator("#passo-1 [data-listen]").click();
  await expect.poll(() => said(page)).toMatchObject([{ lang: "it_IT" }]);
  await portal.open("/en/aiuto/");
  await page.locator("[data-listen]").click();
  await expect.poll(() => said(page)).toMatchObject([{ lang: "en-GB" }]);
});

test("voices that are told late are found", async ({ portal, page }) => {
  await withVoices(page, []);
  await portal.openPillola(PILLOLA);
  await ofStep(page, 1).click();
  await expect(bar(page)).toContainText(it("listen.searching"));
  await page.evaluate((voices) => { window.speechSynthesis.getVoices = () => voices; }, ITALIAN);
  await expect.poll(() => texts(page)).toHaveLength(1);
});

test("a device without an Italian voice says so, and what to do", async ({ portal, page }) => {
  await withVoices(page, ITALIAN.slice(2));
  await portal.openPillola(PILLOLA);
  await ofStep(page, 1).click();
  await expect(bar(page)).toContainText(it("listen.no_italian"));
  await expect(inBar(page, "listen.pause")).toBeHidden();
  expect(await said(page)).toEqual([]);
  await inBar(page, "listen.stop").click();
  await expect(bar(page)).toHaveCount(0);
});

test("a browser that cannot speak says so", async ({ portal, page }) => {
  await page.addInitScript(() => Object.defineProperty(window, "speechSynthesis", { value: undefined }));
  await portal.openPillola(PILLOLA);
  await ofStep(page, 1).click();
  await expect(bar(page)).toContainText(it("listen.no_speech"));
});

test("the voice falls silent on another page, and when a video plays; a video does when a text is read", async ({ portal, page }) => {
  await withVoices(page);
  await portal.openPillola(FILMED);
  const video = new Video(page);
  await video.comeNear();
  await ofStep(page, 1).click();
  await expect.poll(() => isSpeaking(page)).toBe(true);
  await video.start();
  expect(await isSpeaking(page)).toBe(false);
  await expect(bar(page)).toHaveCount(0);
  await ofStep(page, 1).click();
  await expect.poll(() => isSpeaking(page)).toBe(true);
  await video.rests();
  await portal.go("help");
  await expect.poll(() => isSpeaking(page)).toBe(false);
  await expect(bar(page)).toHaveCount(0);
});

test("the part that reads does not arrive: that is said", async ({ portal, page, calm }) => {
  calm.expects(/ERR_FAILED|Failed to fetch/);
  await page.route(PART, (route) => route.abort());
  await portal.openPillola(PILLOLA);
  await ofStep(page, 1).click();
  await expect(page.getByRole("alert").filter({ hasText: it("listen.not_arrived") })).toBeVisible();
});

for (const width of [360, 1280]) {
  test.describe(`axe, ${width} px`, () => {
    // A colour that is on its way to another one is neither.
    test.use({ viewport: { width, height: 800 }, contextOptions: { reducedMotion: "reduce" } });

    test("while a text is read, and without a voice", async ({ portal, page, hasNoBarriers }) => {
      test.slow();
      await withVoices(page);
      await portal.openPillola(PILLOLA);
      await ofStep(page, 1).click();
      await expect(inBar(page, "listen.pause")).toBeVisible();
      await hasNoBarriers(".listen-bar");
      await page.evaluate(() => { window.speechSynthesis.getVoices = () => []; });
      await inBar(page, "listen.stop").click();
      await ofStep(page, 1).click();
      await expect(bar(page)).toContainText(it("listen.no_italian"));
      await hasNoBarriers(".listen-bar");
    });
  });
}
