// Whether a page fits a window, and whether what is tapped is large enough for a finger.

import { expect } from "@playwright/test";

/// Nothing makes the page wider than the window.
export async function fitsTheWidth(page) {
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element) => element && (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement))
      .map((element) => element.outerHTML.slice(0, 100));
  });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect({ over, wide: over > 0 ? wide.slice(0, 5) : [] }).toEqual({ over: 0, wide: [] });
}

/// The targets that are too small: under 44 pixels for what one comes to press, under 24 for the
/// rest. Links inside a sentence are as high as its lines (WCAG 2.2, 2.5.8).
export async function targetsAreLargeEnough(page) {
  const small = await page.evaluate(() => {
    const MAIN = ".btn, .tile, .area-link, .main-nav a, .form-tabs a, .question summary, select, .search input, .settings-link, .brand";
    // As WCAG has it (2.5.8, inline): also where it stands alone in what is itself within the line.
    const inSentence = (element) => getComputedStyle(element).display === "inline"
      && ([...element.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim())
        || inSentence(element.parentElement));
    const box = (element) => {
      // A box and its label are one target.
      const label = element.labels?.[0];
      const parts = [element, ...(label && ["radio", "checkbox"].includes(element.type) ? [label] : [])]
        .map((part) => part.getBoundingClientRect());
      return {
        width: Math.max(...parts.map((p) => p.right)) - Math.min(...parts.map((p) => p.left)),
        height: Math.max(...parts.map((p) => p.bottom)) - Math.min(...parts.map((p) => p.top)),
      };
    };
    return [...document.querySelectorAll("a[href], button, input, select, summary")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.closest(".skiplinks") && !inSentence(element))
      .map((element) => {
        const { width, height } = box(element);
        const least = element.matches(MAIN) || element.type === "radio" || element.type === "checkbox" ? 44 : 24;
        return { what: element.outerHTML.slice(0, 110), width, height, least };
      })
      .filter(({ width, height, least }) => width + 0.5 < least || height + 0.5 < least);
  });
  expect(small).toEqual([]);
}
