import type { z } from "zod";
import { changeTypes, type GivenChange, givenChange } from "./change";
import { ImpossibleChange } from "./impossible-change";

export const mostChangesAtOnce = 100;

/** One change or a list of them, as a platform sends them; says where one does not fit, and why. */
export function readChanges(body: unknown): { changes: GivenChange[]; listed: boolean } {
  if (!Array.isArray(body)) return { changes: [readChange(body)], listed: false };
  if (body.length === 0) throw new ImpossibleChange("", "There is no change in the list.");
  if (body.length > mostChangesAtOnce) {
    const most = `A list has at most ${mostChangesAtOnce} changes.`;
    throw new ImpossibleChange("", `${most} This one has ${body.length}.`);
  }
  const changes = body.map((one: unknown, index) => {
    try {
      return readChange(one);
    } catch (error) {
      throw error instanceof ImpossibleChange ? error.inList(index) : error;
    }
  });
  return { changes, listed: true };
}

function readChange(given: unknown): GivenChange {
  const read = givenChange.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new ImpossibleChange(pathOf(issue?.path ?? []), reasonOf(issue));
}

function reasonOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === "invalid_union") {
    return `There is no such change. There are ${changeTypes.join(", ")}.`;
  }
  return `${issue?.message ?? "It is no change"}.`;
}

/** `consumer.features[0]` */
function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
}
