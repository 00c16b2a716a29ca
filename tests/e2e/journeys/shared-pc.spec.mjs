// A PC that many people use, one after the other: nothing of one is there for the next.

import { Exam, knows, seeded } from "../support/assessment.mjs";
import { KINDS, OTHER_PILLOLA, PILLOLA, addressOf } from "../support/pages.mjs";
import { Portal, test, expect } from "../support/portal.mjs";
import { SharedPc, doSomething, fillAllStores, progressIsEmpty, whatIsKept } from "../support/shared-pc.mjs";
import { en, exactly, it } from "../support/words.mjs";

test.describe("switching it on and off", () => {
  test("by the address of any page, which stays clean", async ({ portal, page }) => {
    const pc = new SharedPc(portal);
    await page.goto("/pillole/?area=4&pc-condiviso=1");
    await expect(page).toHaveURL("/pillole/?area=4");
    await pc.isOn();
    await portal.open("/aiuto/");
    await pc.isOn();
    // As the PC's home page it is opened again and again.
    await page.goto("/?pc-condiviso=1");
    await expect(page).toHaveURL("/");
    await pc.isOn();
    await page.goto("/?pc-condiviso=0");
    await expect(page).toHaveURL("/");
    await pc.isOff();
    await portal.open("/aiuto/");
    await pc.isOff();
  });

  test("in settings, by a button that says what it does", async ({ portal, page }) => {
    const pc = new SharedPc(portal);
    await portal.open("/impostazioni/");
    await expect(page.getByText(it("shared.is_off"))).toBeVisible();
    await page.getByRole("button", { name: it("shared.switch_on") }).click();
    await pc.isOn();
    await expect(page.getByText(it("shared.is_on"))).toBeVisible();
    await page.getByRole("button", { name: it("shared.switch_off") }).click();
    await pc.isOff();
    // On once more: the page itself is not taken for another person's.
    await page.getByRole("button", { name: it("shared.switch_on") }).click();
    await pc.isOn();
    await expect(page).toHaveURL("/impostazioni/#pc-condiviso");
  });

  test("a link does not make it of a device on which somebody has kept something", async ({ portal, page }) => {
    await doSomething(portal);
    await page.goto("/?pc-condiviso=1");
    await expect(page).toHaveURL("/impostazioni/#pc-condiviso");
    await new SharedPc(portal).isOff();
    await expect(page.getByText(it("shared.setting_in_use"))).toBeVisible();
    expect((await whatIsKept(page)).local).toContain("pillole.learner");
  });

  test("a device that is not shared fetches nothing for it", async ({ portal, page }) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await portal.open("/");
    await portal.go("help");
    expect(asked.filter((url) => /\/app\/assessment-/.test(url))).toEqual([]);
  });
});

test.describe("\"Ho finito\"", () => {
  test("after a pillola, a test and an answer begun not a byte is left", async ({ portal, page, context }) => {
    test.setTimeout(120_000);
    await seeded(context);
    await page.goto("/impostazioni/");
    await portal.isReady();
    await page.getByLabel(exactly(it("text.large"))).check();
    const pc = new SharedPc(portal);
    await pc.setUp();

    await new Exam(portal).take(knows(3));
    const lesson = await portal.openPillola();
    await lesson.read();
    await lesson.answerAll();
    await lesson.seeDone();
    const other = await portal.openPillola(OTHER_PILLOLA);
    await other.question(1).give(other.question(1).right);
    await portal.goToSettings();
    await page.getByLabel(exactly(it("theme.dark"))).check();
    await fillAllStores(page);
    expect((await whatIsKept(page)).local.length).toBeGreaterThan(3);

    await pc.end();
    const own = await pc.seeNothingKept(["pillole-portal"]);
    expect(own).toMatchObject({ language: "it", text_size: "large", theme: "system" });
    await expect(portal.root).toHaveAttribute("data-text", "large");
    expect(await context.cookies()).toEqual([]);
    await progressIsEmpty(portal);
  });

  test("says what is erased, and can be called off", async ({ portal, page }) => {
    const pc = new SharedPc(portal);
    await pc.setUp();
    await doSomething(portal);
    await pc.finish.click();
    await expect(pc.dialog).toContainText(it("shared.finish_text"));
    await pc.goOn.click();
    await expect(pc.dialog).toBeHidden();
    await expect(page).toHaveURL(addressOf(PILLOLA));
    expect((await whatIsKept(page)).local).toContain("pillole.learner");
  });

  test("offers what was done to take along: a file, a sheet", async ({ portal, page }) => {
    const pc = new SharedPc(portal);
    await pc.setUp();
    await pc.finish.click();
    await expect(pc.save).toHaveCount(0);
    await pc.goOn.click();

    await doSomething(portal);
    await pc.finish.click();
    const download = page.waitForEvent("download");
    await pc.save.click();
    expect((await download).suggestedFilename()).toMatch(/^pillole-.*\.json$/);
    await expect(pc.dialog.getByRole("status")).toHaveText(exactly(it("export.done")));
    await pc.sheet.click();
    await portal.seeTitle(it("progress.title"));
    await expect(pc.dialog).toBeHidden();
    await expect(pc.print).toBeVisible();
    await portal.go("home");
    await expect(pc.print).toHaveCount(0);
  });

  test("who comes next is at work with two clicks", async ({ portal, page }) => {
    const pc = new SharedPc(portal);
    await pc.setUp();
    await doSomething(portal);
    await pc.end();
    await portal.main.getByRole("link", { name: it("home.all") }).click();
    await portal.seeTitle(it("catalogue.title"));
    await portal.main.getByRole("article").getByRole("link").first().click();
    await portal.lesson();
    await expect(page.getByText(it("notice.erased_elsewhere"))).toHaveCount(0);
  });

  test("what cannot be erased is said, with what to do", async ({ portal, page }) => {
    const pc = new SharedPc(portal);
    await pc.setUp();
    await page.evaluate(() => new Promise((resolve) => {
      // Stays open, and does not go when it is asked to.
      indexedDB.deleteDatabase = () => ({});
      const opening = indexedDB.open("mine");
      opening.onsuccess = () => resolve(window.kept = opening.result);
    }).then(() => {}));
    await pc.finish.click();
    await pc.erase.click();
    await pc.seeHome();
    await expect(portal.notice("not_erased")).toBeVisible();
  });

  test("\"Cancella tutto\" in settings leaves the mode on", async ({ portal }) => {
    const pc = new SharedPc(portal);
    await pc.setUp();
    await doSomething(portal);
    await portal.open("/impostazioni/");
    await portal.eraseAll();
    await portal.open("/");
    await pc.isOn();
    await progressIsEmpty(portal);
  });

  test("in English the next person finds the language that the PC was set up in", async ({ portal, page }) => {
    const pc = new SharedPc(portal);
    await pc.setUp();
    await portal.open("/en/aiuto/");
    await page.getByRole("button", { name: "I have finished" }).click();
    await page.getByRole("button", { name: "Erase everything" }).click();
    await pc.seeHome("/");
  });
});

test("other tabs go home too, and nothing comes back from them", async ({ portal, context }) => {
  const pc = new SharedPc(portal);
  await pc.setUp();
  const other = new Portal(await context.newPage());
  await doSomething(other);
  await pc.page.bringToFront();
  await pc.end();
  await new SharedPc(other).seeHome();
  // Coming to that tab may already count as somebody who is there: then the clock runs.
  const { local } = await whatIsKept(other.page);
  expect(local.filter((name) => name !== "pillole.shared.last")).toEqual([]);
  await progressIsEmpty(other);
});

test("at the home page too one can finish", async ({ portal }) => {
  const pc = new SharedPc(portal);
  await pc.setUp();
  await portal.searchFor("SPID");
  await pc.end();
  await expect(portal.search).toHaveValue("");
});

test("by keyboard alone, from the home page to the next person", async ({ portal, page }) => {
  const pc = new SharedPc(portal);
  await pc.setUp();
  await doSomething(portal);
  await pc.finish.focus();
  await page.keyboard.press("Enter");
  await expect(pc.dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(pc.dialog).toBeHidden();
  await expect(pc.finish).toBeFocused();
  await page.keyboard.press("Space");
  for (let taps = 0; taps < 8; taps += 1) {
    if (await pc.erase.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await expect(pc.erase).toBeFocused();
  await page.keyboard.press("Enter");
  await pc.seeHome();
});

test("it is not printed", async ({ portal, page }) => {
  const pc = new SharedPc(portal);
  await pc.setUp();
  await page.emulateMedia({ media: "print" });
  await expect(pc.finish).toBeHidden();
});

for (const [kind, address] of Object.entries(KINDS).filter(([kind]) => kind !== "not found")) {
  test(`the bar is there: ${kind}`, async ({ portal, page }) => {
    const pc = new SharedPc(portal, address.startsWith("/en") ? en : it);
    await page.goto(`${address}?pc-condiviso=1`);
    await pc.isOn();
    await expect(pc.finish).toBeInViewport();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect(pc.finish).toBeInViewport();
  });
}
