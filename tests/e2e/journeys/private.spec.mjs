// Nothing leaves, nothing comes from elsewhere, nothing inline runs but the one script that every page has. (That no journey at all has an
// error, a breach of the policy or a request to another origin, support/calm.mjs watches.)

import { KINDS } from "../support/pages.mjs";
import { test, expect } from "../support/portal.mjs";
import { it } from "../support/words.mjs";

test("a whole visit asks for nothing but the portal's own files, and sends nothing", async ({
  portal, page, context,
}) => {
  const asked = [];
  context.on("request", (request) => asked.push(request));
  await portal.open("/");
  await portal.searchFor("truffa");
  await portal.found.first().click();
  const lesson = await portal.lesson();
  await lesson.answerAll();
  for (const where of ["catalogue", "progress", "help", "home"]) await portal.go(where);
  await portal.seeTitle(it("home.title"));

  const origin = new URL(page.url()).origin;
  for (const request of asked) {
    expect(new URL(request.url()).origin).toBe(origin);
    expect(request.method()).toBe("GET");
    expect(request.postData()).toBeNull();
    expect(new URL(request.url()).search).toBe("");
  }
  expect(await context.cookies()).toEqual([]);
});

const STRICT = {
  "default-src": "'none'",
  "script-src": expect.stringMatching(/^'self' 'sha256-[\w+/]{43}=' 'wasm-unsafe-eval'$/),
  "style-src": "'self'",
  "connect-src": "'self'",
  "font-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
};

test("every page carries the strict policy and sets no cookie", async ({ request }) => {
  for (const [kind, address] of Object.entries(KINDS)) {
    const headers = (await request.get(address)).headers();
    const policy = Object.fromEntries(headers["content-security-policy"].split(";")
      .map((rule) => rule.trim().split(/ (.*)/)));
    expect(policy, kind).toMatchObject(STRICT);
    expect(Object.values(policy).join(" "), kind).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(headers["set-cookie"], kind).toBeUndefined();
  }
});

test("the watch itself sees a breach of the policy", async ({ portal, page, calm }) => {
  calm.expects(/policy: script-src/);
  calm.expects(/console: .*Content Security Policy/);
  await portal.open("/");
  const breach = page.waitForEvent("console", (message) => /Content Security Policy/.test(message.text()));
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.body.append(script);
  });
  await breach;
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
});
