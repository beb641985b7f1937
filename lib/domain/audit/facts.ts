import { sameEnvironment } from "../lambdas/environment";
import type { Lambda, Source } from "../lambdas/lambda";
import { changes, type Facts, type Note, type Subject } from "./note";

/** What of things the audit log tells. Never code, values of variables or payloads. */

export function lambdaSubject({ id, name }: Pick<Lambda, "id" | "name">): Subject {
  return { kind: "lambda", id, name };
}

type Told = Pick<Lambda, "name" | "description" | "skills" | "limits" | "reuseGlobals">;

function factsOf({ name, description, skills, limits, reuseGlobals }: Told): Facts {
  return { name, description, skills, limits, reuseGlobals };
}

/** A function that is new: without what is as it always is at first. */
export function creationOf(lambda: Lambda): Note {
  const { name: _name, limits: _limits, ...facts } = factsOf(lambda);
  return {
    action: "lambda.created",
    subject: lambdaSubject(lambda),
    after: { event: lambda.eventId, style: lambda.style, ...facts },
  };
}

/** Nothing for a change that changes nothing. */
export function changeOf(before: Lambda, after: Lambda): Note | null {
  const changed = changes(factsOf(before), factsOf(after));
  if (!changed) return null;
  const renamed = before.name !== after.name;
  const action = renamed ? "lambda.renamed" : "lambda.changed";
  return { action, subject: lambdaSubject(after), ...changed };
}

/** The names of variables, and of those among them whose values are others. */
export function variablesChange(
  before: Pick<Source, "environment">,
  after: Pick<Source, "environment">,
): { before: Facts; after: Facts } | null {
  if (sameEnvironment(before.environment, after.environment)) return null;
  const [was, is] = [new Map(entriesOf(before)), new Map(entriesOf(after))];
  const names = changes({ variables: [...was.keys()] }, { variables: [...is.keys()] });
  const valuesOf = [...is.keys()].filter((name) => was.has(name) && was.get(name) !== is.get(name));
  return {
    before: { ...names?.before },
    after: { ...names?.after, ...(valuesOf.length > 0 ? { "new values of": valuesOf } : {}) },
  };
}

const entriesOf = ({ environment }: Pick<Source, "environment">) => Object.entries(environment);
