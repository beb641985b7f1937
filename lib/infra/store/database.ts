import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/generated/prisma/client";
import { translate } from "./database-errors";

/** How long a request waits for a free or new connection before it says that there is none. */
const patience = 3_000;

export function openDatabase(url: string) {
  const adapter = new PrismaPg({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: patience,
  });
  return new PrismaClient({ adapter }).$extends({
    query: {
      async $allOperations({ args, query }) {
        try {
          return await query(args);
        } catch (error) {
          throw translate(error);
        }
      },
    },
  });
}

export type Database = ReturnType<typeof openDatabase>;
export type Transaction = Parameters<Parameters<Database["$transaction"]>[0]>[0];

/** All of the work or nothing. What goes wrong at its begin and end is translated too. */
export async function inTransaction<T>(
  db: Database,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  try {
    return await db.$transaction(work, { maxWait: patience, timeout: 10_000 });
  } catch (error) {
    throw translate(error);
  }
}
