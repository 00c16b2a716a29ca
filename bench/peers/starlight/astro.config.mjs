import { defineConfig } from "astro/config";
import starlight from "@astrojs/starlight";

export default defineConfig({
  site: "https://pillole.example",
  outDir: process.env.PEER_DIST,
  trailingSlash: "always",
  integrations: [
    starlight({
      title: "Pillole",
      locales: { root: { label: "Italiano", lang: "it" } },
      sidebar: [{ label: "Pillole", autogenerate: { directory: "pillole" } }],
    }),
  ],
});
