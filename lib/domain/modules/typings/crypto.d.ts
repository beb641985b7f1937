// Node's module of this name, as far as functions have it.

type HashAlgorithm = "md5" | "sha1" | "sha224" | "sha256" | "sha384" | "sha512" | (string & {});
type Data = string | Bytes;
interface KeyExport {
  format?: "pem" | "jwk";
  type?: string;
}
export interface KeyObject {
  readonly type: "secret" | "public" | "private";
  readonly asymmetricKeyType?: string;
  readonly asymmetricKeyDetails?: { modulusLength?: number; namedCurve?: string };
  readonly symmetricKeySize?: number;
  equals(other: KeyObject): boolean;
  export(options?: KeyExport): any;
}
/** PEM text, a JWK, or a key made before. Keys behind a passphrase are not supported. */
export type KeyLike =
  | Data
  | KeyObject
  | {
      key: Data | KeyObject | Record<string, unknown>;
      format?: "pem" | "jwk";
      padding?: number;
      saltLength?: number;
      dsaEncoding?: "der" | "ieee-p1363";
    };
export interface Hash {
  update(data: Data, encoding?: BufferEncoding): Hash;
  digest(): Buffer;
  digest(encoding: BufferEncoding): string;
  copy(): Hash;
}
export interface Sign {
  update(data: Data, encoding?: BufferEncoding): Sign;
  sign(key: KeyLike): Buffer;
  sign(key: KeyLike, encoding: BufferEncoding): string;
}
export interface Verify {
  update(data: Data, encoding?: BufferEncoding): Verify;
  verify(key: KeyLike, signature: Data, encoding?: BufferEncoding): boolean;
}
export declare function createHash(algorithm: HashAlgorithm): Hash;
export declare function createHmac(algorithm: HashAlgorithm, key: Data | KeyObject): Hash;
export declare function createSign(algorithm: string): Sign;
export declare function createVerify(algorithm: string): Verify;
export declare function createSecretKey(key: Data, encoding?: BufferEncoding): KeyObject;
export declare function createPublicKey(key: KeyLike): KeyObject;
export declare function createPrivateKey(key: KeyLike): KeyObject;
export declare function hash(
  algorithm: HashAlgorithm,
  data: Data,
  encoding?: BufferEncoding,
): string;
export declare function sign(
  algorithm: string | null | undefined,
  data: Data,
  key: KeyLike,
): Buffer;
export declare function verify(
  algorithm: string | null | undefined,
  data: Data,
  key: KeyLike,
  signature: Data,
): boolean;
export declare function randomBytes(size: number): Buffer;
export declare function randomBytes(
  size: number,
  callback: (error: null, bytes: Buffer) => void,
): undefined;
export declare function randomFillSync<T extends ArrayBufferView>(target: T): T;
export declare function randomInt(max: number): number;
export declare function randomInt(min: number, max: number): number;
export declare function randomUUID(): string;
export declare function getRandomValues<T extends ArrayBufferView>(target: T): T;
export declare function getHashes(): string[];
export declare function timingSafeEqual(one: Bytes, other: Bytes): boolean;
declare const theSubtle: (typeof crypto)["subtle"];
declare const theWebcrypto: typeof crypto;

export { theSubtle as subtle, theWebcrypto as webcrypto };
export declare const constants: {
  readonly RSA_PKCS1_PADDING: number;
  readonly RSA_PKCS1_PSS_PADDING: number;
  readonly RSA_PSS_SALTLEN_DIGEST: number;
  readonly RSA_PSS_SALTLEN_MAX_SIGN: number;
  readonly RSA_PSS_SALTLEN_AUTO: number;
};
