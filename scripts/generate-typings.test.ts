import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import {
  editorCompilerOptions,
  editorTypings,
  ignoredDiagnostics,
} from "@/lib/domain/events/editor-typings";
import type { Style } from "@/lib/domain/lambdas/lambda";
import { moduleNames, modules } from "@/lib/domain/modules/catalog";
import { allTypings } from "./generate-typings.ts";

const typings = allTypings();
const libFolder = path.dirname(ts.getDefaultLibFilePath({}));
const registry = ts.createDocumentRegistry();

/** The editor's type checker, with the typings of some modules, as Monaco's worker sets it up. */
function findings(style: Style, code: string, names: readonly string[]): string[] {
  const name = "file:///functions/f.js";
  const event = editorTypings("controllerbot_messaging_ttr", style);
  const always = ["globals", ...(style === "classic" ? ["require"] : [])];
  const files = new Map([
    [name, code],
    ["file:///parley/event.d.ts", event],
    ...[...always, ...names].flatMap((one) => Object.entries(typings.get(one) ?? {})),
  ]);
  const read = (file: string) =>
    files.get(file) ?? (file.startsWith(libFolder) ? ts.sys.readFile(file) : undefined);
  const service = ts.createLanguageService(
    {
      getCompilationSettings: () => ({
        ...editorCompilerOptions,
        skipLibCheck: false,
        lib: editorCompilerOptions.lib.map((lib) => `lib.${lib}.d.ts`),
      }),
      getScriptFileNames: () => [...files.keys()],
      getScriptVersion: (file) => String(files.get(file)?.length ?? "lib"),
      getScriptSnapshot: (file) => {
        const text = read(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => "",
      getDefaultLibFileName: () => path.join(libFolder, "lib.es2024.d.ts"),
      fileExists: (file) => read(file) !== undefined,
      readFile: read,
    },
    registry,
  );
  // What a library's own declarations lack here is shown to nobody.
  const isLibrary = (file: string) =>
    modules.some(({ name: of, kind }) => kind === "library" && file.includes(`/${of}/`));
  const ours = [...files.keys()].filter((file) => !isLibrary(file));
  return ours.flatMap((file) =>
    [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)]
      .filter(({ code: number }) => !ignoredDiagnostics.includes(number))
      .map(({ messageText, start }) => {
        const place = `${path.basename(file)}:${start ?? 0}`;
        return `${place} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
      }),
  );
}

const uses: Record<string, [classic: string, wrong: string]> = {
  "lp-faas-toolbelt": [
    'const { Toolbelt, LpServices } = require("lp-faas-toolbelt"); Toolbelt.HTTPClient().get("u", { json: true }).then((x) => x.y); Toolbelt.SecretClient().readSecret("k"); LpServices.SMT.length',
    "Toolbelt.Nothing()",
  ],
  "core-functions-toolbelt": [
    'import { Toolbelt, ErrorStrategy } from "core-functions-toolbelt"; Toolbelt.OrchestratorClient().invoke([{ uuid: "u" }], 1000, { errorStrategy: ErrorStrategy.EXIT_ON_ERROR }); Toolbelt.LpClient()("s", "/p").then((r) => r.status.toFixed())',
    'Toolbelt.OrchestratorClient().invoke("one")',
  ],
  lodash: ['_.groupBy([1], Math.floor)["1"].map((n) => n.toFixed())', '_.chunk("a", "b")'],
  "es-toolkit": ["_.chunk([1], 2)[0].map((n) => n.toFixed())", "_.chunk(1, 2)"],
  luxon: ['_.DateTime.now().setZone("Asia/Tokyo").toISO()', "_.DateTime.nothing()"],
  moment: ['_.utc().add(3, "days").format("LL")', '_().add("3", "fortnights of")'],
  jsonwebtoken: ['_.sign({ a: 1 }, "s", { expiresIn: "1h", algorithm: "HS256" })', "_.sign()"],
  "oauth-1.0a": ['new _({ consumer: { key: "k", secret: "s" } }).getNonce()', "new _(1)"],
  uuid: ["_.v7().toUpperCase()", '_.v5("name")'],
  crypto: [
    '_.createHmac("sha256", "k").update("x").digest("hex").toUpperCase()',
    "_.createHash(1)",
  ],
  buffer: ['_.Buffer.from("x").toString("base64url").length', "_.Buffer.from(1)"],
  url: ['new _.URL("https://a.test").searchParams.get("q")?.length', "new _.URL()"],
};

/** A function that loads the module as people of its style do. */
function text(style: Style, name: string, body: string): string {
  const own = body.startsWith("const {") || body.startsWith("import");
  const load =
    style === "classic"
      ? `const _ = require("${name}");`
      : `import * as star from "${name}"; import _ from "${name}";`;
  return `${own ? "" : load}\n${body};\n`;
}

describe.each(modules.map(({ name }) => name))("%s", (name) => {
  const [use, wrong] = uses[name] ?? ["", ""];
  const styles = modules.find((module) => module.name === name)?.styles ?? [];
  test.each([...styles])("is known to the editor in %s functions", (style) => {
    const noDefault = ["es-toolkit", "luxon", "uuid", "crypto", "buffer", "url"].includes(name);
    const right = text(style, name, use);
    const code =
      style === "modern" && noDefault
        ? right.replace(`import _ from "${name}";`, "").replace("star", "_")
        : right;
    expect(findings(style, code, [name])).toEqual([]);
    expect(findings(style, `${code}${wrong};`, [name])).not.toEqual([]);
  });
});

test("all of a style's typings live beside each other", () => {
  const code = `fetch(new URL("https://a.test"), { signal: AbortSignal.timeout(5), headers: new Headers({ a: "b" }) })
    .then(async (response) => Buffer.from(await response.arrayBuffer()).toString("hex") + process.env.KEY?.length);
  crypto.subtle.digest("SHA-256", new TextEncoder().encode("x"));
  crypto.randomUUID().length; console.table([]); setImmediate((n) => n.toFixed(), 1); atob(btoa("x"));`;
  for (const style of ["classic", "modern"] as const) {
    expect(findings(style, code, moduleNames(style))).toEqual([]);
    expect(findings(style, "fetch(1)", [])).toHaveLength(1);
  }
});
