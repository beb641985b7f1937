import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf, Failure } from "../failure.ts";

/** An address that a browser on this machine can open, also when the server listens on all. */
export function addressOf(host: string, port: number): string {
  const reached = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${reached.includes(":") ? `[${reached}]` : reached}:${port}`;
}

/** Says at once that a port is taken, before anything is built or started. */
export async function checkPort(host: string, port: number, variable: string): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((free, fail) => {
      server.once("error", fail).listen({ host, port, exclusive: true }, free);
    });
  } catch (error) {
    const code = codeOf(error);
    if (code === "EADDRINUSE") {
      throw new Failure(
        `Port ${port} on ${host} is taken by another program. Stop that one, or set ${variable} to a free port.`,
      );
    }
    throw new Failure(
      `Cannot listen on ${host}:${port} (${code}). Set HOST and ${variable} to others.`,
    );
  }
  await new Promise((closed) => server.close(closed));
}

/** Resolves when the server says that it can really serve. */
export async function untilHealthy(
  address: string,
  name: string,
  options: { patience: number; signal?: AbortSignal },
): Promise<void> {
  const until = Date.now() + options.patience;
  let seen = "no answer";
  while (Date.now() < until) {
    options.signal?.throwIfAborted();
    try {
      const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5_000) });
      if (answer.ok) return;
      // It answers, so what is missing takes longer than a listening port.
      await pause(200);
      seen = `${answer.status} ${(await answer.text()).slice(0, 100)}`;
    } catch (error) {
      seen = error instanceof Error ? (codeOf(error.cause) ?? error.message) : "no answer";
    }
    await pause(25);
  }
  throw new Failure(`The ${name} does not become ready (${seen}). Look at the lines above.`);
}
