import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ok, no) => server.once("error", no).listen(0, "127.0.0.1", ok));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new Error("No free port was given.");
  return address.port;
}

interface Cookie {
  name: string;
  value: string;
  domain: string;
  path: string;
  expires: number;
  httpOnly: boolean;
  secure: boolean;
  sameSite: "Lax";
}

export interface Product {
  web: string;
  gateway: string;
  /** the owner's, for pages: what Playwright calls a storage state */
  session: { cookies: Cookie[]; origins: [] };
  /** the admin's, for programs */
  token: string;
  launcherPid: number;
  data: string;
  stop(): Promise<void>;
}

/** Starts the product as `npm start` does, on free ports and with a data folder of its own. */
export async function startProduct(): Promise<Product> {
  const data = await mkdtemp(join(tmpdir(), "parley-bench-"));
  const [port, enginePort] = [await freePort(), await freePort()];
  const token = randomBytes(16).toString("hex");
  const launcher = spawn(process.execPath, ["scripts/start.ts"], {
    cwd: join(import.meta.dirname, ".."),
    env: {
      ...process.env,
      PORT: String(port),
      ENGINE_PORT: String(enginePort),
      PARLEY_DATA: data,
      PARLEY_ADMIN_TOKEN: token,
      DATABASE_URL: undefined,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = new Promise<void>((done) => launcher.once("exit", () => done()));
  const link = await new Promise<string>((ready, failed) => {
    let said = "";
    launcher.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const found = /\/welcome#(\S+)/.exec(said);
      if (found?.[1]) ready(found[1]);
    });
    launcher.once("exit", () => failed(new Error(`The product did not start:\n${said}`)));
  });
  const web = `http://127.0.0.1:${port}`;
  return {
    web,
    session: { cookies: await becomeOwner(web, link), origins: [] },
    token,
    gateway: `http://127.0.0.1:${enginePort}`,
    launcherPid: launcher.pid ?? 0,
    data,
    async stop() {
      launcher.kill("SIGTERM");
      await exited;
      await rm(data, { recursive: true, force: true });
    },
  };
}

export const owner = {
  name: "Olivia Owner",
  email: "olivia@example.com",
  password: "otter lamp quarry seven",
};

/** As a person does who opens the link that the first start printed. */
async function becomeOwner(web: string, token: string): Promise<Cookie[]> {
  const answer = await fetch(`${web}/api/owner`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...owner, token }),
  });
  if (!answer.ok) throw new Error(`Nobody became the owner: ${await answer.text()}`);
  return answer.headers.getSetCookie().map((line) => {
    const [pair = ""] = line.split(";");
    const at = pair.indexOf("=");
    return {
      name: pair.slice(0, at),
      value: pair.slice(at + 1),
      domain: "127.0.0.1",
      path: "/",
      expires: -1,
      httpOnly: true,
      secure: false,
      sameSite: "Lax",
    };
  });
}

/** Asks the management API of the default account; throws for an answer that is not a 2xx. */
export async function ask<T>(
  product: Product,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const response = await fetch(`${product.web}/api/accounts/default${path}`, {
    method,
    headers: { authorization: `Bearer ${product.token}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return (text ? JSON.parse(text) : undefined) as T;
}

export interface MadeLambda {
  id: string;
  draft: { code: string; revision: number };
}

let made = 0;
export function makeLambda(product: Product, eventId: string): Promise<MadeLambda> {
  made += 1;
  return ask<MadeLambda>(product, "POST", "/lambdas", {
    name: `bench_${made}`,
    eventId,
    style: "modern",
  });
}
