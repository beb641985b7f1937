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

/**
 * Each description ends the sentence "<NAME> is <value>: it should be …". What a person may set says
 * in `what` what it does, and in `otherwise` what takes its place; the README's table is made of both.
 */
const variables = z.object({
  DATABASE_URL: postgresUrl
    .optional()
    .describe("an address such as postgresql://user:password@host:5432/database")
    .meta({ what: "any Postgres from 14 on", otherwise: "the embedded Postgres" }),
  /** for migrations, when the role that serves may not change tables */
  DATABASE_MIGRATE_URL: postgresUrl
    .optional()
    .describe("an address such as postgresql://owner:password@host:5432/database")
    .meta({
      what: "the role that owns the tables, where it is not the one that serves; backups are made by it, too",
      otherwise: "`DATABASE_URL`",
    }),
  PORT: port
    .default(3000)
    .describe("a port from 1 to 65535")
    .meta({ what: "where people and the management API come in" }),
  ENGINE_PORT: port
    .default(4100)
    .describe("a port from 1 to 65535")
    .meta({ what: "where the gateway takes invocations" }),
  HOST: hostName.default("127.0.0.1").describe("an address such as 127.0.0.1").meta({
    what: "the address that both listen on; anything but loopback lets others in, and needs a network that you trust",
  }),
  PARLEY_DATA: z.string().default(".parley").describe("a folder").meta({
    what: "the folder of the embedded database, its passwords, the key of secrets and what signs sessions (0600)",
  }),
  /** Linux takes 107 bytes in the address of a socket */
  PARLEY_ENGINE_SOCKET: z
    .string()
    .refine((path) => isAbsolute(path) && Buffer.byteLength(path) <= 107)
    .optional()
    .describe("an absolute path of at most 107 bytes")
    .meta({ what: "the socket by which web and engine talk", otherwise: "in the data folder" }),
  PARLEY_ADMIN_TOKEN: z
    .string()
    .optional()
    .describe("a token")
    .meta({ what: "a bearer token with every right in every account, for automation" }),
  /** the newest first: it seals, and the older ones still open what they sealed */
  PARLEY_SECRET_KEY: z
    .string()
    .transform((keys) => keys.split(",").map((key) => key.trim()))
    .pipe(z.array(z.string().min(20)))
    .default([])
    .describe(
      "32 bytes in hexadecimal or base64, or a passphrase of at least 20 characters, and older ones after commas",
    )
    .meta({
      what: "the key of secrets, and older ones after commas",
      otherwise: "a line of `secret.key` in the data folder",
    }),
  PARLEY_ALLOWED_HOSTS: z
    .string()
    .transform((list) => list.split(",").map((host) => host.trim().toLowerCase()))
    .pipe(z.array(hostName))
    .default([])
    .describe("host names without ports, such as ide.example.com,10.0.0.5")
    .meta({ what: "further host names that requests may name, by commas" }),
  PARLEY_PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url))
    .refine((url) => url.pathname === "/" && url.search === "" && url.username === "")
    .transform((url) => url.origin)
    .optional()
    .describe("the address that people type, such as https://ide.example.com")
    .meta({
      what: "the address that people type when a proxy stands before Parley, such as `https://ide.example.com`: its host is served, cookies are for HTTPS alone, the gateway asks everybody for a token, and the proxy is believed who asks (`X-Forwarded-For`)",
    }),
  /** the newest first: it signs sessions; the launcher makes one where none is given */
  PARLEY_AUTH_SECRET: z
    .string()
    .transform((secrets) => secrets.split(",").map((secret) => secret.trim()))
    .pipe(z.array(z.string().min(32)))
    .default([])
    .describe("a text of at least 32 characters that nobody can guess")
    .meta({
      what: "signs sessions (32 characters and more), and older ones after commas",
      otherwise: "drawn from `PARLEY_SECRET_KEY`, else `auth.secret` in the data folder",
    }),
  PARLEY_OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("the address of an OpenID Connect provider, such as https://login.example.com")
    .meta({
      what: "an OpenID Connect provider that people may sign in by; with `/api/session/provider/answer` as the address that it leads back to",
    }),
  PARLEY_OIDC_CLIENT_ID: z
    .string()
    .optional()
    .describe("the id that the provider knows Parley by")
    .meta({ what: "the id that the provider knows Parley by" }),
  PARLEY_OIDC_CLIENT_SECRET: z
    .string()
    .optional()
    .describe("the secret that goes with PARLEY_OIDC_CLIENT_ID")
    .meta({ what: "the secret that goes with it" }),
  PARLEY_OIDC_NAME: z
    .string()
    .max(40)
    .default("single sign-on")
    .describe("a name of at most 40 characters")
    .meta({ what: "how the button names the provider: *Continue with …*" }),
  PARLEY_OIDC_ACCOUNT: z.string().optional().describe("the id of an account").meta({
    what: "the account that people come into whom the provider vouches for and nobody invited",
  }),
  PARLEY_OIDC_ROLE: z
    .enum(["admin", "developer", "operator", "viewer"])
    .default("viewer")
    .describe("admin, developer, operator or viewer")
    .meta({ what: "their role there" }),
  NODE_ENV: z.string().optional().describe("production or development"),
  PARLEY_JAIL: z
    .enum(["auto", "bubblewrap"])
    .default("auto")
    .describe("auto, or bubblewrap to refuse to start without the full jail")
    .meta({ what: "`bubblewrap` refuses to start without the full jail" }),
  PARLEY_RUNNERS: number
    .pipe(z.number().min(1).max(64))
    .default(2)
    .describe("a number from 1 to 64")
    .meta({ what: "processes that run functions" }),
});

/** Values that no message may show. */
const secret = /_URL$|TOKEN$|KEY$|SECRET$/;

const words = z.object({ what: z.string(), otherwise: z.string().optional() });

/** What a person may set: name, default and what it does. NODE_ENV is the launcher's to set. */
export function settings(): { name: string; otherwise: string; what: string }[] {
  return Object.entries(variables.omit({ NODE_ENV: true }).shape).map(([name, schema]) => {
    const { what, otherwise } = words.parse(schema.meta());
    const usual = schema.parse(undefined);
    return { name, what, otherwise: otherwise ?? (usual?.toString() || "none") };
  });
}

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

function oidcOf(values: z.output<typeof variables>) {
  const { PARLEY_OIDC_ISSUER: issuer, PARLEY_OIDC_ACCOUNT: account } = values;
  if (issuer === undefined) return null;
  const { PARLEY_OIDC_CLIENT_ID: clientId, PARLEY_OIDC_CLIENT_SECRET: clientSecret } = values;
  if (!clientId || !clientSecret) {
    throw new EnvError(
      "PARLEY_OIDC_ISSUER is set: it takes PARLEY_OIDC_CLIENT_ID and PARLEY_OIDC_CLIENT_SECRET too.",
    );
  }
  const joins = account === undefined ? null : { account, role: values.PARLEY_OIDC_ROLE };
  return { issuer, clientId, clientSecret, name: values.PARLEY_OIDC_NAME, joins };
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
    oidc: oidcOf(values),
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
