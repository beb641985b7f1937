import { type Actor, authorOf } from "../access/actor";

/** Who did something, and from where, as the audit log keeps it. */
export interface Author {
  kind: Actor["kind"] | "function" | "nobody";
  id: string | null;
  /** an e-mail address, the name of a token or a function: what people know them by */
  name: string;
  address: string | null;
  requestId: string | null;
}

type Where = Pick<Author, "address" | "requestId">;

/** The author of what a request changes; `nobody` where nobody has signed in. */
export function authorFrom(actor: Actor | null, { address, requestId }: Where): Author {
  if (!actor) return { kind: "nobody", id: null, name: "nobody", address, requestId };
  const id = "id" in actor ? actor.id : null;
  return { kind: actor.kind, id, name: authorOf(actor), address, requestId };
}

/** Somebody who gives a name before it is known who they are, as in a sign-in. */
export function named(author: Author, person: { id?: string; email: string }): Author {
  const { id, email: name } = person;
  return id ? { ...author, kind: "person", id, name } : { ...author, name };
}

/** A function that changes something while it runs. */
export function functionAuthor({ id, name }: { id: string; name: string }): Author {
  return { kind: "function", id, name: `function ${name}`, address: null, requestId: null };
}
