import type { AccountSettings } from "@/lib/domain/accounts/settings";
import type { Lambda, Problem } from "@/lib/domain/lambdas/lambda";
import type { TestResult } from "@/lib/domain/simulation/compared";
import { redWords } from "@/lib/domain/simulation/red-tests";
import type { Blocker } from "./blockers";

/** One thing to know before a deploy: fine, still being tried, worth a look, failing, or in the way. */
export interface Check {
  is: "fine" | "trying" | "warning" | "failing" | "blocked";
  text: string;
  /** a code word at the end of the text */
  code?: string;
  /** said below, on request when there is much of it */
  more?: string[];
}

/** What came of loading the source in the engine; `untried` while something else blocks. */
export type Load =
  | { is: "untried" }
  | { is: "trying" }
  | { is: "loads" }
  | { is: "problem"; problem: Problem }
  | { is: "failed"; message: string };

/** What came of the function's tests on the source; `none` where it has none, or something else blocks. */
export type Tests =
  | { is: "none" }
  | { is: "trying"; count: number }
  | { is: "done"; results: Pick<TestResult, "name" | "held" | "verdicts" | "error">[] }
  | { is: "failed"; message: string };

interface Facts {
  lambda: Pick<Lambda, "skills" | "deployed">;
  blockers: Blocker[];
  advice: Problem[];
  settings: Pick<AccountSettings, "controllerBot">;
  load: Load;
  tests: Tests;
  /** an older version is deployed again without a reason, for when something burns */
  rollback: boolean;
  /** what serves is this already, variables included */
  same: boolean;
}

/** What the review says of a text, in the order in which it matters. */
export function checksOf({
  lambda,
  blockers,
  advice,
  settings,
  load,
  tests,
  rollback,
  same,
}: Facts): Check[] {
  const blocked = (kind: Blocker["kind"]): Check[] =>
    blockers.filter((each) => each.kind === kind).map(({ text }) => ({ is: "blocked", text }));
  const or = (found: Check[], ...fine: Check[]): Check[] => (found.length > 0 ? found : fine);
  const whose = lambda.skills.length > 0 ? " for these skills" : "";
  return [
    ...or(blocked("problem"), { is: "fine", text: "Parses and declares", code: "lambda" }),
    ...or(blocked("collision"), {
      is: "fine",
      text: `No other function answers this event${whose}`,
    }),
    ...or(blocked("engine"), ...loadCheck(load)),
    ...testsCheck(tests, rollback),
    ...blocked("conflict"),
    ...(same && lambda.deployed
      ? [{ is: "warning" as const, text: `v${lambda.deployed.version} serves this already` }]
      : []),
    ...(settings.controllerBot
      ? []
      : [{ is: "warning" as const, text: "The controller bot is off, so no event fires" }]),
    ...adviceCheck(advice),
  ];
}

function loadCheck(load: Load): Check[] {
  switch (load.is) {
    case "untried":
      return [];
    case "trying":
      return [{ is: "trying", text: "Loading it in the engine…" }];
    case "loads":
      return [{ is: "fine", text: "Loads in the engine" }];
    case "problem": {
      const { line, column, message } = load.problem;
      return [{ is: "blocked", text: `Line ${line}, column ${column}: ${message}` }];
    }
    case "failed":
      return [{ is: "warning", text: `Not tried in the engine. ${load.message}` }];
  }
}

function testsCheck(tests: Tests, rollback: boolean): Check[] {
  switch (tests.is) {
    case "none":
      return [];
    case "trying": {
      const all = tests.count === 1 ? "its test" : `its ${tests.count} tests`;
      return [{ is: "trying", text: `Running ${all}…` }];
    }
    case "failed":
      return [{ is: "warning", text: `Its tests could not be run. ${tests.message}` }];
    case "done": {
      const { results } = tests;
      const red = redWords(results);
      if (!red) {
        const all = results.length === 1 ? "The test holds" : `All ${results.length} tests hold`;
        return [{ is: "fine", text: all }];
      }
      const more = results.filter(({ held }) => !held).map(whyRed);
      return rollback
        ? [{ is: "warning", text: red, more }]
        : [{ is: "failing", text: `${red} Deploying anyway asks for a reason.`, more }];
    }
  }
}

function whyRed({ name, verdicts, error }: Extract<Tests, { is: "done" }>["results"][number]) {
  const failing = verdicts.find(({ held }) => !held);
  return `${name}: ${error ?? (failing ? `${failing.expected} Seen: ${failing.seen}` : "fails.")}`;
}

function adviceCheck(advice: Problem[]): Check[] {
  if (advice.length === 0) return [];
  const count = advice.length === 1 ? "1 warning, does" : `${advice.length} warnings, do`;
  const more = advice.map(({ line, message }) => `Line ${line}: ${message}`);
  return [{ is: "warning", text: `${count} not block`, more }];
}
