import { z } from "zod";
import { chainLimits } from "../invocations/chain";
import { defineService } from "./service";

/** Invokes another function of the account, as the gateway would. */
export const invokeService = defineService({
  name: "lambda.invoke",
  args: z.object({
    id: z.string().min(1).max(100),
    headers: z.array(z.object({ key: z.string(), value: z.string() })).max(100),
    payload: z.unknown(),
    /** how long the caller waits for the answer */
    timeoutMs: z.number().min(1).max(chainLimits.waitMs),
  }),
  reply: z.object({
    statusCode: z.number().int(),
    body: z.unknown(),
    error: z.object({ code: z.string(), message: z.string() }).optional(),
  }),
});
