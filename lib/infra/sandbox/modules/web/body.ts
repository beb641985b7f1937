import { bytesOfText, textOfBytes, viewed } from "../bytes";
import { host } from "../host";
import { TextDecoder, TextEncoder } from "./text-coding";

/** What a body holds: text stays text until somebody wants its bytes. */
export type Content = string | Uint8Array<ArrayBuffer> | null;

/** A body as it crosses the wall. */
export interface Sent {
  encoding: "utf8" | "base64";
  data: string;
}

export function sentOf(content: Content): Sent | null {
  if (content === null) return null;
  if (typeof content === "string") return { encoding: "utf8", data: content };
  return { encoding: "base64", data: host.native("base64url", textOfBytes(content)) };
}

export function contentOf({ encoding, data }: Sent): Content {
  if (encoding === "utf8") return data;
  return bytesOfText(host.native("base64url.decode", data));
}

/** Reads what was given as a body, and what type it has when nobody says. */
export function readBodyInit(given: unknown): { content: Content; type: string | null } {
  if (given === undefined || given === null) return { content: null, type: null };
  const bytes = viewed(given);
  if (bytes) return { content: bytes.slice(), type: null };
  const text = `${given as string}`.toWellFormed();
  // Known by what it can do: the class itself is another part, which a text may do without.
  const isForm = typeof given === "object" && "getAll" in given && "sort" in given;
  return {
    content: text,
    type: isForm ? "application/x-www-form-urlencoded;charset=UTF-8" : "text/plain;charset=UTF-8",
  };
}

/** Gives a body to a copy, or to what came from outside. */
export let fillBody: (body: Body, content: Content) => void;

/** What requests and responses share: a body that can be read once. */
export class Body {
  #content: Content;
  #used = false;

  static {
    fillBody = (body, content) => {
      body.#content = content;
    };
  }

  constructor(content: Content) {
    this.#content = content;
  }
  get bodyUsed(): boolean {
    return this.#used;
  }
  /** There are no streams here. */
  get body(): null {
    return null;
  }

  /** The body, for a copy or to send it. */
  protected get content(): Content {
    if (this.#used) throw new TypeError("Body is unusable: it has been read already.");
    return this.#content;
  }
  #take(): Content {
    const content = this.content;
    this.#used = content !== null;
    return content;
  }

  async text(): Promise<string> {
    const content = this.#take() ?? "";
    if (typeof content !== "string") return new TextDecoder().decode(content);
    return content.startsWith("\ufeff") ? content.slice(1) : content;
  }
  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }
  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    const content = this.#take() ?? "";
    return typeof content === "string" ? new TextEncoder().encode(content) : content.slice();
  }
  async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.bytes()).buffer;
  }
}
