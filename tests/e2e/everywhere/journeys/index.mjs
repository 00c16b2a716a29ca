// The journeys: each with its name, and the walk. What a walk is given is in ../walk.mjs.

import { answer } from "./answer.mjs";
import { practise } from "./practise.mjs";
import { search } from "./search.mjs";

export const JOURNEYS = [search, ...answer, ...practise];
