import { start } from "./drivers/webkit.mjs";
import { walk } from "./walk.mjs";

walk("WebKit", start);
