import { z } from "zod";
import { allowedHost } from "@/lib/domain/egress/allowed-host";
import { egressLimits } from "@/lib/domain/egress/limits";
import { verdictStep } from "@/lib/domain/egress/url-verdict";
import { endpoint } from "../endpoint";

export const allowHost = endpoint({
  method: "PUT",
  path: "/api/accounts/:account/egress/hosts",
  access: { right: "egress.write" },
  summary: "lets functions call a host from their next call on, or changes its mark",
  audit: "host.allowed",
  body: allowedHost,
  reply: z.array(allowedHost),
  status: 200,
});

export const removeHost = endpoint({
  method: "DELETE",
  path: "/api/accounts/:account/egress/hosts/:host",
  access: { right: "egress.write" },
  summary: "functions call it no more from their next call on",
  audit: "host.removed",
  reply: z.array(allowedHost),
  status: 200,
});

export const checkUrl = endpoint({
  method: "POST",
  path: "/api/accounts/:account/egress/check",
  access: { right: "functions.test" },
  summary: "whether functions may call a URL, step by step; looks its name up and calls nothing",
  audit: { unaudited: "keeps nothing" },
  body: z.object({ url: z.string().min(1).max(egressLimits.urlLength) }),
  reply: z.object({ passed: z.boolean(), steps: z.array(verdictStep) }),
  status: 200,
});
