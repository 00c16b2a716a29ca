// A PC that many use: nothing of one person is behind Back for the next.

import { test, expect } from "../support/portal.mjs";
import { SharedPc, doSomething, progressIsEmpty } from "../support/shared-pc.mjs";
import { exactly, it } from "../support/words.mjs";

test.describe("behind Back", () => {
  test("is nothing of the pages that one went to by links", async ({ portal, page }) => {
    const pc = new SharedPc(portal);
    await pc.setUp();
    const length = () => page.evaluate(() => history.length);
    const before = await length();
    await portal.go("catalogue");
    await portal.card("Riconoscere un SMS truffa").or(portal.main.getByRole("article")).first()
      .getByRole("link").click();
    const lesson = await portal.lesson();
    await lesson.tabs.getByRole("link").first().click();
    await portal.go("progress");
    await page.getByRole("banner").getByRole("link", { name: "English" }).click();
    await portal.isReady();
    await page.getByRole("banner").getByRole("link", { name: "Italiano" }).click();
    await portal.isReady();
    expect(await length()).toBe(before);
    await pc.end();
    expect(await length()).toBe(before);
    await page.goBack();
    expect(page.url()).toBe("about:blank");
    await page.goForward();
    await pc.seeHome();
  });

  test("links that are pressed before the app is there leave nothing either", async ({
    portal, page, calm,
  }) => {
    calm.expects(/ERR_FAILED/);
    const pc = new SharedPc(portal);
    await pc.setUp();
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto("/aiuto/");
    const before = await page.evaluate(() => history.length);
    await page.getByRole("navigation", { name: it("nav.label") })
      .getByRole("link", { name: exactly(it("nav.catalogue")) }).click();
    await expect(page).toHaveURL("/pillole/");
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  test("an address that was typed leads home, not to what somebody else looked at", async ({ portal, page }) => {
    const pc = new SharedPc(portal);
    await pc.setUp();
    await doSomething(portal);
    await portal.open("/progressi/");
    await pc.end();
    // The page that one comes back to is gone before it has loaded.
    const goes = (by) => page.evaluate((by) => setTimeout(() => history.go(by)), by);
    for (const by of [-1, -1, 1]) {
      await goes(by);
      await pc.seeHome();
    }
    await progressIsEmpty(portal);
  });

  test("one's own pages come back to oneself", async ({ portal, page }) => {
    const pc = new SharedPc(portal);
    await pc.setUp();
    await portal.open("/aiuto/");
    await portal.open("/pillole/");
    await page.goBack();
    await expect(page).toHaveURL("/aiuto/");
    await pc.isOn();
  });
});
