import type { Prisma } from "@/generated/prisma/client";
import { DomainError, notFound } from "@/lib/domain/errors";
import type { LambdaInput } from "@/lib/domain/events/payload-views";
import { type LambdaKey, type TestPayload, testPayload } from "@/lib/domain/lambdas/lambda";
import { idOf, theLambda } from "./addresses";
import type { Database } from "./database";
import { RuleBroken } from "./database-errors";
import { asJson } from "./json";

type PayloadKey = LambdaKey & { payload: string };
interface Content {
  name: string;
  input: LambdaInput;
}

function toTestPayload(row: Prisma.TestPayloadModel): TestPayload {
  const { id, name, input, savedAt } = row;
  return testPayload.parse({ id, name, input, savedAt: savedAt.toISOString() });
}

function thePayload({ payload, ...key }: PayloadKey) {
  return { id: idOf(payload, "test payload"), lambda: theLambda(key) };
}

async function orTaken<T>(name: string, write: Promise<T>): Promise<T> {
  return write.catch((error: unknown) => {
    if (!(error instanceof RuleBroken) || error.rule !== "unique") throw error;
    throw new DomainError(
      "conflict",
      `A test payload named ${name} exists already. Choose another name.`,
      { name },
    );
  });
}

export function testPayloadsRoom(db: Database) {
  return {
    async list(key: LambdaKey): Promise<TestPayload[]> {
      const rows = await db.testPayload.findMany({
        where: { lambda: theLambda(key) },
        orderBy: { name: "asc" },
      });
      return rows.map(toTestPayload);
    },

    /** The caller has made sure that the function is there. */
    async create({ id, name, input }: LambdaKey & Content): Promise<TestPayload> {
      const data = { lambdaId: id, name, input: asJson(input) };
      return toTestPayload(await orTaken(name, db.testPayload.create({ data })));
    },

    async update({ name, input, ...key }: PayloadKey & Content): Promise<TestPayload> {
      const write = db.testPayload.updateManyAndReturn({
        where: thePayload(key),
        data: { name, input: asJson(input), savedAt: new Date() },
      });
      const [row] = await orTaken(name, write);
      if (!row) throw notFound("test payload");
      return toTestPayload(row);
    },

    /** Answers what it was called. */
    async delete(key: PayloadKey): Promise<{ name: string }> {
      const where = thePayload(key);
      const row = await db.testPayload.findFirst({ where, select: { name: true } });
      const { count } = await db.testPayload.deleteMany({ where });
      if (!row || count === 0) throw notFound("test payload");
      return row;
    },
  };
}
