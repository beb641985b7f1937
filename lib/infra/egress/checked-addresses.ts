import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { networkInterfaces } from "node:os";
import { readAddress } from "@/lib/domain/egress/address-ranges";
import { BlockedCall, FailedCall } from "./call-error";

export interface Address {
  address: string;
  family: number;
}
/** Asks for every address of a name. */
export type Resolve = (name: string) => Promise<Address[]>;

/** As the machine resolves names: its hosts file, then its name servers. */
export const systemResolve: Resolve = (name) => lookup(name, { all: true, verbatim: true });

export interface AddressRules {
  /** whether the list marks the host as private */
  private: boolean;
  port: number;
  /** ports at which this product itself listens; they are not called on this machine */
  ownPorts: readonly number[];
}

/** The addresses of a host, as they stand in a URL or in the name service. */
export async function addressesOf(hostname: string, resolve: Resolve): Promise<Address[]> {
  const bare = hostname.replace(/^\[(.*)\]$/, "$1");
  const family = isIP(bare);
  const found = family ? [{ address: bare, family }] : await resolve(bare);
  if (found.length === 0) throw new FailedCall(`${hostname} has no address.`);
  return found;
}

/** Why these addresses are not dialled; null when all of them may be. One bad one refuses all. */
export function addressRefusal(
  hostname: string,
  addresses: readonly Address[],
  rules: AddressRules,
): string | null {
  for (const { address } of addresses) {
    const { kind, words } = readAddress(address);
    const is = isIP(hostname.replace(/^\[(.*)\]$/, "$1"))
      ? `${hostname} is ${words}`
      : `${hostname} resolves to ${address}, ${words}`;
    if (kind === "never") return `${is}.`;
    if (kind === "private" && !rules.private) {
      return `${is}. An admin can mark the host as private under Settings → Network.`;
    }
    if (rules.ownPorts.includes(rules.port) && isThisMachine(address)) {
      return `${hostname}:${rules.port} is Parley itself, which functions do not call.`;
    }
  }
  return null;
}

/** Throws where any of a host's addresses may not be dialled. */
export async function checkedAddresses(
  hostname: string,
  resolve: Resolve,
  rules: AddressRules,
): Promise<Address[]> {
  const addresses = await addressesOf(hostname, resolve);
  const refusal = addressRefusal(hostname, addresses, rules);
  if (refusal !== null) throw new BlockedCall(refusal);
  return addresses;
}

function isThisMachine(address: string): boolean {
  if (readAddress(address).loopback) return true;
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  return Object.values(networkInterfaces()).some((all) =>
    all?.some((own) => own.address === plain),
  );
}
