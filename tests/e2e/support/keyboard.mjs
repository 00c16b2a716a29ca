// Someone who uses only the keyboard.

import { expect } from "@playwright/test";

export class Keyboard {
  constructor(page) {
    this.page = page;
    this.focused = page.locator(":focus");
  }

  async press(key) {
    await this.page.keyboard.press(key);
  }

  /// Goes on with Tab until the focus is on `target`.
  async tabTo(target, most = 60) {
    for (let taps = 0; taps < most; taps += 1) {
      await this.press("Tab");
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`not reached with ${most} times Tab: ${target}`);
  }

  /// Goes to `target` wherever it is: on or back with Tab, with the arrows among round boxes.
  async goTo(target, most = 120) {
    for (let keys = 0; keys < most; keys += 1) {
      const key = await target.evaluate(leadsTo);
      if (!key) return;
      await this.press(key);
    }
    throw new Error(`not reached with ${most} keys: ${target}`);
  }

  /// The focus can be seen: an outline, inside the window, not covered by what sticks to its edges.
  /// The page may still be on its way there.
  async seeFocus() {
    await expect.poll(() => this.page.evaluate(isSeen)).toMatchObject({ outlined: true, uncovered: true });
  }
}

/// The focus is somewhere on the page: what had it and went did not take it along.
export async function focusIsKept(page) {
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
}

/// The key that leads on to an element from where the focus is; nothing when it is there. Runs in
/// the page.
function leadsTo(element) {
  const at = document.activeElement;
  if (at === element) return undefined;
  const isBehind = at.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  if (at.type === "radio" && at.name === element.name) return isBehind ? "ArrowDown" : "ArrowUp";
  return isBehind ? "Tab" : "Shift+Tab";
}

/// Runs in the page.
function isSeen() {
  const element = document.activeElement;
  // Among its own controls of a video the browser itself shows which one has the focus.
  if (element.localName === "video" && !element.matches(":focus")) return { outlined: true, uncovered: true };
  // A round or square box shows the focus on its label, the search field and a video on what holds them.
  const around = element.closest(".search-field, .film-frame");
  const holders = [element, element.nextElementSibling, around].filter(Boolean);
  const outlined = holders.map((holder) => getComputedStyle(holder))
    .some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
  const uncovered = [...element.getClientRects()].some((box) => {
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return top && holders.some((holder) => holder.contains(top));
  });
  return { what: element.outerHTML.slice(0, 120), outlined, uncovered };
}
