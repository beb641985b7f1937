import { textOfBytes, viewed } from "../bytes";
import { host } from "../host";
import { Buffer } from "./buffer";

/** What the runner says of a key that it read. */
interface Read {
  pem: string;
  type: "public" | "private";
  asymmetricKeyType: string;
  details: { modulusLength?: number; namedCurve?: string };
}

let make: (held: Read | { type: "secret"; bytes: Uint8Array }) => KeyObject;
let held: (key: KeyObject) => Read | { type: "secret"; bytes: Uint8Array };

/** A key as Node's crypto hands it about. */
export class KeyObject {
  readonly #held: Read | { type: "secret"; bytes: Uint8Array };

  static {
    make = (given) => new KeyObject(given);
    held = (key) => key.#held;
  }
  constructor(given: Read | { type: "secret"; bytes: Uint8Array }) {
    this.#held = given;
  }
  get type(): "secret" | "public" | "private" {
    return this.#held.type;
  }
  get asymmetricKeyType(): string | undefined {
    return this.#held.type === "secret" ? undefined : this.#held.asymmetricKeyType;
  }
  get asymmetricKeyDetails(): Read["details"] | undefined {
    return this.#held.type === "secret" ? undefined : this.#held.details;
  }
  get symmetricKeySize(): number | undefined {
    return this.#held.type === "secret" ? this.#held.bytes.length : undefined;
  }
  equals(other: KeyObject): boolean {
    const [one, two] = [this.#held, other.#held];
    if (one.type === "secret" || two.type === "secret") {
      return (
        one.type === "secret" &&
        two.type === "secret" &&
        textOfBytes(one.bytes) === textOfBytes(two.bytes)
      );
    }
    return one.type === two.type && one.pem === two.pem;
  }
  export({ format = "pem" }: { format?: string } = {}): unknown {
    if (this.#held.type === "secret") {
      const key = Buffer.from(this.#held.bytes);
      return format === "jwk" ? { kty: "oct", k: key.toString("base64url") } : key;
    }
    if (format === "pem") return this.#held.pem;
    if (format === "jwk") return JSON.parse(host.native("key.jwk", this.#held.pem)) as unknown;
    throw new TypeError(`Keys are exported as "pem" or "jwk" here, not as "${format}".`);
  }
}

type GivenKey =
  | string
  | ArrayBufferView
  | ArrayBuffer
  | KeyObject
  | { key: unknown; format?: string; passphrase?: unknown; padding?: number; saltLength?: number };

/** The bytes of a secret: a text's in UTF-8. */
export function secretBytes(key: unknown): Uint8Array {
  if (key instanceof KeyObject) {
    const given = held(key);
    if (given.type !== "secret") throw new TypeError(`A ${given.type} key is no secret.`);
    return given.bytes;
  }
  const bytes = typeof key === "string" ? Buffer.from(key, "utf8") : viewed(key);
  if (!bytes) throw new TypeError("A secret is a text, a Buffer, a view or a KeyObject.");
  return bytes;
}

/** The key that Node would make of what was given, as PEM. */
function read(given: GivenKey, kind: "public" | "private"): Read {
  if (given instanceof KeyObject) {
    const key = held(given);
    if (key.type === "secret") throw new TypeError(`A secret is no ${kind} key.`);
    return kind === "public" && key.type === "private" ? readText(key.pem, kind) : key;
  }
  if (typeof given === "object" && "key" in given) {
    if (given.passphrase !== undefined) {
      throw new Error(
        "Keys behind a passphrase are not supported. Store the key itself as a secret.",
      );
    }
    if (given.format === "jwk") {
      return JSON.parse(host.native("key", kind, "jwk", JSON.stringify(given.key))) as Read;
    }
    return read(given.key as GivenKey, kind);
  }
  return readText(
    typeof given === "string" ? given : Buffer.from(secretBytes(given)).toString(),
    kind,
  );
}

const readText = (pem: string, kind: "public" | "private"): Read =>
  JSON.parse(host.native("key", kind, "pem", pem)) as Read;

export const createSecretKey = (key: unknown, encoding?: string): KeyObject =>
  make({
    type: "secret",
    bytes: secretBytes(
      typeof key === "string" && encoding ? Buffer.from(key, encoding) : key,
    ).slice(),
  });
export const createPublicKey = (key: GivenKey): KeyObject => make(read(key, "public"));
export const createPrivateKey = (key: GivenKey): KeyObject => make(read(key, "private"));

/** PEM and options of the key that signs or checks. */
export function signingKey(
  given: GivenKey,
  kind: "public" | "private",
): { pem: string; options: string } {
  const { padding, saltLength, dsaEncoding } = (
    typeof given === "object" && "key" in given && !(given instanceof KeyObject) ? given : {}
  ) as { padding?: unknown; saltLength?: unknown; dsaEncoding?: unknown };
  return {
    pem: read(given, kind).pem,
    options: JSON.stringify({ padding, saltLength, dsaEncoding }),
  };
}
export type { GivenKey };
