import { z } from "zod";

/** A host that functions may call: `api.example.com`, or `*.example.com` for every host below it. */
export const allowedHost = z.object({
  host: z.string(),
  /** whether it may resolve to an address that is not public */
  private: z.boolean(),
});
export type AllowedHost = z.infer<typeof allowedHost>;
