// `node measure/lighthouse.mjs <runs> <name>=<folder>... -- <path>...`: Lighthouse as it measures phones
// (simulated slow 4G, a processor four times slower). Prints JSON: for every site and page the figures
// of every run. The sites take turns, so that what else the machine does meets all of them.

import lighthouse from "lighthouse";
import { browser } from "./browser.mjs";
import { serve } from "./server.mjs";

const split = process.argv.indexOf("--");
const [runs, ...sites] = process.argv.slice(2, split);
const paths = process.argv.slice(split + 1);

const METRICS = {
  fcp: "first-contentful-paint", lcp: "largest-contentful-paint", tbt: "total-blocking-time",
  tti: "interactive", cls: "cumulative-layout-shift",
};

// By what a file is rather than who asked for it: what is fetched ahead has no kind of its own.
const KINDS = { wasm: "Fetch", bin: "Fetch", svg: "Image" };

const kind = ({ url, resourceType }) => KINDS[new URL(url).pathname.split(".").at(-1)] ?? resourceType;

const figures = ({ lhr }) => {
  if (lhr.runtimeError) throw new Error(`${lhr.requestedUrl}: ${lhr.runtimeError.message}`);
  const requests = lhr.audits["network-requests"].details.items.filter(({ url }) => url.startsWith("http"));
  const failed = requests.filter(({ statusCode }) => statusCode >= 400).map(({ url }) => url);
  const types = {};
  for (const request of requests) {
    types[kind(request)] = (types[kind(request)] ?? 0) + request.transferSize;
  }
  const metrics = Object.entries(METRICS).map(([name, audit]) => [name, lhr.audits[audit].numericValue]);
  return {
    ...Object.fromEntries(metrics),
    bytes: requests.reduce((sum, { transferSize }) => sum + transferSize, 0),
    requests: requests.length,
    types,
    failed,
  };
};

const chromium = await browser();
const servers = [];
for (const site of sites) {
  const [name, folder] = site.split("=");
  servers.push({ name, ...(await serve(folder)) });
}
const found = {};
for (let run = 0; run < Number(runs); run += 1) {
  for (const path of paths) {
    for (const { name, address } of servers) {
      const page = await chromium.newPage();
      const result = await lighthouse(`${address}${path}`,
        { onlyCategories: ["performance"], output: "json", logLevel: "error" }, undefined, page);
      await page.close();
      ((found[name] ??= {})[path] ??= []).push(figures(result));
      console.error(`run ${run + 1}: ${name} ${path}`);
    }
  }
}
await chromium.close();
for (const { close } of servers) await close();
console.log(JSON.stringify(found));
