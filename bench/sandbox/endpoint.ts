// The sandbox behind HTTP and nothing else: no sign-in, no recording, no rules. What is compared.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { liveLimits } from "@/lib/domain/invocations/limits";
import { openJail } from "@/lib/infra/sandbox/jail/open-jail";
import { startSandbox } from "@/lib/infra/sandbox/sandbox";

const [, , runnerFile = "", runners = "2"] = process.argv;
const jail = await openJail({ runnerFile });
const sandbox = startSandbox({ jail, runners: Number(runners) });
const functions = new Map<string, { code: string; reuseGlobals: boolean }>();

function read(request: IncomingMessage, then: (text: string) => Promise<void>): void {
  let text = "";
  request.setEncoding("utf8");
  request.on("data", (chunk: string) => {
    text += chunk;
  });
  request.on("end", () => void then(text));
}

const server = createServer((request, response) => {
  read(request, (body) => answer(request, response, body));
});

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
): Promise<void> {
  const [name = "", query = ""] = (request.url ?? "/").slice(1).split("?");
  if (request.method === "PUT") {
    functions.set(name, { code: body, reuseGlobals: query === "reuse" });
    response.end("kept");
    return;
  }
  if (request.method === "GET") {
    response.end(JSON.stringify(sandbox.runners()));
    return;
  }
  const known = functions.get(name);
  if (!known) {
    response.writeHead(404).end();
    return;
  }
  const { outcome, result, error } = await sandbox.run({
    key: name,
    owner: name,
    style: "classic",
    ...known,
    input: JSON.parse(body),
    limits: liveLimits,
  });
  response.writeHead(outcome === "answered" ? 200 : 500, { "content-type": "application/json" });
  response.end(JSON.stringify(outcome === "answered" ? result : { outcome, error }));
}

await sandbox.whenReady();
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(typeof address === "object" && address ? address.port : 0);
});
async function end(): Promise<void> {
  await sandbox.stop();
  jail.close();
  process.exit(0);
}
process.on("SIGTERM", () => void end());
