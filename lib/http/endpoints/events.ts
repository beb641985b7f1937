import { z } from "zod";
import { eventIds } from "@/lib/domain/events/catalog";
import { endpoint } from "../endpoint";

export const listEvents = endpoint({
  method: "GET",
  path: "/api/accounts/:account/events",
  access: { right: "functions.read" },
  summary: "the events that can invoke a function",
  reply: z.array(
    z.object({
      id: z.enum(eventIds),
      title: z.string(),
      firesWhen: z.string(),
      section: z.string(),
      payloadSchema: z.record(z.string(), z.unknown()),
      sample: z.object({
        headers: z.array(z.object({ key: z.string(), value: z.string() })),
        payload: z.record(z.string(), z.unknown()),
      }),
    }),
  ),
  status: 200,
});
