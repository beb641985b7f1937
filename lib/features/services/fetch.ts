import { placeOf } from "@/lib/domain/egress/url-verdict";
import type { OutsideCall } from "@/lib/domain/invocations/run";
import { fetchService } from "@/lib/domain/services/fetch";
import type { Broker } from "@/lib/infra/egress/broker";
import { readError, type Served, serve, type Unmade } from "./serve";

/** Calls to the outside, as functions make them. */
export function fetchServices({ broker }: { broker: Pick<Broker, "call"> }): Served[] {
  return [
    serve(
      fetchService,
      async (run, { body, ...request }, signal) => {
        const sent = body && Buffer.from(body.data, body.encoding);
        const answer = await broker.call(run, { ...request, body: sent }, signal);
        return { ...answer, body: packed(answer.body) };
      },
      { shown: shownUnmade },
    ),
  ];
}

/** How a call is shown that was not made, because the run's mode was another one. */
function shownUnmade(args: unknown, { ok, value, mode }: Unmade): OutsideCall {
  const asked = fetchService.args.safeParse(args);
  const { url, method } = asked.success ? asked.data : { url: "", method: "" };
  const call = { ...placeOf(url), method, status: null, ms: 0, bytes: 0 };
  if (mode === "refused")
    return { ...call, blocked: "This run was started with all calls refused." };
  const reply = fetchService.reply.safeParse(value);
  if (!ok || !reply.success) {
    return { ...call, recorded: true, failed: readError(value).message };
  }
  const { status, body } = reply.data;
  return { ...call, recorded: true, status, bytes: Buffer.byteLength(body.data, body.encoding) };
}

/** Text as it is, where it is text; anything else in base64. */
function packed(body: Buffer): { encoding: "utf8" | "base64"; data: string } {
  const text = textIn(body);
  // What needs many escapes twice over would outgrow the frame that it travels in.
  if (text !== undefined && JSON.stringify(text).length <= body.length * 1.5 + 100) {
    return { encoding: "utf8", data: text };
  }
  return { encoding: "base64", data: body.toString("base64") };
}

function textIn(body: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}
