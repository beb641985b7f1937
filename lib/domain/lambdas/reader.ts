import { type Actor, can } from "../access/actor";
import type { Lambda, Version } from "./lambda";

/** The values of variables are for those who may change them; others see the names, without values. */
export function lambdaFor(reader: Actor, account: string, lambda: Lambda): Lambda {
  if (mayChange(reader, account)) return lambda;
  return { ...lambda, draft: withoutValues(lambda.draft) };
}

export function versionFor(reader: Actor, account: string, version: Version): Version {
  return mayChange(reader, account) ? version : withoutValues(version);
}

const mayChange = (reader: Actor, account: string) => can(reader, account, "functions.write");

function withoutValues<S extends Pick<Version, "environment">>(source: S): S {
  const names = Object.keys(source.environment);
  return { ...source, environment: Object.fromEntries(names.map((name) => [name, ""])) };
}
