// The browser's own log of the network during a full run: every page in both languages, a search, answers, a
// test, a session, the copy on the device. Whom it spoke to, and what it was made to tell about itself.

import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { Calm } from "../support/calm.mjs";
import { KINDS } from "../support/pages.mjs";
import { Copy, expect, test } from "../support/offline.mjs";
import { Portal } from "../support/portal.mjs";
import { Exam } from "../support/assessment.mjs";

/// What browsers are recognised by: asked for, it is noted. Nothing of it has a use here.
const BETRAYING = {
  HTMLCanvasElement: ["getContext", "toDataURL", "toBlob"],
  AudioContext: ["createOscillator", "createAnalyser"],
  OfflineAudioContext: ["startRendering"],
  RTCPeerConnection: ["createOffer", "createDataChannel"],
  Navigator: ["getBattery", "getGamepads", "sendBeacon"],
};

test("a full run speaks to the portal alone, sets no cookie and asks for nothing that betrays the device", async ({
  baseURL, site,
}, info) => {
  test.slow(); // Sixty page loads.
  const log = info.outputPath("network-log.json");
  const { executablePath, args } = info.project.use.launchOptions;
  const context = await chromium.launchPersistentContext(info.outputPath("profile"), {
    executablePath, args: [...args, `--log-net-log=${log}`], baseURL, locale: "it-IT", serviceWorkers: "allow",
  });
  const betrayed = [];
  await context.exposeFunction("noteBetrayal", (what) => betrayed.push(what));
  await context.addInitScript((betraying) => {
    for (const [type, names] of Object.entries(betraying)) {
      for (const name of names.filter((name) => name in (window[type]?.prototype ?? {}))) {
        const real = window[type].prototype[name];
        window[type].prototype[name] = function (...values) {
          window.noteBetrayal(`${type}.${name}`);
          return real.apply(this, values);
        };
      }
    }
  }, BETRAYING);
  const calm = new Calm(baseURL);
  calm.expects(/404/);
  await calm.watch(context);

  const portal = new Portal(context.pages()[0] ?? await context.newPage());
  await portal.open("/");
  await new Copy(portal.page).isWhole();
  for (const address of Object.values(KINDS)) await portal.open(address);
  await portal.open("/");
  await portal.searchFor("truffa");
  await portal.found.first().click();
  const lesson = await portal.lesson();
  await lesson.read();
  await lesson.answerAll();
  await lesson.seeDone();
  const exam = new Exam(portal);
  await exam.open();
  await exam.begin(4);
  expect(await context.cookies()).toEqual([]);
  await context.close();

  calm.check();
  expect(betrayed).toEqual([]);
  const { constants, events } = JSON.parse(await readFile(log, "utf8"));
  const logged = (type) => events.filter((event) => event.type === constants.logEventTypes[type] && event.params)
    .map(({ params }) => params);
  // The browser has affairs of its own (its updates, for one), which nobody's page has begun. What is left is
  // what pages and their worker have caused.
  const begun = logged("URL_REQUEST_START_JOB").filter(({ url }) => url);
  const isBrowsers = ({ initiator, request_type: type }) => initiator === "not an origin" && type !== "main frame";
  const ours = begun.filter((job) => !isBrowsers(job));
  expect(ours.length).toBeGreaterThan(100);
  expect([...new Set(ours.map(({ url }) => new URL(url).origin))]).toEqual([baseURL]);
  const browsers = new Set(begun.filter(isBrowsers).map(({ url }) => new URL(url).hostname));
  const lookedUp = logged("HOST_RESOLVER_MANAGER_JOB").filter(({ host }) => host)
    .map(({ host }) => new URL(host.includes("://") ? host : `https://${host}`).hostname);
  expect(lookedUp.filter((host) => !browsers.has(host)), "no name is looked up for a page").toEqual([]);
  const sent = logged("HTTP_TRANSACTION_SEND_REQUEST_HEADERS")
    .map(({ line = "", headers = [] }) => [line.trim(), ...headers])
    .filter(([, ...headers]) => headers.some((header) => header.toLowerCase() === `host: ${new URL(baseURL).host}`));
  expect(sent.length).toBeGreaterThan(50);
  for (const [line, ...headers] of sent) {
    expect(line).toMatch(/^GET \/[\w./%-]* HTTP\/1\.1$/);
    expect(headers.filter((header) => /^(cookie|authorization):/i.test(header)), line).toEqual([]);
  }
  await writeFile(info.outputPath("asked-for.txt"), `${sent.map(([line]) => line).sort().join("\n")}\n`);
  expect(new Set(site.asked).size).toBeGreaterThan(50);
});
