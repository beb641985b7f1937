/** Where a request comes from. */
export interface From {
  cookie: string | null;
  userAgent: string | null;
  /** null where nothing can be said */
  address: string | null;
  /** what whoever asks calls the request, or else we */
  requestId: string;
}

/**
 * The other end of the connection, which scripts/launch/note-peer.mjs writes down. Behind a proxy of
 * ours, which a public URL tells of, it is the proxy that says who it is: the last name in its list.
 */
export function fromOf(
  headers: Pick<Headers, "get">,
  { publicUrl }: { publicUrl?: string | undefined },
): From {
  const peer = headers.get("x-parley-peer") || null;
  const said = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || null;
  return {
    cookie: headers.get("cookie"),
    userAgent: headers.get("user-agent"),
    address: plain((publicUrl ? said : null) ?? peer),
    requestId:
      headers.get("x-request-id")?.match(/^[\w.:+/=-]{1,100}$/)?.[0] ?? crypto.randomUUID(),
  };
}

/** `::ffff:127.0.0.1` is 127.0.0.1 seen through a socket for both families. */
function plain(address: string | null): string | null {
  return address?.replace(/^::ffff:(?=\d+\.)/i, "").slice(0, 100) ?? null;
}
