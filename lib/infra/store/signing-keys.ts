import type { SigningKey } from "@/lib/domain/access/machine";
import type { SealedValue } from "@/lib/domain/secrets/secret";
import { type Database, inTransaction } from "./database";
import { asJson } from "./json";

type SealedSigningKey = SigningKey & Omit<SealedValue, "kind">;

/** The keys that sign clients' tokens. The newest signs; those before it verify what they signed. */
export function signingKeysRoom(db: Database) {
  return {
    async newest(): Promise<SealedSigningKey | null> {
      const row = await db.signingKey.findFirst({
        where: { retiredAt: null },
        orderBy: [{ createdAt: "desc" }, { kid: "asc" }],
      });
      return (
        row && {
          id: row.kid,
          since: row.createdAt.toISOString(),
          sealed: row.sealedPrivate,
          keyId: row.keyId,
        }
      );
    },

    /** It signs from now on. Those before it sign no more, and go once what they signed is over. */
    async add(
      made: { id: string; publicJwk: object; sealed: Uint8Array; keyId: string },
      { now, verifiesForSeconds }: { now: Date; verifiesForSeconds: number },
    ): Promise<SigningKey> {
      const over = new Date(now.getTime() - verifiesForSeconds * 1000);
      return inTransaction(db, async (tx) => {
        await tx.signingKey.deleteMany({ where: { retiredAt: { lt: over } } });
        await tx.signingKey.updateMany({ where: { retiredAt: null }, data: { retiredAt: now } });
        await tx.signingKey.create({
          data: {
            kid: made.id,
            publicJwk: asJson(made.publicJwk),
            sealedPrivate: Buffer.from(made.sealed),
            keyId: made.keyId,
            createdAt: now,
          },
        });
        return { id: made.id, since: now.toISOString() };
      });
    },
  };
}
