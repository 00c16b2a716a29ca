// Functions that run in the page, sent there by a driver: each stands alone. They see the page as
// assistive technology does, through axe-core's own reckoning of roles and names, so that every
// browser is asked in the same way.

/// Whether axe-core is in this page already.
export function hasAxe() {
  return "axe" in window;
}

/// The first perceivable element below `within` with this role and one of these names, or any name;
/// or null. axe-core reckons with that part of the page alone: all of it takes long.
export function byRole({ within, role, names }) {
  const { aria, dom, text } = window.axe.commons;
  const root = document.querySelector(within);
  if (!root || root.closest("[aria-hidden=true], [inert]")) return null;
  window.axe.setup(root);
  try {
    const fits = (element) => aria.getRole(element) === role
      && element.checkVisibility({ visibilityProperty: true })
      && dom.isVisibleToScreenReaders(element)
      && (!names || names.includes(text.accessibleText(element)));
    return [...root.querySelectorAll("*")].find(fits) ?? null;
  } finally {
    window.axe.teardown();
  }
}

/// What axe-core finds wrong with what stands in `within`, once nothing moves or fades any more. From
/// the page's top: what has just slipped half under the header would count as too small to touch.
export async function barriers(within, rules) {
  scrollTo({ top: 0, behavior: "instant" });
  const passing = document.getAnimations()
    .filter((animation) => Number.isFinite(animation.effect.getComputedTiming().endTime));
  await Promise.allSettled(passing.map((animation) => animation.finished));
  const { violations } = await window.axe.run(within, {
    runOnly: rules,
    resultTypes: ["violations"],
  });
  return violations.map(({ id, nodes }) =>
    `${id}: ${nodes.slice(0, 5).map((node) => `${node.target} ${node.failureSummary}`).join("; ")}`);
}

/// Brings an element before one's eyes, and waits until it stands still there.
export async function bringIntoView(element) {
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const place = () => JSON.stringify(element.getBoundingClientRect());
  const frame = () => new Promise(requestAnimationFrame);
  for (let before = null; before !== place();) {
    before = place();
    await frame();
  }
}

/// What there is to touch for an element: its label if it has one, as it is the larger.
export function target(element) {
  return element.labels?.[0] ?? element;
}

/// Where the focus is, seen from an element: "here" on it, elsewhere ("before" or "after" it), or on
/// another of its round boxes ("above" or "below" it). A page that was just opened has the focus before
/// everything.
export function focusFrom(element) {
  const focused = document.activeElement;
  if (focused === element) return "here";
  const round = (box) => box.type === "radio";
  const isOneGroup = round(focused) && round(element) && focused.name === element.name;
  const after = element.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING;
  if (isOneGroup) return after ? "below" : "above";
  return after && focused !== document.body ? "after" : "before";
}

/// Chooses in a menu what has this text, and says so as a browser does when its list was pointed at.
export function choose(menu, text) {
  menu.value = [...menu.options].find((option) => option.text === text).value;
  for (const said of ["input", "change"]) menu.dispatchEvent(new Event(said, { bubbles: true }));
}

/// Which way in a menu what has this text is: "here" if it is chosen, "above" or "below" if not.
export function optionFrom(menu, text) {
  const index = [...menu.options].findIndex((option) => option.text === text);
  if (index === menu.selectedIndex) return "here";
  return index > menu.selectedIndex ? "above" : "below";
}

/// Whether the focus can be seen on an element, its label, or the field that it is part of.
export function showsFocus(element) {
  const holders = [element, element.nextElementSibling, element.closest(".search-field")];
  return holders.filter(Boolean).map((holder) => getComputedStyle(holder))
    .some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
}

/// Begins to note what goes wrong in the page, and with what it is pointed at.
export function beginNotes() {
  const notes = { wrong: [], pointers: [] };
  window.notes = notes;
  const wrong = (what) => notes.wrong.push(what);
  addEventListener("error", ({ message }) => wrong(`error: ${message}`));
  addEventListener("unhandledrejection", ({ reason }) => wrong(`unhandled: ${reason}`));
  addEventListener("securitypolicyviolation", (refused) =>
    wrong(`policy: ${refused.violatedDirective}, ${refused.blockedURI}`));
  addEventListener("pointerdown", ({ isTrusted, pointerType }) =>
    notes.pointers.push(isTrusted ? pointerType : "none: a script did it"), true);
}

/// What was noted since.
export function endNotes() {
  return window.notes;
}
