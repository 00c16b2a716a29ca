// Places to find on a screen.

import { mark } from "./gestures.mjs";

/// One place that proves nothing, and no other.
export function wrong({ spot }) {
  const place = spot.find(({ right }) => !right);
  return { gestures: markOnly(spot, [place]), said: [place.feedback] };
}

export function right({ spot }) {
  const places = spot.filter(({ right }) => right);
  return { gestures: markOnly(spot, places), said: places.map(({ feedback }) => feedback) };
}

function markOnly(spot, wanted) {
  return spot.map((each) => mark(each.place, wanted.includes(each)));
}
