import type { SandboxState } from "@/lib/domain/sandbox/sandbox-state";

type Runner = SandboxState["runners"][number];

const lanes: Record<Runner["lane"], string> = {
  serving: "Serves",
  quarantine: "Drafts, and functions that did harm lately",
  standby: "Stands by",
};

/** The processes that run functions, as they are now. */
export function RunnerTable({ runners }: { runners: readonly Runner[] }) {
  return (
    <section aria-label="Runners">
      <h2 className="mb-1.5 text-14">Runners</h2>
      <div className="overflow-x-auto rounded-panel border border-line bg-surface">
        <table aria-label="Runners" className="w-full border-collapse">
          <thead>
            <tr className="h-8 text-left text-11 text-ink-3 [&>th]:px-2 [&>th]:font-medium">
              <th scope="col" className="pl-3.5!">
                For
              </th>
              <th scope="col">State</th>
              <th scope="col" className="text-right">
                Runs
              </th>
              <th scope="col" className="text-right">
                Memory
              </th>
              <th scope="col" className="pr-3.5! text-right max-sm:hidden">
                Process
              </th>
            </tr>
          </thead>
          <tbody>
            {runners.map((runner, index) => (
              <tr
                key={runner.pid ?? `starting ${index}`}
                className="h-8 border-t border-line tabular-nums [&>td]:px-2"
              >
                <td className="pl-3.5!">{lanes[runner.lane]}</td>
                <td className={runner.state === "ready" ? "text-ink-2" : "text-warn"}>
                  {runner.state}
                </td>
                <td className="text-right text-ink-2">{runner.runs}</td>
                <td className="text-right whitespace-nowrap text-ink-2">
                  {runner.memoryBytes === undefined
                    ? "not told"
                    : `${Math.round(runner.memoryBytes / 1024 / 1024)} MB`}
                </td>
                <td className="pr-3.5! text-right font-mono text-12 text-ink-3 max-sm:hidden">
                  {runner.pid ?? ""}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
