import type { Recording } from "@/lib/domain/invocations/recording";
import type { Run } from "@/lib/domain/invocations/run";
import type { RunRequest } from "@/lib/domain/invocations/run-request";
import type { SandboxRequest } from "@/lib/infra/sandbox/sandbox";
import { type RunDeps, runLambda } from "./run-lambda";

/** A run that stands in no list of runs: whoever asks for it keeps it, with what a repeat needs. */
export async function runUnlisted(
  { sandbox, ...deps }: Omit<RunDeps, "recorder" | "newId">,
  request: RunRequest,
  {
    id,
    isolate = {},
  }: { id: string; isolate?: Partial<Pick<SandboxRequest, "key" | "owner" | "lane">> },
): Promise<{ run: Run; recording: Recording }> {
  let recording: Recording = { given: null, calls: [], unkept: 0 };
  const run = await runLambda(
    {
      ...deps,
      newId: () => id,
      sandbox: { run: (asked) => sandbox.run({ ...asked, ...isolate }) },
      recorder: {
        add: (_, heard) => {
          if (heard) recording = heard;
        },
      },
    },
    request,
  );
  return { run, recording };
}
