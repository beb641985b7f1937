import { host } from "../host";
import type { AbortSignal } from "./abort";
import { sentOf } from "./body";
import { Headers } from "./headers";
import { Request, type RequestInit, takeContent } from "./request";
import { type Reply, Response, responseOf } from "./response";

/** Calls a URL: the engine makes the call, where the account's list lets it. */
export async function fetch(input: unknown, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  const { signal } = request;
  signal?.throwIfAborted();
  const asked = host.ask("fetch", {
    url: request.url,
    method: request.method,
    headers: [...request.headers],
    body: sentOf(takeContent(request)),
    redirect: request.redirect,
  });
  try {
    return responseOf((await (signal ? unlessAborted(asked, signal) : asked)) as Reply);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    // Made anew here, where the engine's stack still leads to the line that called.
    throw inOwnStack(error);
  }
}

/** Whoever gives up waits no more; the engine ends the call with the run. */
function unlessAborted<T>(asked: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    signal.addEventListener("abort", giveUp, { once: true });
    asked.then(resolve, reject).finally(() => signal.removeEventListener("abort", giveUp));
  });
}

function inOwnStack(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message } = error;
  class CallError extends Error {}
  Object.defineProperty(CallError.prototype, "name", { value: name, configurable: true });
  return new CallError(message);
}

export { Headers, Request, Response };
