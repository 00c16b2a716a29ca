import { readFileSync } from "node:fs";
import { defineConfig } from "vitepress";

export default defineConfig({
  lang: "it",
  title: "Pillole",
  ignoreDeadLinks: true,
  themeConfig: {
    search: { provider: "local" },
    sidebar: [{ text: "Pillole", items: JSON.parse(readFileSync(new URL("../menu.json", import.meta.url), "utf8")) }],
  },
});
