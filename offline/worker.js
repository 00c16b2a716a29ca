// The service worker: after one visit the whole portal works without a connection.
//
// Workbox keeps the files and answers with them; here stand the portal's own rules: which edition's files
// are kept, what an address means without a server, and that nothing is forced on anybody. The site
// generator puts `self.EDITION` before this script: `{ id, files: [[address, revision, integrity]] }`,
// addresses relative to this script's, a revision where the name has no hash.
//
// Editions never mix: pages name the other files by their hash, every file is kept only when it is whole
// (its integrity), and a new edition answers only when all of it is here and somebody wants it.

import { PrecacheController } from "workbox-precaching/PrecacheController.js";
import { createPartialResponse } from "workbox-range-requests/createPartialResponse.js";

// As pillole_core::offline names them: what is erased on a shared device leaves them alone.
const PORTAL = "pillole-portal";
const VIDEOS = "pillole-video";

// How many files are fetched at once: as many as a browser asks of one host.
const AT_ONCE = 6;

const { id, files } = self.EDITION;
const root = new URL("./", self.location).href;
const controller = new PrecacheController({ cacheName: PORTAL });
controller.addToCacheList(files.map(([address, revision, integrity]) => ({
  url: new URL(address, root).href,
  revision: revision || null,
  integrity: `sha256-${integrity}`,
})));

// Which files an edition has, kept beside them.
const listOf = (which) => `${root}edition?${which}`;

// A file that was kept by an earlier try is not fetched again; one that does not arrive whole ends the try,
// and the edition before stays as it is.
async function keepEverything(event) {
  const queue = [...controller.getURLsToCacheKeys()];
  const keepOne = async ([url, cacheKey]) => {
    const request = new Request(url, {
      // What has no hash in its name may lie in the browser's own cache from before.
      cache: cacheKey === url ? "default" : "reload",
      credentials: "same-origin",
      integrity: controller.getIntegrityForCacheKey(cacheKey),
      priority: "low",
    });
    await Promise.all(controller.strategy.handleAll({ event, request, params: { cacheKey } }));
  };
  const keepSome = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await keepOne(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, keepSome));
}

// Takes away what neither this edition nor the one before it needs: a tab that was opened before the change
// goes on with the files that its page names.
async function tidy() {
  const cache = await caches.open(PORTAL);
  const list = async (which) => (await cache.match(listOf(which)))?.json();
  const write = (which, what) => cache.put(listOf(which), new Response(JSON.stringify(what)));
  const now = { id, keys: [...controller.getURLsToCacheKeys().values()] };
  const last = await list("now");
  const before = last && last.id !== id ? last : await list("before");
  if (before) await write("before", before);
  await write("now", now);
  const needed = new Set([...now.keys, ...(before?.keys ?? []), listOf("now"), listOf("before")]);
  for (const request of await cache.keys()) {
    if (!needed.has(request.url)) await cache.delete(request);
  }
}

// What stands at an address without a server.
async function answer(event) {
  const { request } = event;
  const url = new URL(request.url);
  const place = url.origin + url.pathname;
  const cacheKey = controller.getCacheKeyForURL(place);
  if (cacheKey) {
    const integrity = controller.getIntegrityForCacheKey(cacheKey);
    // Where a file was lost and the site has another by now, the site's own answer is right.
    return controller.strategy.handle({ event, request, params: { cacheKey, integrity } })
      .catch(() => fetch(request));
  }
  // As a server would: a folder is a page, and its address ends with a slash.
  const folder = place.endsWith("/index.html") ? place.slice(0, -"index.html".length) : `${place}/`;
  if (controller.getCacheKeyForURL(folder)) return Response.redirect(folder + url.search, 301);
  // A file of the edition before, for a tab that still shows that one.
  const before = await (await caches.open(PORTAL)).match(place);
  if (before) return before;
  try {
    return await fetch(request);
  } catch (error) {
    const page = request.mode === "navigate" && await nowhere(url);
    if (page) return page;
    throw error;
  }
}

// The page for an address that leads nowhere, in the language of the address.
async function nowhere(url) {
  const [first] = url.href.slice(root.length).split("/");
  const page = await controller.matchPrecache(`${root}${first}/404.html`)
    ?? await controller.matchPrecache(`${root}404.html`);
  return page && new Response(page.body, { status: 404, statusText: "Not Found", headers: page.headers });
}

// A video that somebody has kept, the part of it that the player asks for.
async function video({ request }) {
  const cache = await caches.open(VIDEOS);
  const kept = await cache.match(request.url, { ignoreSearch: true, ignoreVary: true });
  if (!kept) return fetch(request);
  return request.headers.has("range") ? createPartialResponse(request, kept) : kept;
}

self.addEventListener("install", (event) => event.waitUntil(keepEverything(event)));
self.addEventListener("activate", (event) => event.waitUntil(tidy().then(() => self.clients.claim())));
self.addEventListener("message", ({ data }) => data === "take" && self.skipWaiting());
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(root)) return;
  event.respondWith(url.startsWith(`${root}media/`) ? video(event) : answer(event));
});
