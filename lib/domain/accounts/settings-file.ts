import { z } from "zod";
import { type SettingsProblem, settingsProblems } from "./check-settings";
import { type AccountSettings, accountSettings } from "./settings";

/**
 * What of an account's settings goes from one account to another. Hosts, secrets, the webhook and the
 * platform belong to one account: who may be called is decided there, not by a file.
 */
export const portableSettings = accountSettings.pick({
  controllerBot: true,
  automaticMessages: true,
  messagesByKind: true,
  emptyArray: true,
  transferToAgent: true,
  idleTimes: true,
  responseTimes: true,
  stalePolicies: true,
  skills: true,
  agents: true,
  reviewBeforeDeploy: true,
});
export type PortableSettings = z.infer<typeof portableSettings>;
export type PortableName = keyof PortableSettings;
export const portableNames = Object.keys(portableSettings.shape) as PortableName[];

const format = "parley-account-settings";
const version = 1;

const settingsFile = z
  .object({
    format: z.literal(format),
    version: z.literal(version),
    settings: portableSettings.partial().strict(),
  })
  .strict();

/** Characters of a file that is read. */
const longestFile = 2_000_000;

export function writeSettingsFile(settings: AccountSettings): string {
  const file = { format, version, settings: portableSettings.parse(settings) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export type SettingsReading =
  | { ok: true; settings: Partial<PortableSettings> }
  | { ok: false; problems: SettingsProblem[] };

/** Reads what an account exported. What a file does not name stays as it is. */
export function readSettingsFile(text: string, now: AccountSettings): SettingsReading {
  if (text.length > longestFile) return refused("", "The file is too large for settings.");
  const json = parsed(text);
  if (!json.ok) return refused("", `This is no JSON: ${json.message}`);
  const head = z.looseObject({ format: z.literal(format) }).safeParse(json.value);
  if (!head.success) {
    return refused("format", `This is no file of settings: it would begin with "${format}".`);
  }
  if (head.data["version"] !== version) {
    const is = JSON.stringify(head.data["version"]) ?? "missing";
    return refused("version", `The version is ${is}. This product reads version ${version}.`);
  }
  const read = settingsFile.safeParse(json.value);
  if (!read.success) {
    return { ok: false, problems: read.error.issues.flatMap(problemsOf) };
  }
  const settings = withoutAbsent(read.data.settings);
  // Agents are held against the skills that they will have.
  const { skills, agents } = { ...now, ...settings };
  const problems = settingsProblems({
    ...settings,
    ...(settings.skills || settings.agents ? { skills, agents } : {}),
  }).map(({ path, reason }) => ({ path: `settings.${path}`, reason }));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings };
}

function withoutAbsent(settings: z.infer<typeof settingsFile>["settings"]) {
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined),
  ) as Partial<PortableSettings>;
}

function refused(path: string, reason: string): SettingsReading {
  return { ok: false, problems: [{ path, reason }] };
}

function parsed(text: string): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : "unreadable" };
  }
}

function problemsOf(issue: z.core.$ZodIssue): SettingsProblem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: pathOf([...issue.path, key]),
      reason: "There is no such setting in this file.",
    }));
  }
  return [{ path: pathOf(issue.path), reason: issue.message }];
}

/** Such as `settings.skills[2].name`. */
function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === "number" ? `[${part}]` : `${index > 0 ? "." : ""}${String(part)}`,
    )
    .join("");
}
