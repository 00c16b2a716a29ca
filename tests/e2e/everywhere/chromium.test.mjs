import { start } from "./drivers/chromium.mjs";
import { walk } from "./walk.mjs";

walk("Chromium", start);
