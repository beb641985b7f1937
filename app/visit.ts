import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type Actor, can } from "@/lib/domain/access/actor";
import type { Right } from "@/lib/domain/access/rights";
import { cookieOf, sessionCookie } from "@/lib/http/session-cookie";
import { web } from "@/lib/web";

export type Visitor = Extract<Actor, { kind: "person" }>;

/** Who is signed in, asked for once a request. */
export const visitor = cache(async (): Promise<Visitor | null> => {
  // First, so that no build tries to make the page ahead, without an environment.
  const asked = await headers();
  const { env, recognise } = web();
  const cookie = cookieOf(asked.get("cookie"), sessionCookie(env));
  const actor = cookie === undefined ? null : await recognise.person(cookie);
  return actor?.kind === "person" ? actor : null;
});

/** Whoever is signed in, or else the way to where they can sign in. */
async function mustBeSignedIn(): Promise<Visitor> {
  const person = await visitor();
  if (person) return person;
  // proxy.ts notes the address: a layout does not know it.
  const here = (await headers()).get("x-parley-path") ?? "/";
  redirect(`/sign-in?next=${encodeURIComponent(here)}`);
}

/** Whoever is signed in, on a page that is about nobody else. */
export const visitSelf = mustBeSignedIn;

/** For addresses that name no account. */
export async function firstAccount(): Promise<string> {
  const [first] = (await mustBeSignedIn()).memberships;
  if (!first) redirect("/");
  return first.account;
}

/**
 * Lets a person with the right onto a page of an account; sends others to where they can sign in.
 * An account of others is not there. Every page and layout that reads anything asks this first:
 * a browser may ask for a part of a page without those around it.
 */
export async function visit(account: string, right: Right): Promise<Visitor> {
  const person = await mustBeSignedIn();
  if (!can(person, account, right)) notFound();
  return person;
}
