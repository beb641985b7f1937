import { type SecretValue, secretValue } from "@/lib/domain/secrets/secret";

export type ValueForm = "text" | "json";

export type ReadValue = { ok: true; value: SecretValue } | { ok: false; message: string };

/** What somebody typed as the value of a secret. The words never repeat any of it. */
export function readValue(typed: string, form: ValueForm): ReadValue {
  if (typed === "") return { ok: false, message: "Give it a value." };
  let given: unknown = typed;
  if (form === "json") {
    try {
      given = JSON.parse(typed);
    } catch {
      return { ok: false, message: "This is not JSON." };
    }
  }
  const read = secretValue.safeParse(given);
  if (read.success) return { ok: true, value: read.data };
  return { ok: false, message: read.error.issues[0]?.message ?? "This cannot be kept." };
}

/** A thing about a value that is allowed, and seldom meant. */
export function adviceOn(typed: string, form: ValueForm): string | undefined {
  if (form === "json" || typed === "") return undefined;
  if (typed.trim() !== typed) return "It begins or ends with a blank or a line break.";
  if (typed.length < 4) return "Fewer than 4 characters are not taken out of logs.";
  return undefined;
}
