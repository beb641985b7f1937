import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { SealError } from "@/lib/domain/secrets/seal-error";
import { kindOf, type SealedValue, type SecretValue } from "@/lib/domain/secrets/secret";
import type { SealKey } from "./keys";

const cipher = "aes-256-gcm";
const nonceSize = 12;
const tagSize = 16;

/** Whose secret it is: what was sealed for one opens for no other. */
export interface SecretPlace {
  account: string;
  name: string;
}

/** Seals with the newest key; opens with the one that a value names. */
export function openSealer(keys: readonly SealKey[]) {
  const [newest] = keys;
  return {
    /** the ids of the keys, the newest first */
    keyIds: keys.map(({ id }) => id),

    seal(place: SecretPlace, value: SecretValue): SealedValue {
      if (!newest) throw new SealError("no key");
      const nonce = randomBytes(nonceSize);
      const sealing = createCipheriv(cipher, newest.bytes, nonce, { authTagLength: tagSize });
      sealing.setAAD(boundTo(place));
      const sealed = Buffer.concat([
        nonce,
        sealing.update(JSON.stringify(value), "utf8"),
        sealing.final(),
        sealing.getAuthTag(),
      ]);
      return { sealed, keyId: newest.id, kind: kindOf(value) };
    },

    open(place: SecretPlace, { sealed, keyId }: Omit<SealedValue, "kind">): SecretValue {
      const key = keys.find(({ id }) => id === keyId);
      if (!key) throw new SealError(newest ? "other key" : "no key");
      try {
        const bytes = Buffer.from(sealed);
        const nonce = bytes.subarray(0, nonceSize);
        const opening = createDecipheriv(cipher, key.bytes, nonce, { authTagLength: tagSize });
        opening.setAAD(boundTo(place));
        opening.setAuthTag(bytes.subarray(-tagSize));
        const text = opening.update(bytes.subarray(nonceSize, -tagSize), undefined, "utf8");
        return JSON.parse(text + opening.final("utf8")) as SecretValue;
      } catch {
        throw new SealError("damaged");
      }
    },
  };
}
export type Sealer = ReturnType<typeof openSealer>;

function boundTo({ account, name }: SecretPlace): Buffer {
  return Buffer.from(JSON.stringify(["parley secret", account, name]));
}
