import { afterEach } from "vitest";
import type { AllowedHost } from "@/lib/domain/egress/allowed-host";
import { type Outside, startOutside, startRawOutside, testAuthority } from "@/test/outside";
import { type CallRequest, type CallRules, call } from "./call";
import type { Address } from "./checked-addresses";
import { type Dialler, type DialRules, startDialler } from "./dial";

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const kept = (outside: Outside): Outside => {
  stops.push(outside.stop);
  return outside;
};
export const outside = async (...given: Parameters<typeof startOutside>) =>
  kept(await startOutside(...given));
export const rawOutside = async (...given: Parameters<typeof startRawOutside>) =>
  kept(await startRawOutside(...given));

export const loopback: Address = { address: "127.0.0.1", family: 4 };

/** Every name is this machine, unless a test says otherwise. */
export function diallerFor(rules: DialRules = {}): Dialler {
  const dialler = startDialler({ resolve: async () => [loopback], ca: testAuthority, ...rules });
  stops.push(dialler.stop);
  return dialler;
}

export const privately = (...hosts: string[]): AllowedHost[] =>
  hosts.map((host) => ({ host, private: true }));

/** Calls as a function of an account would that lists `list`. */
export function calling(
  dialler: Dialler,
  list: AllowedHost[] = privately("api.test", "127.0.0.1"),
  rules: Partial<CallRules> = {},
) {
  return (url: string, request: Partial<CallRequest> = {}) =>
    call(
      dialler,
      { url, method: "GET", headers: [], body: null, redirect: "follow", ...request },
      { account: "a", list: async () => list, signal: new AbortController().signal, ...rules },
    );
}
