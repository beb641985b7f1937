import type { Author } from "@/lib/domain/audit/author";
import { lambdaSubject } from "@/lib/domain/audit/facts";
import { DomainError } from "@/lib/domain/errors";
import type {
  Draft,
  FailedAttempt,
  Lambda,
  LambdaKey,
  Problem,
  Source,
  Version,
} from "@/lib/domain/lambdas/lambda";
import { sourceProblems } from "@/lib/domain/lambdas/source-problems";
import type { TestResult } from "@/lib/domain/simulation/compared";
import { asksForReason, isAskingForReason, redWords } from "@/lib/domain/simulation/red-tests";
import type { Engine } from "@/lib/infra/door/door-client";
import type { Store } from "@/lib/infra/store/open-store";
import { loadAs } from "./check-load";

interface Deps {
  store: Pick<Store, "lambdas" | "versions" | "audited">;
  engine: Pick<Engine, "load">;
  /** runs those of the draft; where it is left out there are none */
  runTests?: (key: LambdaKey) => Promise<Pick<TestResult, "held">[]>;
}

interface Wanted extends Source {
  message: string;
  /** of the draft; absent when an older version is deployed again */
  revision?: number;
}

/**
 * Deploys the draft, or an older version again as a new one. It serves when this answers, since
 * every invocation asks the database what serves. A failed attempt changes nothing but the word on
 * the function's state.
 */
export async function deployLambda(
  { store, engine, runTests }: Deps,
  {
    by,
    message,
    version,
    ...address
  }: LambdaKey & {
    by: Author;
    message?: string | undefined;
    version?: number | undefined;
  },
): Promise<Omit<Version, keyof Source> & { lambda: Lambda }> {
  const key = { account: address.account, id: address.id };
  const lambda = await store.lambdas.get(key);
  const source = await wanted(store, key, { draft: lambda.draft, message, version });
  const failed = (stage: FailedAttempt["stage"], error: unknown) =>
    recordFailure(store, {
      lambda,
      account: key.account,
      by,
      stage,
      error,
      revision: source.revision,
    });

  const [problem, ...others] = sourceProblems(source.code, lambda.style);
  if (problem) throw await failed("build", blockedBy([problem, ...others]));
  try {
    const unloadable = await loadAs(engine, lambda, source);
    if (unloadable) throw blockedBy([unloadable]);
    // An older version is deployed again because something burns: its tests may wait.
    if (runTests && version === undefined && !message?.trim()) {
      const red = redWords(await runTests(key));
      if (red) throw asksForReason(red);
    }
    const {
      code: _code,
      environment: _environment,
      ...made
    } = await store.audited({ account: key.account, by }, async (rooms, note) => {
      const deployed = await rooms.deployments.deploy({ ...key, ...source, by: by.name });
      note({
        action: "version.deployed",
        subject: lambdaSubject(lambda),
        ...(lambda.deployed ? { before: { version: lambda.deployed.version } } : {}),
        after: {
          version: deployed.version,
          ...(version === undefined ? {} : { "copy of": version }),
          ...(deployed.message ? { message: deployed.message } : {}),
        },
      });
      return deployed;
    });
    return { ...made, lambda: await store.lambdas.get(key) };
  } catch (error) {
    throw await failed("deploy", saidOf(lambda, error));
  }
}

async function wanted(
  store: Deps["store"],
  key: LambdaKey,
  {
    draft,
    message,
    version,
  }: { draft: Draft; message: string | undefined; version: number | undefined },
): Promise<Wanted> {
  if (version === undefined) {
    const { code, environment, revision } = draft;
    return { code, environment, revision, message: message ?? "" };
  }
  const { code, environment } = await store.versions.get({ ...key, version });
  return { code, environment, message: message ?? `Rolled back to v${version}` };
}

function blockedBy(problems: [Problem, ...Problem[]]): DomainError {
  const [{ line, column, message }] = problems;
  const more = problems.length > 1 ? ` There are ${problems.length} problems.` : "";
  const what = message.replace(/\.$/, "");
  return new DomainError(
    "invalid",
    `Line ${line}, column ${column}: ${what}. Fix it to deploy.${more}`,
    { problems },
  );
}

/** An outage leaves people asking what answers now. */
function saidOf({ versions, deployed }: Lambda, error: unknown): unknown {
  if (!(error instanceof DomainError) || error.code !== "engine_unavailable") return error;
  const still = deployed ? ` v${deployed.version} still answers.` : "";
  return new DomainError(
    error.code,
    `v${versions + 1} was not deployed.${still} ${error.message}`,
    error.details,
  );
}

/** Answers the error again, so that nothing that happens here can take its place. */
async function recordFailure(
  store: Deps["store"],
  {
    lambda,
    account,
    by,
    stage,
    error,
    revision,
  }: {
    lambda: Lambda;
    account: string;
    by: Author;
    stage: FailedAttempt["stage"];
    error: unknown;
    revision: number | undefined;
  },
): Promise<unknown> {
  const worthKeeping =
    error instanceof DomainError &&
    // Nothing was tried: somebody is asked first.
    !isAskingForReason(error) &&
    ["invalid", "conflict", "engine_unavailable"].includes(error.code);
  if (!worthKeeping) return error;
  const attempt = { stage, message: error.message, at: new Date().toISOString() };
  await store.audited({ account, by }, async ({ deployments }, note) => {
    await deployments.recordFailure({
      account,
      id: lambda.id,
      attempt,
      ...(revision === undefined ? {} : { revision }),
    });
    note({ action: "version.refused", subject: lambdaSubject(lambda), after: { stage } });
  });
  return error;
}
