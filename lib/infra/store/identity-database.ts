import { prismaAdapter } from "better-auth/adapters/prisma";
import type { Connection } from "./database";

/** The tables of people, logins and sessions, as the room of identity writes them. */
export function identityDatabase(db: Connection) {
  return prismaAdapter(db, { provider: "postgresql" });
}
