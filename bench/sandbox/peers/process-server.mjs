// The usual safe way: a process for every invocation.
import { fork } from "node:child_process";
import { createServer } from "node:http";

const [, , program] = process.argv;
const server = createServer((request, response) => {
  let text = "";
  request.on("data", (chunk) => {
    text += chunk;
  });
  request.on("end", () => {
    const child = fork(program, { stdio: ["ignore", "ignore", "ignore", "ipc"] });
    child.once("message", (answer) => response.end(JSON.stringify(answer)));
    child.send(JSON.parse(text));
  });
});
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
