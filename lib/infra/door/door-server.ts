import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { dirname } from "node:path";
import type { SigningKey } from "@/lib/domain/access/machine";
import type { VerdictStep } from "@/lib/domain/egress/url-verdict";
import { DomainError } from "@/lib/domain/errors";
import type { Run } from "@/lib/domain/invocations/run";
import type { LoadRequest, RunRequest } from "@/lib/domain/invocations/run-request";
import type { Problem } from "@/lib/domain/lambdas/lambda";
import type { SandboxState } from "@/lib/domain/sandbox/sandbox-state";
import type { SealedValue, SecretValue } from "@/lib/domain/secrets/secret";
import type { Played, PlayRequest } from "@/lib/domain/simulation/play";
import {
  type AskName,
  asks,
  type EngineState,
  healthPath,
  requestLimit,
  sandboxPath,
} from "./protocol";
import { readAll } from "./read-all";

export interface DoorKeeper {
  run: (request: RunRequest) => Promise<Run>;
  load: (request: LoadRequest) => Promise<Problem | null>;
  play: (request: PlayRequest) => Promise<Played>;
  seal: (question: { account: string; name: string; value: SecretValue }) => SealedValue;
  keyIds: () => string[];
  checkUrl: (question: { account: string; url: string }) => Promise<VerdictStep[]>;
  rotateSigningKey: () => Promise<SigningKey>;
  forgetMachines: () => void;
  state: () => EngineState;
  sandbox: () => SandboxState;
  /** what failed by our own fault, for the engine's log */
  report: (message: string) => void;
}

/** The engine's private door: a socket that only this user's processes can open. */
export async function startDoor(
  socket: string,
  keeper: DoorKeeper,
): Promise<{ stop(): Promise<void> }> {
  mkdirSync(dirname(socket), { recursive: true, mode: 0o700 });
  await takeOver(socket);
  const server = createServer((request, response) => {
    void answer(request, response, keeper);
  });
  server.keepAliveTimeout = 60_000;
  // Nobody may come in between the socket's making and the change of its mode.
  const usual = process.umask(0o177);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(socket, resolve);
    });
  } finally {
    process.umask(usual);
  }
  chmodSync(socket, 0o600);
  return {
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

/** Removes what an engine that was killed left behind; refuses when one still answers there. */
async function takeOver(socket: string): Promise<void> {
  const inUse = await new Promise<boolean>((resolve) => {
    const probe = connect(socket, () => resolve(true));
    probe.on("error", () => resolve(false));
    probe.on("connect", () => probe.destroy());
  });
  if (inUse) throw new Error(`Another engine answers at ${socket}. Stop it first.`);
  rmSync(socket, { force: true });
}

const askNames = Object.keys(asks) as AskName[];

async function answerTo(keeper: DoorKeeper, name: AskName, question: unknown): Promise<unknown> {
  switch (name) {
    case "run":
      return keeper.run(asks.run.request.parse(question));
    case "load":
      return keeper.load(asks.load.request.parse(question));
    case "play":
      return keeper.play(asks.play.request.parse(question));
    case "seal": {
      const { sealed, ...facts } = keeper.seal(asks.seal.request.parse(question));
      return { ...facts, sealed: Buffer.from(sealed).toString("base64") };
    }
    case "keys":
      return keeper.keyIds();
    case "checkUrl":
      return keeper.checkUrl(asks.checkUrl.request.parse(question));
    case "rotateSigningKey":
      return keeper.rotateSigningKey();
    case "forgetMachines":
      keeper.forgetMachines();
      return {};
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  keeper: DoorKeeper,
): Promise<void> {
  const send = (status: number, body: unknown) => {
    // Before the head goes out: what cannot be written as JSON is answered as a failure of ours.
    const text = JSON.stringify(body);
    response.writeHead(status, { "content-type": "application/json" });
    response.end(text);
  };
  const refuse = (error: DomainError, status = 400) => {
    const { code, message, details } = error;
    send(status, { error: { code, message, ...(details === undefined ? {} : { details }) } });
  };
  try {
    if (request.url === healthPath) return send(200, { state: keeper.state() });
    if (request.url === sandboxPath) return send(200, keeper.sandbox());
    const text = await readAll(request, requestLimit);
    if (text === undefined) {
      response.shouldKeepAlive = false;
      return refuse(new DomainError("too_large", "That is more than the engine takes."), 413);
    }
    const name = askNames.find((each) => asks[each].path === request.url);
    if (name) return send(200, await answerTo(keeper, name, JSON.parse(text)));
    send(404, { error: { code: "not_found", message: "The engine does not know this." } });
  } catch (error) {
    if (error instanceof DomainError) return refuse(error);
    keeper.report(
      `A question of web failed: ${error instanceof Error ? error.message : "unknown"}`,
    );
    send(500, { error: { code: "internal", message: "The engine failed. Try again." } });
  }
}
