// The camera: record.mjs PLAN
//
// Opens the stage of a pillola in Chromium, tries whether everything is to be seen and, where the plan
// names a folder, takes the frames: one picture of every moment that looks different, and a list with how
// long each is seen (ffmpeg's concat). The plan is written by pillole-video (studio/camera.rs).

import { createReadStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import puppeteer from "puppeteer-core";

const TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2" };

const plan = JSON.parse(await readFile(process.argv[2], "utf8"));
const { slug, width, height, frame, timeline, out } = plan;

/// Serves the stages on this machine: fonts and signs cannot be had from files.
const server = createServer((request, response) => {
  const path = normalize(new URL(request.url, "http://stage").pathname);
  const stream = createReadStream(join(plan.stage, path));
  stream.on("error", () => response.writeHead(404).end());
  response.setHeader("content-type", TYPES[extname(path)] ?? "application/octet-stream");
  stream.pipe(response);
});
await new Promise((ready) => { server.listen(0, "127.0.0.1", ready); });

const browser = await puppeteer.launch({
  executablePath: plan.chromium,
  headless: true,
  // Where only a part of the picture is drawn anew, its edges depend on what was drawn before, and that on
  // how busy the machine is: so all of it is.
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run", "--hide-scrollbars", "--force-color-profile=srgb",
    "--font-render-hinting=none", "--disable-lcd-text", "--num-raster-threads=1",
    "--disable-partial-raster",
  ],
});
try {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("requestfailed", (request) => wrong.push(`did not arrive: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.url().endsWith("favicon.ico")) wrong.push(`is not there: ${response.url()}`);
  });
  await page.goto(`http://127.0.0.1:${server.address().port}/${slug}.html`);
  await page.addScriptTag({ url: "/stage.js", type: "module" });
  await page.waitForFunction(() => window.stage);
  await page.evaluate(async () => {
    await Promise.all([document.fonts.load('400 20px "Stage"'), document.fonts.load('600 20px "Stage"')]);
    await document.fonts.ready;
  });
  const faults = await page.evaluate((given) => { window.stage.begin(given); return window.stage.faults(); }, timeline);
  faults.push(...wrong);
  if (faults.length) throw new Error(`${slug}:\n${faults.join("\n")}`);
  if (out) await shoot(page);
} finally {
  await browser.close();
  server.close();
}

async function shoot(page) {
  const camera = await page.createCDPSession();
  const take = async () => {
    const { data } = await camera.send("Page.captureScreenshot", { format: "png", optimizeForSpeed: true });
    return Buffer.from(data, "base64");
  };
  const list = [];
  let looked;
  for (let now = 0; now < timeline.milliseconds; now += frame) {
    const looks = await page.evaluate((moment) => window.stage.at(moment), now);
    if (looks !== looked) {
      const name = `${String(now).padStart(7, "0")}.png`;
      await writeFile(join(out, name), await take());
      list.push({ name, frames: 0 });
      looked = looks;
    }
    list.at(-1).frames += 1;
  }
  await page.evaluate((moment) => window.stage.at(moment), plan.poster);
  await writeFile(join(out, "poster.png"), await take());
  const lines = list.map(({ name, frames }) => `file '${name}'\nduration ${(frames * frame) / 1000}`);
  // ffmpeg gives the last picture its time only when it is named once more.
  await writeFile(join(out, "frames.txt"), `ffconcat version 1.0\n${lines.join("\n")}\nfile '${list.at(-1).name}'\n`);
}
