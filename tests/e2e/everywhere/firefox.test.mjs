import { start } from "./drivers/firefox.mjs";
import { walk } from "./walk.mjs";

walk("Firefox", start);
