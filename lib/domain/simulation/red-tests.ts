import { DomainError } from "../errors";
import type { TestResult } from "./compared";

type Held = Pick<TestResult, "held">;

/** Such as "2 of 5 tests fail."; undefined where none does. */
export function redWords(results: readonly Held[]): string | undefined {
  const red = results.filter(({ held }) => !held).length;
  if (red === 0) return undefined;
  if (results.length === 1) return "The test fails.";
  return `${red} of ${results.length} tests fail.`;
}

/** What a version's message says of a deploy over red tests, with the reason. */
export function overRed(results: readonly Held[], reason: string): string {
  const words = redWords(results);
  const said = reason.trim();
  return words
    ? `${said}${/[.!?]$/.test(said) ? "" : "."} (Deployed although ${lower(words)})`
    : said;
}

const lower = (words: string) => words.replace(/^The/, "the").replace(/\.$/, "");

/** A draft whose tests fail is deployed only with a message that says why. */
export function asksForReason(words: string): DomainError {
  return new DomainError(
    "invalid",
    `${words} Deploying anyway asks for a reason: give a message.`,
    {
      redTests: true,
    },
  );
}

export function isAskingForReason(error: unknown): boolean {
  if (!(error instanceof DomainError)) return false;
  const { details } = error;
  return typeof details === "object" && details !== null && "redTests" in details;
}
