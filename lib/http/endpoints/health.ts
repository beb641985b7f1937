import { z } from "zod";
import { sandboxState } from "@/lib/domain/sandbox/sandbox-state";
import { endpoint } from "../endpoint";

export const getHealth = endpoint({
  method: "GET",
  path: "/api/health",
  access: "public",
  summary: "200 only when it can really serve; 503 with a one-word reason otherwise",
  reply: z.object({ status: z.string() }),
  status: 200,
});

export const getEngine = endpoint({
  method: "GET",
  path: "/api/accounts/:account/engine",
  access: { right: "functions.read" },
  summary: "whether tests can run and deploys take effect, and where events are invoked",
  reply: z.object({
    state: z.enum(["ready", "starting", "stopped"]),
    /** the address of the invocation gateway as seen from this machine */
    gateway: z.string(),
  }),
  status: 200,
});

export const getSandbox = endpoint({
  method: "GET",
  path: "/api/accounts/:account/sandbox",
  access: { right: "settings.read" },
  summary: "how functions are locked in, what is missing and why, and the processes that run them",
  reply: sandboxState,
  status: 200,
});
