import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { dataPolicy, safetyHeaders } from "../browser-safety";
import { type GatewayDeps, handle } from "./handle";
import { limitInFlight } from "./in-flight";
import { badInput, describeThrown, type Reply } from "./reply";

/** How long a request may take to arrive whole; a client that dribbles is cut off. */
export interface Patience {
  headersMs: number;
  requestMs: number;
}

/** The HTTP server that official clients call to invoke functions. */
export async function startGateway({
  host,
  port,
  patience,
  mostInFlight,
  report,
  ...given
}: Omit<GatewayDeps, "inFlight"> & {
  host: string;
  port: number;
  patience?: Patience;
  /** invocations at once, those that wait for a runner among them */
  mostInFlight: number;
  /** what failed by our own fault, for the engine's log */
  report: (message: string) => void;
}): Promise<{ port: number; stop(): Promise<void> }> {
  const deps = { ...given, inFlight: limitInFlight(mostInFlight) };
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const reply = await handle(deps, request).catch((thrown: unknown) => {
      const described = describeThrown(thrown);
      if (described.status === 500) report(`An invocation failed: ${said(thrown)}`);
      return described;
    });
    // A body that nobody read would be taken for the next request.
    if (!request.complete) response.shouldKeepAlive = false;
    send(response, reply);
  };
  const server = createServer({ connectionsCheckingInterval: 500 }, (request, response) => {
    void serve(request, response);
  });
  server.headersTimeout = patience?.headersMs ?? 10_000;
  server.requestTimeout = patience?.requestMs ?? 15_000;
  server.keepAliveTimeout = 65_000;
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === "ECONNRESET") return socket.destroy();
    const slow = error.code === "ERR_HTTP_REQUEST_TIMEOUT";
    const { status, body = "" } = slow
      ? badInput(408, "The request took too long to arrive.")
      : badInput(400, "That is not HTTP.");
    socket.end(
      `HTTP/1.1 ${status} Bad Request\r\ncontent-type: application/json\r\n` +
        `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    );
  });
  await listen(server, host, port);
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(taken ? new Error(`Port ${port} is taken. Set ENGINE_PORT to another one.`) : error);
    });
    server.listen(port, host.replace(/^\[|\]$/g, ""), resolve);
  });
}

const safety = safetyHeaders({});

function send(response: ServerResponse, { status, body, headers }: Reply): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    "content-length": body === undefined ? 0 : Buffer.byteLength(body),
    ...(body === undefined ? {} : { "content-type": "application/json; charset=utf-8" }),
    "cache-control": "no-store",
    "content-security-policy": dataPolicy,
    ...safety,
    ...headers,
  });
  response.end(body);
}

const said = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : "unknown");
