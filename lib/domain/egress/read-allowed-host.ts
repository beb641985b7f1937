import { readAddress } from "./address-ranges";
import type { AllowedHost } from "./allowed-host";
import { isIpLiteral, normalHost } from "./host-name";

/** Entries of one account's list. */
export const mostHosts = 200;

export type HostReading = { ok: true; entry: AllowedHost } | { ok: false; message: string };

const refuse = (message: string): HostReading => ({ ok: false, message });

/** Reads what a person typed as an entry of the list, and writes it as it is matched. */
export function readAllowedHost({ host, private: isPrivate }: AllowedHost): HostReading {
  const typed = host.trim();
  if (!typed) return refuse("Give a host, such as api.example.com.");
  if (typed.length > 253) return refuse("A host name has at most 253 characters.");
  if (typed.includes("://")) {
    return refuse("Leave the scheme out: give the host alone, such as api.example.com.");
  }
  const below = typed.startsWith("*.");
  const name = below ? typed.slice(2) : typed;
  if (name.includes("*")) {
    return refuse("A * may only stand at the beginning, as in *.example.com.");
  }
  const bracketed = /^\[[^\]]*\]$/.test(name);
  if (!bracketed && !readsAsIpv6(name)) {
    if (/[/?#\\]/.test(name)) return refuse("Leave the path out: every path of a host is allowed.");
    if (name.includes("@")) return refuse("Leave user names and passwords out.");
    if (name.includes(":")) return refuse("Leave the port out: every port of a host is allowed.");
  }
  const normal = normalHost(bracketed || !readsAsIpv6(name) ? name : `[${name}]`);
  if (normal === undefined) return refuse(`“${typed}” is not a host name.`);
  if (isIpLiteral(normal)) return readLiteral(normal, below, isPrivate);
  if (below && !normal.includes(".")) {
    return refuse(`*.${normal} would allow almost everybody. Name a domain below it.`);
  }
  return { ok: true, entry: { host: below ? `*.${normal}` : normal, private: isPrivate } };
}

function readLiteral(address: string, below: boolean, isPrivate: boolean): HostReading {
  if (below) return refuse("An address has no hosts below it.");
  const { kind, words } = readAddress(address);
  if (kind === "never") return refuse(`${address} is ${words}.`);
  if (!isPrivate) {
    return refuse(
      `${address} is ${words}. Mark an address as private to allow it, or give a name.`,
    );
  }
  return { ok: true, entry: { host: address, private: true } };
}

/** A whole list, each entry as it is matched and none twice. Throws nothing: says what is wrong. */
export function readAllowedHosts(
  given: readonly AllowedHost[],
): { ok: true; hosts: AllowedHost[] } | { ok: false; message: string } {
  const hosts = new Map<string, AllowedHost>();
  for (const each of given) {
    const read = readAllowedHost(each);
    if (!read.ok) return read;
    hosts.set(read.entry.host, read.entry);
  }
  if (hosts.size > mostHosts) {
    return { ok: false, message: `The list takes ${mostHosts} hosts. Remove some first.` };
  }
  return { ok: true, hosts: [...hosts.values()] };
}

const readsAsIpv6 = (text: string): boolean => /^[\da-f]*:[\da-f:.]*:[\da-f:.]*$/i.test(text);
