import { z } from "zod";

/** What a person is in an account, from the most to the least that they may do. */
export const roles = ["owner", "admin", "developer", "operator", "viewer"] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;
