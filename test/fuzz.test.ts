// Every endpoint gets what a broken or hostile client sends: it refuses in our words, and stays up.
import { randomBytes } from "node:crypto";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { changeSchema, givenAt } from "@/lib/domain/conversations/change";
import { begin } from "@/lib/domain/simulation/begin";
import type { Endpoint } from "@/lib/http/endpoint";
import { web } from "@/lib/web";
import { endpoints } from "./endpoints";
import { type TestEngine, testEngine } from "./engine";
import { aStart, makeAccount, makeDeployed } from "./factories";
import { type Nasty, nastiness } from "./nasty";
import { makePerson } from "./people";
import { fileOf, routes } from "./routes";

const adminToken = randomBytes(16).toString("hex");
let engine: TestEngine;
let account: string;

beforeAll(async () => {
  engine = await testEngine();
  Object.assign(process.env, {
    DATABASE_URL: engine.databaseUrl,
    PARLEY_ENGINE_SOCKET: engine.socket,
    PARLEY_AUTH_SECRET: "a secret that only these tests have",
    PARLEY_ADMIN_TOKEN: adminToken,
  });
  account = await makeAccount({ store: engine.store });
});
afterAll(async () => {
  web().engine.close();
  await web().store.close();
  await engine.stop();
});

/** As Next asks a route, but for what Next itself refuses before. */
async function ask(
  endpoint: Endpoint,
  nasty: Nasty,
  { own, cookie }: { own: Record<string, string>; cookie: string },
) {
  const route = await routes[fileOf(endpoint)]?.();
  if (!route) throw new Error(`There is no route for ${endpoint.path}.`);
  const params: Record<string, string> = {};
  for (const [, name = ""] of endpoint.path.matchAll(/:(\w+)/g)) {
    const value = name === "account" ? account : (nasty.segment ?? own[name] ?? "none");
    params[name] = decodeURIComponent(value);
  }
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ""),
  );
  const method = nasty.method ?? endpoint.method;
  const type = nasty.type ?? "application/json";
  const asked = new Request(`http://127.0.0.1:3000${path}${nasty.query ?? ""}`, {
    method,
    headers: {
      host: "127.0.0.1:3000",
      // What a person alone may ask; all else as who may everything.
      ...(endpoint.access === "person"
        ? { cookie, origin: "http://127.0.0.1:3000" }
        : { authorization: `Bearer ${adminToken}` }),
      ...(type === "" ? {} : { "content-type": type }),
    },
    ...(method === "GET" || nasty.body === undefined ? {} : { body: nasty.body }),
  });
  // Next answers 405 itself to methods that a route does not export.
  const handler = route[method as "GET"];
  if (!handler) return { status: 405, text: '{"error":{"code":"method","message":"-"}}' };
  const response = await handler(asked, { params: Promise.resolve(params) });
  return { status: response.status, text: await response.text() };
}

describe.each(endpoints.map((each) => [`${each.method} ${each.path}`, each] as const))(
  "%s",
  (_, endpoint) => {
    test("refuses in our words whatever it gets", { timeout: 60_000 }, async () => {
      const lambda = await makeDeployed(engine, {
        account,
        skills: [randomBytes(4).toString("hex")],
      });
      const start = aStart();
      const simulation = { account, by: "test", start, state: begin(start) };
      const own = {
        id: lambda.id,
        version: "1",
        run: lambda.id,
        payload: lambda.id,
        name: "KEY",
        simulation: (await engine.store.simulations.create(simulation)).id,
      };
      const { identity } = web();
      const { cookie } = await makePerson({ store: engine.store, identity }, { account });
      const wrong: string[] = [];
      for (const nasty of nastiness(endpoint)) {
        const { status, text } = await ask(endpoint, nasty, { own, cookie });
        const refused = status >= 400 && status < 500;
        if (!refused && !(status >= 200 && status < 300))
          wrong.push(`${nasty.name}: ${status} ${text}`);
        else if (refused && !isOurs(text)) wrong.push(`${nasty.name}: ${text.slice(0, 300)}`);
      }
      expect(wrong).toEqual([]);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    });
  },
);

describe("the gateway", () => {
  const event = "events/controllerbot_messaging_conversation_end";
  test.each<[string, string, z.ZodType?]>([
    ["POST", `${event}/invoke`],
    ["POST", "lambdas/SEGMENT/invoke"],
    ["POST", "events/SEGMENT/invoke"],
    ["GET", `${event}/isImplemented`],
    ["POST", "conversations/SEGMENT/changes", changeSchema("opened", givenAt)],
    ["POST", "conversations/c1/changes", changeSchema("message", givenAt)],
    ["GET", "conversations/SEGMENT"],
  ])("%s %s refuses in the official shape", { timeout: 60_000 }, async (method, path, body) => {
    const wrong: string[] = [];
    const given = { method, path: "/:account/:segment", body: body ?? envelope };
    const asked = given as unknown as Endpoint;
    for (const nasty of nastiness(asked)) {
      const segment = nasty.segment ?? "none";
      const address = `/api/account/${account}/${path.replace("SEGMENT", segment)}`;
      const { status, text } = await send(
        nasty.method ?? method,
        address + (nasty.query ?? ""),
        nasty,
      );
      if (status >= 500 && status !== 901) wrong.push(`${nasty.name}: ${status} ${text}`);
      if (status >= 400 && !/"errorCode":"[^"]+","errorMsg":"[^"]+"/.test(text)) {
        wrong.push(`${nasty.name}: ${text.slice(0, 200)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

test("the token endpoint refuses in the shape of OAuth2", { timeout: 60_000 }, async () => {
  const asked = {
    method: "POST",
    path: "/:account/:segment",
    body: envelope,
  } as unknown as Endpoint;
  const odd = ["", "x".repeat(20_000), "\0", "💥", "__proto__", "%", "%ZZ", "a&b=c", "Ω=1;"];
  const forms = ["grant_type", "scope", "client_id", "client_secret", "__proto__"].flatMap((name) =>
    odd.flatMap((value) => {
      const right = { grant_type: "client_credentials", client_id: "none", client_secret: "none" };
      const form = new URLSearchParams({ ...right, [name]: value });
      return [form.toString(), `${form}&${name}=again`, `${name}=${value}`];
    }),
  );
  const nasties: Nasty[] = [
    ...nastiness(asked),
    ...forms.map((body) => ({ name: body.slice(0, 60), body, type: formType })),
  ];
  const wrong: string[] = [];
  for (const nasty of nasties) {
    const path = `/sentinel/api/account/${nasty.segment ?? account}/app/token`;
    const { status, text } = await send(nasty.method ?? "POST", path + (nasty.query ?? ""), nasty);
    const said = /"error(Code)?":"[^"]+","error(_description|Msg)":"[^"]+"/.test(text);
    if (status < 400 || status >= 500 || !said) wrong.push(`${nasty.name}: ${status} ${text}`);
  }
  expect(wrong).toEqual([]);
});

const formType = "application/x-www-form-urlencoded";

const envelope = z.object({
  timestamp: z.number(),
  headers: z.array(z.object({ key: z.string(), value: z.string() })),
  payload: z.object({ general: z.object({ convId: z.string() }) }),
});

/** fetch refuses some of what others send, and hides the rest. */
function send(method: string, path: string, { body, type = "application/json" }: Nasty) {
  return new Promise<{ status: number; text: string }>((done, failed) => {
    const asked = request(
      engine.base + path,
      { method, headers: { ...(type === "" ? {} : { "content-type": type }) } },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => {
          text += part;
        });
        response.once("end", () => done({ status: response.statusCode ?? 0, text }));
      },
    );
    // Who sends more than is read is answered, and then cut off.
    asked.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EPIPE" || error.code === "ECONNRESET"
        ? done({ status: 413, text: '{"errorCode":"cut","errorMsg":"cut off"}' })
        : failed(error),
    );
    asked.end(method === "GET" ? undefined : body);
  });
}

/** Our shape, and nothing of what lies behind it. */
function isOurs(text: string): boolean {
  const { error } = JSON.parse(text) as { error?: { code?: unknown; message?: unknown } };
  const said = `${String(error?.message)}`;
  return (
    typeof error?.code === "string" &&
    typeof error.message === "string" &&
    said.length < 1_000 &&
    !/prisma|postgres|select |node_modules|\bat .*:\d+:\d+/i.test(said)
  );
}
