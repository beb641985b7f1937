import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { commands } from "../commands/command";
import { isWidened } from "../commands/widened-command";
import { type Style, styles } from "../lambdas/lambda";
import { lambdaType } from "../lambdas/lambda-type";
import { templates } from "../templates/catalog";
import { type EventId, eventOf, events } from "./catalog";
import { editorCompilerOptions, editorTypings, ignoredDiagnostics } from "./editor-typings";
import { payloadFields } from "./payload-views";

const libFolder = path.dirname(ts.getDefaultLibFilePath({}));
const registry = ts.createDocumentRegistry();

/** The editor's type checker, as Monaco's worker sets it up: one model, one extra library. */
function checker(eventId: EventId, style: Style, code: string) {
  const files = new Map([
    ["/lambda.js", code],
    ["/parley.d.ts", editorTypings(eventId, style)],
  ]);
  const read = (name: string) => files.get(name) ?? ts.sys.readFile(name);
  const service = ts.createLanguageService(
    {
      getCompilationSettings: () => ({
        ...editorCompilerOptions,
        lib: editorCompilerOptions.lib.map((lib) => `lib.${lib}.d.ts`),
      }),
      getScriptFileNames: () => [...files.keys()],
      getScriptVersion: (name) => (files.has(name) ? `${eventId} ${style} ${code}` : "lib"),
      getScriptSnapshot: (name) => {
        const text = read(name);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => "/",
      getDefaultLibFileName: () => path.join(libFolder, "lib.es2024.d.ts"),
      fileExists: (name) => files.has(name) || ts.sys.fileExists(name),
      readFile: read,
    },
    registry,
  );
  return {
    /** code and underlined text of each finding */
    findings: () =>
      ["/lambda.js", "/parley.d.ts"]
        .flatMap((name) => [
          ...service.getSyntacticDiagnostics(name),
          ...service.getSemanticDiagnostics(name),
        ])
        .filter((each) => !ignoredDiagnostics.includes(each.code))
        .map((each) => {
          const start = each.start ?? 0;
          const text = read(each.file?.fileName ?? "")?.slice(start, start + (each.length ?? 0));
          return `${text}: ${ts.flattenDiagnosticMessageText(each.messageText, " ")}`;
        }),
    completionsAfter: (text: string) =>
      (
        service.getCompletionsAtPosition("/lambda.js", code.indexOf(text) + text.length, {})
          ?.entries ?? []
      ).map((entry) => entry.name),
    hoverOn: (text: string) =>
      ts.displayPartsToString(
        service.getQuickInfoAtPosition("/lambda.js", code.indexOf(text))?.documentation,
      ),
  };
}

const idle = "controllerbot_messaging_conversation_idle";

function lambda(style: Style, answer: string): string {
  return style === "modern"
    ? `${lambdaType}\nasync function lambda(input) {\n  return ${answer};\n}\n`
    : `${lambdaType}\nfunction lambda(input, callback) {\n  callback(null, ${answer});\n}\n`;
}

test.each(events.map((event) => [event.title, event] as const))(
  "%s: input.payload. completes exactly the event's fields, and so does each section",
  (_title, event) => {
    const fields = payloadFields(event);
    const lines = fields.map(({ name }) => `  input.payload.${name}?.x${name};`);
    const code = `${lambdaType}\nasync function lambda(input) {\n${lines.join("\n")}\n}\n`;
    const { completionsAfter, findings } = checker(event.id, "modern", code);
    expect(completionsAfter("input.payload.").sort()).toEqual(fields.map((f) => f.name).sort());
    for (const { name, fields: inner } of fields) {
      expect(completionsAfter(`input.payload.${name}?.`).sort()).toEqual(
        inner.map((field) => field.name).sort(),
      );
    }
    expect(findings()).toHaveLength(fields.length);
  },
);

describe.each(styles)("an answer of a %s function", (style) => {
  const found = (answer: string) => checker(idle, style, lambda(style, answer)).findings();

  test.each([
    `[{ type: "systemMessage", text: "Hi" }, { type: "transfer", skillId: "1" }]`,
    `{ type: "transfer", agentId: "2" }`,
    `{ type: "transfer", skillId: "1", agentId: "2" }`,
    `{ type: "systemMessage", text: [] }`,
    `{ type: "closeConversation" }`,
    "[]",
    "null",
    "undefined",
    ...commands.map((command) => JSON.stringify(command.example)),
  ])("is fine: %s", (answer) => {
    expect(found(answer)).toEqual([]);
  });

  test.each([
    [
      `[{ type: "systemMesage", text: "Hi" }]`,
      /^type: .*"systemMesage".*Did you mean '"systemMessage"'\?/,
    ],
    [`{ type: "closeConversaton" }`, /closeConversaton.*Did you mean '"closeConversation"'\?/],
    [`[{ type: "transfer" }]`, /^\{ type: "transfer" \}: .*agentId/],
    [
      `{ type: "transfer", skillId: 601114 }`,
      /skillId.* Type 'number' is not assignable to type 'string'/,
    ],
    [`{ type: "systemMessage" }`, /text/],
    [`{ type: "systemMessage", text: 5 }`, /text.* Type 'number'/],
    [`{ type: "closeConversation", reason: "done" }`, /'reason' does not exist/],
    [`"close"`, /is not assignable/],
  ])("is underlined: %s", (answer, finding) => {
    const findings = found(answer);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(finding);
  });
});

test.each<[string, Style, string]>([
  [
    "a modern function may answer at once",
    "modern",
    `${lambdaType}\nfunction lambda(input) { return []; }`,
  ],
  [
    "one without an answer is fine",
    "modern",
    `${lambdaType}\nasync function lambda(input) { if (input) return; }`,
  ],
  [
    "an arrow function is typed too",
    "modern",
    `${lambdaType}\nconst lambda = async (input) => ({ type: "closeConversation" });`,
  ],
  [
    "a classic one may be async",
    "classic",
    `${lambdaType}\nasync function lambda(input, callback) { await null; callback(); }`,
  ],
  [
    "a classic one may fail",
    "classic",
    `${lambdaType}\nfunction lambda(input, callback) { callback(new Error("x")); }`,
  ],
  [
    "a classic one may return its call",
    "classic",
    `${lambdaType}\nfunction lambda(input, done) { return done(null, []); }`,
  ],
  [
    "one without the comment is let be",
    "modern",
    "async function lambda(input) { return input.a.b; }",
  ],
  [
    "the sandbox's own names are known",
    "modern",
    `${lambdaType}
async function lambda(input) {
  const timer = setTimeout((a) => console.log(a.length), 5, "a");
  clearTimeout(timer);
  clearInterval(setInterval(() => console.debug(structuredClone(input)), 5));
  queueMicrotask(() => console.warn(1, [2]));
  try { console.info(new Intl.NumberFormat("de").format(1)); } catch (error) { console.error(error.message); }
}`,
  ],
])("%s", (_fact, style, code) => {
  expect(checker(idle, style, code).findings()).toEqual([]);
});

test.each<[string, Style, boolean]>([
  [
    `const r = [{ type: "closeConversation" }, { type: "transfer", skillId: "1" }]; return r;`,
    "modern",
    true,
  ],
  [`const r = { type: "systemMessage", text: "x" }; return r;`, "modern", true],
  [`const r = []; r.push({ type: "systemMessage", text: "x" }); return r;`, "modern", true],
  [`const bye = { type: "closeConversation" }; return [bye];`, "modern", true],
  [
    `let r = [{ type: "transfer", skillId: "1", agentId: "2" }]; callback(null, r);`,
    "classic",
    true,
  ],
  [`let r = { text: "x", type: "systemMessage" }; callback(null, r);`, "classic", true],
  [`return [{ type: "closeConversaton" }];`, "modern", false],
  [`return { type: "transfer" };`, "modern", false],
  [`return { type: "transfer", skillId: 5 };`, "modern", false],
  [`callback(null, { type: "systemMessage" });`, "classic", false],
  [`return "type: string";`, "modern", false],
  [`/** @type {Command[]} */ const r = [{ type: "transfer" }]; return r;`, "modern", false],
])("%s (%s) is a false alarm about a variable: %s", (body, style, alarm) => {
  const head =
    style === "modern" ? "async function lambda(input)" : "function lambda(input, callback)";
  const findings = checker(idle, style, `${lambdaType}\n${head} {\n  ${body}\n}`).findings();
  expect(findings).toHaveLength(1);
  expect(isWidened(findings[0]?.slice(findings[0].search(/(Type|Argument of type) '/)) ?? "")).toBe(
    alarm,
  );
});

test("what the sandbox lacks is underlined", () => {
  const code = `${lambdaType}\nasync function lambda(input) { await fetch("x"); new URL("x"); document.title; }`;
  expect(
    checker(idle, "modern", code)
      .findings()
      .map((each) => each.split(":")[0]),
  ).toEqual(["fetch", "URL", "document"]);
});

test("a section that may be absent has to be checked before it is read, the event's own has not", () => {
  const code = `${lambdaType}
async function lambda(input) {
  console.log(input.payload.idle.lastConsumerMsgTs, input.payload.routing.newSkillId);
}`;
  expect(checker(idle, "modern", code).findings()).toEqual([
    "input.payload.routing: 'input.payload.routing' is possibly 'undefined'.",
  ]);
});

test("a hover says what a field means, gives its example and names the platform's spelling", () => {
  const code = `${lambdaType}
async function lambda({ payload }) {
  console.log(payload.idle.consumserNonResponsive, payload.idle.consumerNonResponsive, payload.general.clientLanguage);
}`;
  const { hoverOn } = checker(idle, "modern", code);
  expect(hoverOn("consumserNonResponsive")).toContain("Spelt so by the platform.");
  expect(hoverOn("consumerNonResponsive")).toContain("Has the value of `consumserNonResponsive`");
  expect(hoverOn("clientLanguage")).toContain('Example: `"en-US"`');
  expect(hoverOn("clientLanguage")).toContain("language of the consumer's device");
});

test.each(
  templates.flatMap((template) => styles.map((style) => [template.id, style, template] as const)),
)("the template %s, %s, has no findings and knows its input", (_id, style, template) => {
  const code = template.code[style];
  expect(checker(template.eventId, style, code).findings()).toEqual([]);
  // Without its comment it would pass as well: so a wrong field must be found.
  const wrong = code.replace("input.payload", "input.payloads");
  expect(checker(template.eventId, style, wrong).findings().length > 0).toBe(wrong !== code);
  expect(eventOf(template.eventId).id).toBe(template.eventId);
});
