import { z } from "zod";
import { defineService } from "./service";

/** What an account has of a live platform: its own name there, and where the platform is. */
export const platformService = defineService({
  name: "platform.get",
  args: z.object({}),
  reply: z.object({ accountId: z.string(), base: z.string().nullable() }),
});
