import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** The texts that both pages show. */
export interface Texts {
  code: string;
  payload: string;
}

const attribute = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

const page = ({ code, payload }: Texts) =>
  `<!doctype html><title>bare</title><link rel="stylesheet" href="/page.css"><div id="code" style="height:60vh" data-text="${attribute(code)}"></div><div id="payload" style="height:30vh" data-text="${attribute(payload)}"></div><script type="module" src="/page.js"></script>`;

const types: Record<string, string> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".ttf": "font/ttf",
};

/** The peer of the editor page: nothing but the same Monaco with the same languages, bundled, minified and gzipped. */
export async function serveBareMonaco(
  texts: Texts,
): Promise<{ url: string; stop(): Promise<void> }> {
  const out = await mkdtemp(join(tmpdir(), "parley-bare-"));
  const common = {
    bundle: true,
    minify: true,
    format: "esm",
    loader: { ".ttf": "file" },
    logLevel: "error",
  } as const;
  await build({
    ...common,
    entryPoints: [join(import.meta.dirname, "page.ts")],
    outdir: out,
    splitting: true,
  });
  await build({
    ...common,
    entryPoints: {
      editor: "monaco-editor/editor/editor.worker.js",
      json: "monaco-editor/languages/features/json/json.worker.js",
      ts: "monaco-editor/languages/features/typescript/ts.worker.js",
    },
    outdir: join(out, "workers"),
  });
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://bare").pathname;
    if (path === "/") {
      response.setHeader("content-type", "text/html").end(page(texts));
      return;
    }
    const known = packed.get(path);
    const file = known
      ? Promise.resolve(known)
      : readFile(join(out, path)).then((text) => {
          const body = gzipSync(text);
          packed.set(path, body);
          return body;
        });
    file.then(
      (body) =>
        response
          .setHeader("content-type", types[extname(path)] ?? "application/octet-stream")
          .setHeader("content-encoding", "gzip")
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The peer has no port.");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(out, { recursive: true, force: true });
    },
  };
}
