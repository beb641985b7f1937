import type { Prisma } from "@/generated/prisma/client";

/** A value as a JSON column takes it: what JSON cannot say is left out. */
export function asJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
}
