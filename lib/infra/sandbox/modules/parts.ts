/** A piece of what functions may load or find: built by itself, and put into the rooms that need it. */
export interface Part {
  name: string;
  /** a file of this folder, or a package */
  source: string;
  /** the globals that a text gets this part for when it names one of them; each is an export */
  globals?: readonly string[];
  /** the globals that the source counts on, each by the part that has it */
  uses?: Readonly<Record<string, string>>;
  /** files of this folder that stand in for what the source imports */
  replaces?: Readonly<Record<string, string>>;
}

export const parts: readonly Part[] = [
  {
    name: "web/abort",
    source: "web/abort.ts",
    globals: ["AbortController", "AbortSignal", "DOMException", "Event", "EventTarget"],
  },
  { name: "web/dom-exception", source: "web/dom-exception.ts" },
  { name: "web/base64", source: "web/base64.ts", globals: ["atob", "btoa"] },
  {
    name: "web/text-coding",
    source: "web/text-coding.ts",
    globals: ["TextDecoder", "TextEncoder"],
  },
  {
    name: "web/fetch",
    source: "web/fetch.ts",
    globals: ["fetch", "Headers", "Request", "Response"],
  },
  { name: "web/url", source: "web/url.ts", globals: ["URL", "URLSearchParams"] },
  { name: "web/crypto", source: "web/crypto.ts", globals: ["crypto", "CryptoKey"] },
  {
    name: "web/immediate",
    source: "web/immediate.ts",
    globals: ["clearImmediate", "setImmediate"],
  },
  { name: "buffer", source: "node/buffer.ts", globals: ["Buffer"] },
  { name: "crypto", source: "node/crypto.ts" },
  { name: "url", source: "node/url.ts" },
  { name: "lp-faas-toolbelt", source: "toolbelt/lp-faas-toolbelt.ts" },
  { name: "core-functions-toolbelt", source: "toolbelt/core-functions-toolbelt.ts" },
  { name: "lodash", source: "lodash" },
  { name: "es-toolkit", source: "es-toolkit" },
  { name: "luxon", source: "luxon" },
  { name: "moment", source: "moment" },
  {
    name: "jsonwebtoken",
    source: "jsonwebtoken",
    uses: { Buffer: "buffer" },
    replaces: { stream: "node/stream.cjs", util: "node/util.cjs" },
  },
  { name: "oauth-1.0a", source: "oauth-1.0a" },
  { name: "uuid", source: "uuid", uses: { crypto: "web/crypto" } },
];
