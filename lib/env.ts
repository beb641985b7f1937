// The one reader of process.env. It imports nothing of ours, so that the launcher, which Node runs
// without a build, reads the same variables by the same rules as web and engine do.
import { isAbsolute, resolve } from "node:path";
import { z } from "zod";

/** A variable that is missing or wrong. The message names it and says what it should be. */
export class EnvError extends Error {
  override readonly name = "EnvError";
}

/** How a server ends over an EnvError, in the system's numbers: starting it again mends nothing. */
export const wrongEnvironment = 78;

const number = z.string().regex(/^\d+$/).transform(Number);
const port = number.pipe(z.number().min(1).max(65_535));
const postgresUrl = z
  .string()
  .refine((url) => URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol));
const hostName = z.string().regex(/^[\w.-]+$|^\[?[\da-f:.]+\]?$/i);

/** Each description ends the sentence "<NAME> is <value>: it should be …". */
const variables = z.object({
  DATABASE_URL: postgresUrl
    .optional()
    .describe("an address such as postgresql://user:password@host:5432/database"),
  /** for migrations, when the role that serves may not change tables */
  DATABASE_MIGRATE_URL: postgresUrl
    .optional()
    .describe("an address such as postgresql://owner:password@host:5432/database"),
  PORT: port.default(3000).describe("a port from 1 to 65535"),
  ENGINE_PORT: port.default(4100).describe("a port from 1 to 65535"),
  HOST: hostName.default("127.0.0.1").describe("an address such as 127.0.0.1"),
  PARLEY_DATA: z.string().default(".parley").describe("a folder"),
  /** Linux takes 107 bytes in the address of a socket */
  PARLEY_ENGINE_SOCKET: z
    .string()
    .refine((path) => isAbsolute(path) && Buffer.byteLength(path) <= 107)
    .optional()
    .describe("an absolute path of at most 107 bytes"),
  PARLEY_ADMIN_TOKEN: z.string().optional().describe("a token"),
  /** the newest first: it seals, and the older ones still open what they sealed */
  PARLEY_SECRET_KEY: z
    .string()
    .transform((keys) => keys.split(",").map((key) => key.trim()))
    .pipe(z.array(z.string().min(20)))
    .default([])
    .describe(
      "32 bytes in hexadecimal or base64, or a passphrase of at least 20 characters, and older ones after commas",
    ),
  PARLEY_ALLOWED_HOSTS: z
    .string()
    .transform((list) => list.split(",").map((host) => host.trim().toLowerCase()))
    .pipe(z.array(hostName))
    .default([])
    .describe("host names without ports, such as ide.example.com,10.0.0.5"),
  PARLEY_PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url))
    .refine((url) => url.pathname === "/" && url.search === "" && url.username === "")
    .transform((url) => url.origin)
    .optional()
    .describe("the address that people type, such as https://ide.example.com"),
  /** the newest first: it signs sessions; the launcher makes one where none is given */
  PARLEY_AUTH_SECRET: z
    .string()
    .transform((secrets) => secrets.split(",").map((secret) => secret.trim()))
    .pipe(z.array(z.string().min(32)))
    .default([])
    .describe("a text of at least 32 characters that nobody can guess"),
  NODE_ENV: z.string().optional().describe("production or development"),
  PARLEY_JAIL: z
    .enum(["auto", "bubblewrap"])
    .default("auto")
    .describe("auto, or bubblewrap to refuse to start without the full jail"),
  PARLEY_RUNNERS: number
    .pipe(z.number().min(1).max(64))
    .default(2)
    .describe("a number from 1 to 64"),
});

/** Values that no message may show. */
const secret = /_URL$|TOKEN$|KEY$|SECRET$/;

type Variables = Record<string, string | undefined>;

function parse(source: Variables): z.output<typeof variables> {
  // An empty value counts as none: compose files and shells set `NAME=` for "not given".
  const given = Object.entries(source)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([, value]) => value);
  const parsed = variables.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const name = variables.keyof().parse(parsed.error.issues[0]?.path[0]);
  const seen = secret.test(name) ? "not usable" : JSON.stringify(source[name]);
  throw new EnvError(`${name} is ${seen}: it should be ${variables.shape[name].description}.`);
}

/** What the launcher reads: the database and the socket may still be its own to make. */
export function readLaunchEnv(source: Variables = process.env) {
  const values = parse(source);
  return {
    databaseUrl: values.DATABASE_URL,
    migrateUrl: values.DATABASE_MIGRATE_URL,
    dataFolder: resolve(values.PARLEY_DATA),
    host: values.HOST,
    port: values.PORT,
    enginePort: values.ENGINE_PORT,
    engineSocket: values.PARLEY_ENGINE_SOCKET,
    adminToken: values.PARLEY_ADMIN_TOKEN,
    secretKeys: values.PARLEY_SECRET_KEY,
    allowedHosts: values.PARLEY_ALLOWED_HOSTS,
    publicUrl: values.PARLEY_PUBLIC_URL,
    authSecrets: values.PARLEY_AUTH_SECRET,
    development: values.NODE_ENV === "development",
    runners: values.PARLEY_RUNNERS,
    jail: values.PARLEY_JAIL,
  };
}
export type LaunchEnv = ReturnType<typeof readLaunchEnv>;
export type Env = LaunchEnv & { databaseUrl: string; engineSocket: string };

/** What web and engine run by. */
export function readEnv(source: Variables = process.env): Env {
  const env = readLaunchEnv(source);
  if (!env.databaseUrl) {
    throw new EnvError("DATABASE_URL is not set. `npm start` brings its own database.");
  }
  return {
    ...env,
    databaseUrl: env.databaseUrl,
    engineSocket: env.engineSocket ?? resolve(env.dataFolder, "run", "engine.sock"),
  };
}
