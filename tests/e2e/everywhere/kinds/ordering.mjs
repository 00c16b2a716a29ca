// Ordering: things are moved with buttons.

import { order } from "./gestures.mjs";

/// The other way round: all but one stand wrong, and say where they belong.
export function wrong({ entry }) {
  const texts = entry.map(({ text }) => text);
  return { gestures: [order(texts.toReversed())], said: entry.slice(1, -1).map(({ feedback }) => feedback) };
}

export function right({ entry, feedback }) {
  return { gestures: [order(entry.map(({ text }) => text))], said: [feedback] };
}

export const shown = ({ entry }) => entry.map(({ feedback }) => feedback);
