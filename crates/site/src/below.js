// Where the portal is published below another address (https://comune.it/portale/): the app knows its own
// addresses alone, as if it stood at the root of its site. What it writes into the page and what it fetches
// is led to where the portal is; what it reads there is told in its own words. `boot.js` fetches this
// before the app, and only there. What the browser lets nobody change (the address bar) the app does itself
// (`src/platform/page.rs`).
const { root } = document.documentElement.dataset;
const NAMES = ["href", "src"];

const isOwn = (value) => typeof value === "string" && value.startsWith("/") && !value.startsWith("//");
const outward = (value) => (isOwn(value) ? root + value : value);
const inward = (value) => (value?.startsWith(`${root}/`) ? value.slice(root.length) : value);
const escaped = root.replaceAll(/[^\w/]/g, "\\$&");
const markupOutward = (text) => text.replaceAll(/( (?:href|src)=")\/(?!\/)/g, (_, name) => `${name}${root}/`);
const inMarkup = new RegExp(`( (?:href|src)=")${escaped}/`, "g");
const markupInward = (text) => text.replaceAll(inMarkup, "$1/");

const { prototype } = Element;
const { setAttribute, getAttribute } = prototype;
prototype.setAttribute = function (name, value) {
  setAttribute.call(this, name, NAMES.includes(name) ? outward(value) : value);
};
prototype.getAttribute = function (name) {
  const value = getAttribute.call(this, name);
  return NAMES.includes(name) ? inward(value) : value;
};
for (const name of ["innerHTML", "outerHTML"]) {
  const { get, set } = Object.getOwnPropertyDescriptor(prototype, name);
  Object.defineProperty(prototype, name, {
    configurable: true,
    get() { return markupInward(get.call(this)); },
    set(text) { set.call(this, markupOutward(String(text))); },
  });
}
const { fetch } = window;
window.fetch = (what, how) => fetch(outward(what), how);
