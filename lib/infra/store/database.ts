import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/generated/prisma/client";
import { mustNameAccount } from "./account-guard";
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
      async $allOperations({ model, operation, args, query }) {
        mustNameAccount(model, operation, args);
        try {
          return await query(args);
        } catch (error) {
          throw translate(error);
        }
      },
    },
  });
}

export type Connection = ReturnType<typeof openDatabase>;
export type Transaction = Parameters<Parameters<Connection["$transaction"]>[0]>[0];
/** What a room asks: the database, or one transaction of it. */
export type Database = Transaction;

const transactions = new WeakSet<object>();

/**
 * All of the work or nothing, also within a transaction, where what fails here leaves the rest of it
 * as it is. What goes wrong at its begin and end is translated too.
 */
export async function inTransaction<T>(
  db: Database,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  if (transactions.has(db)) return within(db, work);
  try {
    const begun = (tx: Transaction) => {
      transactions.add(tx);
      return work(tx);
    };
    return await (db as Connection).$transaction(begun, { maxWait: patience, timeout: 10_000 });
  } catch (error) {
    throw translate(error);
  }
}

async function within<T>(tx: Transaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
  await tx.$executeRaw`savepoint part`;
  try {
    const result = await work(tx);
    await tx.$executeRaw`release savepoint part`;
    return result;
  } catch (error) {
    // Where the connection is lost there is nothing to go back to, and the first error says why.
    await tx.$executeRaw`rollback to savepoint part`.catch(() => undefined);
    throw error;
  }
}
