import { readFileSync } from "node:fs";
import { createServer as createHttp, type RequestListener } from "node:http";
import { createServer as createHttps } from "node:https";
import { type AddressInfo, createServer as createTcp, type Server, type Socket } from "node:net";
import { fileURLToPath } from "node:url";

const file = (name: string) =>
  readFileSync(fileURLToPath(new URL(`certificates/${name}`, import.meta.url)), "utf8");

/** Signed the servers' certificate: api.test, *.ok.test, other.test, 127.0.0.1. Its key is gone. */
export const testAuthority = file("authority.pem");

export interface Outside {
  port: number;
  /** requests that arrived, oldest first */
  seen: { method: string; url: string; headers: Record<string, string>; body: string }[];
  /** connections that were made */
  connections: () => number;
  stop: () => Promise<void>;
}

type Answer = RequestListener;

/** A web server of the outside world, on a free port of this machine. */
export async function startOutside(
  answer: Answer,
  { secure = false }: { secure?: boolean } = {},
): Promise<Outside> {
  const seen: Outside["seen"] = [];
  const listener: RequestListener = (request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      const { method = "", url = "" } = request;
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, `${value}`]),
      );
      seen.push({ method, url, headers, body });
      answer(request, response);
    });
  };
  const server = secure
    ? createHttps({ cert: file("server.pem"), key: file("server-key.pem") }, listener)
    : createHttp(listener);
  return { seen, ...(await listening(server, server)) };
}

/** A server that speaks whatever it likes. */
export async function startRawOutside(speak: (socket: Socket) => void): Promise<Outside> {
  const server = createTcp((socket) => {
    socket.on("error", () => {});
    speak(socket);
  });
  return { seen: [], ...(await listening(server, server)) };
}

async function listening(server: Server, events: Server) {
  const sockets = new Set<Socket>();
  let connections = 0;
  events.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
