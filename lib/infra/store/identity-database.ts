import { prismaAdapter } from "better-auth/adapters/prisma";
import type { Database } from "./database";

/** The tables of people, logins and sessions, as the room of identity writes them. */
export function identityDatabase(db: Database) {
  return prismaAdapter(db, { provider: "postgresql" });
}
