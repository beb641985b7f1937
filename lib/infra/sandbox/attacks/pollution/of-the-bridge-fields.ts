import { attack } from "../attack.ts";

export default attack({
  what: "gives every object fields by the names that travel between room, runner and engine",
  code: `
    const seen = {}.kind ?? null;
    for (const name of [
      "kind",
      "type",
      "id",
      "act",
      "style",
      "limits",
      "given",
      "readings",
      "now",
      "seed",
      "turns",
      "environment",
      "report",
      "outcome",
      "result",
      "logs",
      "ok",
      "call",
      "service",
      "args",
      "input",
      "key",
      "resultBytes",
      "pendingCalls",
      "calls",
      "timers",
      "message",
      "stack",
      "every",
      "next",
      "run",
      "due",
    ]) {
      Object.prototype[name] = "forged";
    }
    async function lambda(input) {
      console.log({ a: 1 });
      await new Promise((done) => setTimeout(done, 1));
      return [seen, Object.keys(input)];
    }
  `,
  expect: { outcomes: ["answered"], result: [null, ["headers", "payload"]] },
});
