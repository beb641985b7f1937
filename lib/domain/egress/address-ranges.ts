import ipaddr from "ipaddr.js";

export interface AddressReading {
  address: string;
  /** `private` may be dialled for a host that the list marks so; `never` for none */
  kind: "public" | "private" | "never";
  /** whether it is this machine, in whatever form */
  loopback: boolean;
  /** what it is, as the end of "10.0.0.1 is …" */
  words: string;
}

/** Every range that an intranet, a machine or a cloud's metadata service is reached by. */
const privateRanges: Record<string, string | undefined> = {
  loopback: "an address of the machine itself",
  private: "a private address",
  uniqueLocal: "a private address",
  deprecatedSiteLocal: "a private address",
  carrierGradeNat: "an address inside a provider's network",
  linkLocal: "a link-local address, where clouds keep their metadata",
};

/**
 * What an address is for. Allowed is only what is known to be public: a range that this does not
 * know is refused. IPv6 forms that carry an IPv4 address are read as that address, because that is
 * where a packet to them ends.
 */
export function readAddress(text: string): AddressReading {
  const bare = text.replace(/^\[(.*)\]$/, "$1");
  const written = bare.includes(":") ? inHex(bare) : bare;
  if (!ipaddr.isValid(written))
    return { address: text, kind: "never", loopback: false, words: "not an address" };
  const parsed = ipaddr.parse(written);
  const inner = parsed instanceof ipaddr.IPv6 ? embedded(parsed) : parsed;
  const range = inner.range();
  const read = { address: bare, loopback: range === "loopback" };
  if (range === "unicast" && (inner instanceof ipaddr.IPv4 || isGlobal(inner))) {
    return { ...read, kind: "public", words: "a public address" };
  }
  const words = privateRanges[range];
  if (words) return { ...read, kind: "private", words };
  return { ...read, kind: "never", words: "an address that nothing can be called at" };
}

/** ipaddr.js takes `::1.2.3.4` for the mapped form that it is not; in hexadecimal nothing is unclear. */
function inHex(address: string): string {
  try {
    return new URL(`http://[${address}]/`).hostname.slice(1, -1);
  } catch {
    return "";
  }
}

/** 2000::/3 is all that is given out to the public. */
function isGlobal(address: ipaddr.IPv6): boolean {
  return ((address.parts[0] ?? 0) & 0xe000) === 0x2000;
}

function embedded(address: ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  const bytes = address.toByteArray();
  switch (address.range()) {
    case "ipv4Mapped":
      return address.toIPv4Address();
    case "6to4":
      return new ipaddr.IPv4(bytes.slice(2, 6));
    case "rfc6052":
      // Only the well-known prefix says where the IPv4 address stands; a network's own does not.
      return bytes.slice(4, 12).every((byte) => byte === 0)
        ? new ipaddr.IPv4(bytes.slice(12))
        : address;
    default:
      return address;
  }
}
