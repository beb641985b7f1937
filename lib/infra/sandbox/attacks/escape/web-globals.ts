import { attack } from "../attack.ts";
import { hunt } from "../hunt.ts";

export default attack({
  what: "walks from fetch, crypto, URL, Buffer and their kind, which the engine stands behind",
  code: `
    ${hunt}
    async function lambda() {
      const key = await crypto.subtle.importKey(
        "raw",
        new Uint8Array(32),
        { name: "HMAC", hash: "SHA-256" },
        true,
        ["sign"],
      );
      const refused = await fetch("https://nowhere.test/").catch((error) => error);
      return hunt({
        fetch,
        Headers,
        Request,
        Response,
        AbortController,
        EventTarget,
        TextEncoder,
        TextDecoder,
        Buffer,
        crypto,
        key,
        refused,
        url: new URL("https://a.test/?b=1"),
        params: new URLSearchParams("a=1"),
        timer: setTimeout(() => {}, 1),
        immediate: setImmediate(() => {}),
        buffer: Buffer.from("abc"),
        signal: AbortSignal.abort(),
        atob,
        btoa,
        structuredClone,
        queueMicrotask,
      });
    }
  `,
  expect: { outcomes: ["answered"], result: [], calls: ["blocked"] },
});
