import { eventOf } from "../events/catalog";
import type { OfficeHours } from "./office-hours";
import type { AccountSettings } from "./settings";
import { type PortableName, type PortableSettings, portableNames } from "./settings-file";

/** One thing that would be otherwise, in words for people. */
export interface SettingsChange {
  setting: PortableName;
  /** what it is: the name of a skill, the title of an event */
  what: string;
  /** absent for what is new */
  before?: string;
  /** absent for what goes */
  after?: string;
}

/** What settings would change, thing by thing. */
export function compareSettings(
  now: AccountSettings,
  next: Partial<PortableSettings>,
): SettingsChange[] {
  return portableNames.flatMap((setting) => {
    const value = next[setting];
    if (value === undefined) return [];
    const before = thingsOf(setting, now);
    const after = thingsOf(setting, { ...now, [setting]: value });
    const names = [...new Set([...before.keys(), ...after.keys()])];
    return names.flatMap((name): SettingsChange[] => {
      const [was, is] = [before.get(name), after.get(name)];
      if (was?.words === is?.words) return [];
      return [
        {
          setting,
          what: (is ?? was)!.what,
          ...(was ? { before: was.words } : {}),
          ...(is ? { after: is.words } : {}),
        },
      ];
    });
  });
}

/** The settings that are given and are not so already. */
export function changedSettings(
  now: AccountSettings,
  next: Partial<PortableSettings>,
): Partial<PortableSettings> {
  const changed = new Set(compareSettings(now, next).map(({ setting }) => setting));
  return Object.fromEntries(
    Object.entries(next).filter(([name]) => changed.has(name as PortableName)),
  );
}

type Things = Map<string, { what: string; words: string }>;

/** The parts of a setting, by what tells them apart, each with its state in words. */
function thingsOf(setting: PortableName, settings: AccountSettings): Things {
  const things: Things = new Map();
  const add = (id: string, what: string, words: string) => things.set(id, { what, words });
  switch (setting) {
    case "controllerBot":
      add(setting, "Controller bot", onOff(settings.controllerBot));
      break;
    case "transferToAgent":
      add(setting, "Transfers to an agent", onOff(settings.transferToAgent));
      break;
    case "reviewBeforeDeploy":
      add(setting, "Review before a deploy", onOff(settings.reviewBeforeDeploy));
      break;
    case "emptyArray":
      add(
        setting,
        "An answer of []",
        settings.emptyArray === "nothing" ? "does nothing" : "sends the automatic message",
      );
      break;
    case "automaticMessages":
      for (const [id, text] of Object.entries(settings.automaticMessages)) {
        const { title } = eventOf(id as keyof AccountSettings["automaticMessages"]);
        if (text.trim()) add(id, `Automatic message of ${title}`, quoted(text));
      }
      break;
    case "messagesByKind":
      for (const [kind, text] of Object.entries(settings.messagesByKind)) {
        add(kind, `Automatic message of ${kind}`, text.trim() ? quoted(text) : "nothing is sent");
      }
      break;
    case "idleTimes":
      for (const [who, { time, timeUnits }] of Object.entries(settings.idleTimes)) {
        add(who, `Idle time of the ${who}`, `${time} ${timeUnits}`);
      }
      break;
    case "responseTimes":
      for (const [kind, seconds] of Object.entries(settings.responseTimes)) {
        add(kind, `Response time, ${kind}`, `${seconds} seconds`);
      }
      break;
    case "stalePolicies":
      for (const [type, policy] of Object.entries(settings.stalePolicies)) {
        add(type, `Late ${type}`, policy);
      }
      break;
    case "skills":
      for (const { id, name, officeHours } of settings.skills) {
        add(id, `Skill ${name}`, `${name} (${id}), ${hoursWords(officeHours)}`);
      }
      break;
    case "agents":
      for (const { id, name, skillIds, capacity } of settings.agents) {
        const takes = capacity === undefined ? "" : `, takes ${capacity}`;
        add(id, `Agent ${name}`, `${name} (${id}), ${skillIds.join(" ") || "no skills"}${takes}`);
      }
      break;
  }
  return things;
}

const onOff = (on: boolean) => (on ? "on" : "off");
const quoted = (text: string) => `“${text}”`;

function hoursWords({ timeZone, weekly, holidays }: OfficeHours): string {
  const days = Object.entries(weekly).flatMap(([day, shifts]) =>
    shifts.length > 0 ? [`${day} ${shifts.map(({ from, to }) => `${from}–${to}`).join(" ")}`] : [],
  );
  const off = holidays.length > 0 ? `, holidays ${holidays.join(" ")}` : "";
  return `${timeZone}, ${days.join(", ") || "never open"}${off}`;
}
