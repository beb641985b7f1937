import { z } from "zod";
import { egressLimits } from "../egress/limits";
import { defineService } from "./service";

const headers = z.array(z.tuple([z.string(), z.string()]));
/** Text as it is where bytes are text, which is smaller and quicker than base64. */
const bytes = z.object({ encoding: z.enum(["utf8", "base64"]), data: z.string() });

export const redirectModes = ["follow", "manual", "error"] as const;

/** Calls a URL through the account's list of allowed hosts. */
export const fetchService = defineService({
  name: "fetch",
  args: z.object({
    url: z.string().max(egressLimits.urlLength),
    method: z.string().max(40).default("GET"),
    headers: headers.max(500).default([]),
    body: bytes.nullable().default(null),
    redirect: z.enum(redirectModes).default("follow"),
  }),
  reply: z.object({
    /** of the last hop */
    url: z.string(),
    redirected: z.boolean(),
    status: z.number().int(),
    statusText: z.string(),
    headers,
    body: bytes,
  }),
});
export type FetchArgs = z.input<typeof fetchService.args>;
export type FetchReply = z.output<typeof fetchService.reply>;
