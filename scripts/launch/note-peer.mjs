// Loaded into the web server (node --import): notes who is at the other end of the connection, in a
// header that nobody can send. Next tells its routes nothing of the connection.
import { subscribe } from "node:diagnostics_channel";

/** @typedef {{ request: import("node:http").IncomingMessage }} Started */
subscribe("http.server.request.start", (message) => {
  const { request } = /** @type {Started} */ (message);
  request.headers["x-parley-peer"] = request.socket.remoteAddress ?? "";
});
