// A video on a pillola's page, as somebody watches it; and the browser's voice, which a test lends it.

import { existsSync, readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { OTHER_PILLOLA } from "./pages.mjs";
import { anyOf, exactly, it } from "./words.mjs";

/// The part of the app that plays and reads aloud.
export const PART = /\/app\/search-[0-9a-f]+\.wasm$/;

/// A pillola with a video.
export const FILMED = OTHER_PILLOLA;

/// What was recorded of a pillola; null where nothing was.
export function recording(slug = FILMED) {
  const file = new URL(`../../../content/media/${slug}/recording.json`, import.meta.url);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

export class Video {
  constructor(page, word = it, slug = FILMED) {
    Object.assign(this, { page, word, recording: recording(slug) });
    this.part = page.locator("#guarda");
    this.film = page.locator("video");
    this.said = this.part.locator("[data-part=said]");
    this.play = this.button("film.play");
    this.pause = this.button("film.pause");
    this.again = this.button("film.again");
    this.back = this.button("film.back");
    this.forward = this.button("film.forward");
    this.goOn = this.button("watch.go_on");
    this.stepByStep = this.part.getByLabel(exactly(word("film.step_by_step")));
    this.captions = this.part.getByLabel(exactly(word("film.captions")));
    this.speed = this.part.getByLabel(exactly(word("watch.speed")));
    this.fill = this.button("film.fill");
    this.words = this.part.locator("summary");
    this.keep = this.part.getByRole("button", { name: anyOf(word("film.keep")) });
  }

  button(key) {
    return this.part.getByRole("button", { name: exactly(this.word(key)) });
  }

  get steps() {
    return this.recording.chapters.filter(({ part }) => part.step);
  }

  /// The button that leads to a step, counted from 1.
  step(n) {
    return this.part.getByRole("button", { name: exactly(this.word("step.number", { n })) });
  }

  /// A sentence that is said, as it stands among the words.
  sentence(text) {
    return this.part.getByRole("button", { name: text, exact: true }).first();
  }

  /// Comes near, so that the player is fetched.
  async comeNear() {
    await this.film.scrollIntoViewIfNeeded();
    await this.film.evaluate((film) => film.scrollIntoView({ block: "center", behavior: "instant" }));
    // Whoever comes does something: also where nothing had to be scrolled.
    await this.film.hover();
    await expect(this.film).toHaveAttribute("poster", /poster/);
  }

  async start() {
    await this.play.click();
    await this.plays();
  }

  async plays() {
    await expect(this.pause).toBeVisible();
    await expect.poll(() => this.film.evaluate((film) => !film.paused && film.readyState > 2)).toBe(true);
  }

  async rests() {
    await expect(this.play).toBeVisible();
    expect(await this.film.evaluate((film) => film.paused)).toBe(true);
  }

  /// Where it is, in milliseconds.
  async at() {
    return this.film.evaluate((film) => film.currentTime * 1000);
  }

  /// Goes to a place by the browser's own controls, in milliseconds.
  async seek(at) {
    await this.film.evaluate((film, seconds) => { film.currentTime = seconds; }, at / 1000);
  }
}

/// A browser with these voices, which say nothing and note what they are asked to say: `window.said`. What is
/// being said comes to its end by `window.saidAll()`. Runs in the page, before it.
export function lendVoices(voices) {
  window.said = [];
  let current = null;
  const speech = {
    getVoices: () => voices,
    speak(utterance) {
      current = utterance;
      const { text, rate, lang } = utterance;
      window.said.push({ text, rate, lang, voice: utterance.voice?.name });
    },
    cancel() {
      const before = current;
      current = null;
      if (before) queueMicrotask(() => before.onerror?.({ type: "error", error: "interrupted" }));
      window.isSilent = true;
    },
  };
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  window.saidAll = () => {
    const before = current;
    current = null;
    before?.onend?.({ type: "end" });
  };
  window.isSpeaking = () => current !== null;
}
