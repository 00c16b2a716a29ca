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

  /// The focus can be seen: an outline, inside the window, not covered by what sticks to its edges.
  async seeFocus() {
    const seen = await this.focused.evaluate((element) => {
      // A round or square box shows the focus on its label.
      const shown = [element, element.nextElementSibling].filter(Boolean).map(getComputedStyle);
      const outlined = shown.some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
      const box = element.getBoundingClientRect();
      const x = Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1);
      const corners = [box.top + 2, box.bottom - 2].filter((y) => y >= 0 && y < innerHeight);
      const uncovered = corners.some((y) => {
        const top = document.elementFromPoint(x, y);
        return element === top || element.contains(top) || element.nextElementSibling?.contains(top)
          || top?.contains(element);
      });
      return { what: element.outerHTML.slice(0, 120), outlined, uncovered };
    });
    expect(seen).toEqual({ what: seen.what, outlined: true, uncovered: true });
  }
}
