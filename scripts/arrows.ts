import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { root, tool, withThisNode } from "./command.ts";

const report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(
      z.object({ rule: z.object({ name: z.string() }), from: z.string(), to: z.string() }),
    ),
  }),
});

export type Arrows = { modules: number; wrong: { rule: string; from: string; to: string }[] };

/** Reads who imports whom below `folder` and holds it against the house's rules. */
export function readArrows(folder: string): Arrows {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      tool("depcruise"),
      "--config",
      join(root, ".dependency-cruiser.cjs"),
      "-T",
      "json",
      "app",
      "components",
      "lib",
    ],
    { cwd: folder, env: withThisNode(), encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
  );
  if (!stdout) throw new Error(`dependency-cruiser said nothing: ${stderr}`);
  const { summary } = report.parse(JSON.parse(stdout));
  return {
    modules: summary.totalCruised,
    wrong: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
