const MB = 1024 * 1024;

/** What calls to the outside may use. Times in milliseconds, sizes in bytes. */
export const egressLimits = {
  /** of one run: further ones wait for their turn, and the 51st is refused */
  concurrent: 10,
  perRun: 50,
  /** of one account, in one engine */
  accountConcurrent: 100,
  accountPerMinute: 3_000,
  checksPerMinute: 60,
  redirects: 5,
  urlLength: 8_192,
  requestHeaders: 32 * 1024,
  requestBytes: MB,
  responseHeaders: 32 * 1024,
  /** after decompression, and of what comes over the wire */
  responseBytes: 5 * MB,
  connectMs: 5_000,
  /** between two pieces of an answer */
  idleMs: 10_000,
  /** from the first address looked up to the last byte, every redirect included */
  wholeMs: 30_000,
} as const;
export type EgressLimits = { [Name in keyof typeof egressLimits]: number };
