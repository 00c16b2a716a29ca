// The journeys: each with its name, and the walk. What a walk is given is in ../walk.mjs.

import { answer } from "./answer.mjs";
import { offline } from "./offline.mjs";
import { practise } from "./practise.mjs";
import { search } from "./search.mjs";
import { watch, watchOffline } from "./watch.mjs";

export const JOURNEYS = [search, ...answer, ...practise, ...watch];

/// Journeys on a site of their own, whose connection they cut.
export const WITHOUT_A_CONNECTION = [...offline, ...watchOffline];
