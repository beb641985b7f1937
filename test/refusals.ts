import { DomainError } from "@/lib/domain/errors";

/** The codes that questions were refused with, the different ones only; "answered" for an answer. */
export async function refusals(asks: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(asks);
  const codes = settled.map((ask) => {
    if (ask.status === "fulfilled") return "answered";
    return ask.reason instanceof DomainError ? ask.reason.code : String(ask.reason);
  });
  return [...new Set(codes)];
}
