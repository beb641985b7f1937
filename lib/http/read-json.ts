import { DomainError } from "@/lib/domain/errors";
import { deepest, isTooDeep } from "@/lib/domain/json-depth";

/** How long a body may take to arrive whole. */
const standardPatienceMs = 20_000;

/**
 * The body as JSON, none at all standing for `{}`; stops reading as soon as it is too large or takes
 * too long.
 */
export async function readJson(
  request: Request,
  limit: number,
  patienceMs = standardPatienceMs,
): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  const read = (most: number) => readText(request, most, patienceMs);
  if (type === undefined && (await read(0).catch(() => "more")) === "") return {};
  if (type !== "application/json") {
    throw new DomainError("unsupported_media_type", "Send the body as application/json.");
  }
  const text = await read(limit);
  return text === "" ? {} : parseJson(text);
}

async function readText(request: Request, limit: number, patienceMs: number): Promise<string> {
  const tooLarge = () =>
    new DomainError("too_large", `The body is larger than ${Math.floor(limit / 1024)} KB.`);
  if (Number(request.headers.get("content-length")) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    const message = `The body took longer than ${patienceMs / 1000} s to arrive.`;
    timer = setTimeout(() => reject(new DomainError("too_slow", message)), patienceMs);
  });
  try {
    while (reader) {
      const { done, value } = await Promise.race([reader.read(), tooSlow]);
      if (done) break;
      size += value.byteLength;
      if (size > limit) throw tooLarge();
      chunks.push(value);
    }
  } catch (error) {
    // Nobody waits for the rest.
    void reader?.cancel().catch(() => {});
    throw error;
  } finally {
    clearTimeout(timer);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new DomainError("bad_request", "The body is not UTF-8 text.");
  }
}

export function parseJson(text: string): unknown {
  if (isTooDeep(text)) {
    throw new DomainError("bad_request", `The body nests deeper than ${deepest} levels.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    const position = errorPosition(text);
    const before = text.slice(0, position).split("\n");
    const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
    throw new DomainError(
      "bad_request",
      `The body is not JSON: see line ${line}, column ${column}.`,
      {
        line,
        column,
      },
    );
  }
}

/** V8 tells the position of only some errors: it is the length of the longest text that could go on. */
function errorPosition(text: string): number {
  let [goesOn, fails] = [0, text.length + 1];
  while (fails - goesOn > 1) {
    const middle = (goesOn + fails) >> 1;
    if (couldGoOn(text.slice(0, middle))) goesOn = middle;
    else fails = middle;
  }
  return goesOn;
}

function couldGoOn(start: string): boolean {
  try {
    JSON.parse(start);
    return true;
  } catch (error) {
    const { message } = error as SyntaxError;
    const at = /at position (\d+)/.exec(message)?.[1];
    return at === undefined ? message.includes("end of JSON input") : Number(at) >= start.length;
  }
}
