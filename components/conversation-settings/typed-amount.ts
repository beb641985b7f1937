import type { AccountSettings } from "@/lib/domain/accounts/settings";
import { idleTimes, inMilliseconds, responseTimes } from "@/lib/domain/accounts/waiting";

export const timeUnits = ["seconds", "minutes", "hours"] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** A length of time as it stands in its fields. */
export interface TypedAmount {
  time: string;
  timeUnits: TimeUnit;
}

type Times = Pick<AccountSettings, "idleTimes" | "responseTimes">;

export const amountNames = ["queue", "agent", "consumer", "normal", "urgent"] as const;
export type AmountName = (typeof amountNames)[number];
export type TypedTimes = Record<AmountName, TypedAmount>;

export function typedTimes(settings: Times): TypedTimes {
  const { queue, agent, consumer } = settings.idleTimes;
  const { normal, urgent } = settings.responseTimes;
  return {
    queue: shown(queue),
    agent: shown(agent),
    consumer: shown(consumer),
    normal: ofSeconds(normal),
    urgent: ofSeconds(urgent),
  };
}

const shown = ({ time, timeUnits: unit }: { time: number; timeUnits: TimeUnit }): TypedAmount => ({
  time: String(time),
  timeUnits: unit,
});

/** In the largest unit that it is whole in. */
function ofSeconds(seconds: number): TypedAmount {
  if (seconds % 3_600 === 0) return { time: String(seconds / 3_600), timeUnits: "hours" };
  if (seconds % 60 === 0) return { time: String(seconds / 60), timeUnits: "minutes" };
  return { time: String(seconds), timeUnits: "seconds" };
}

export type TimesReading =
  | { ok: true; times: Times }
  | { ok: false; problems: Partial<Record<AmountName, string>> };

export function readTimes(typed: TypedTimes): TimesReading {
  const problems: Partial<Record<AmountName, string>> = {};
  const read = (name: AmountName, most: number) => {
    const { time, timeUnits: unit } = typed[name];
    const number = /^\d{1,9}$/.test(time.trim()) ? Number(time) : 0;
    if (number < 1) problems[name] = "Give a whole number, at least 1.";
    else if (number > most) problems[name] = `At most ${most.toLocaleString("en-US")}.`;
    return { time: number, timeUnits: unit };
  };
  const seconds = (name: AmountName) => {
    const amount = read(name, 1_000_000);
    return inMilliseconds(amount) / 1_000;
  };
  const times = {
    idleTimes: {
      queue: read("queue", 10_000),
      agent: read("agent", 10_000),
      consumer: read("consumer", 10_000),
    },
    responseTimes: { normal: seconds("normal"), urgent: seconds("urgent") },
  };
  for (const name of ["normal", "urgent"] as const) {
    const fits = responseTimes.shape[name].safeParse(times.responseTimes[name]).success;
    if (!fits) problems[name] ??= "At most a year.";
  }
  return Object.keys(problems).length > 0 || !idleTimes.safeParse(times.idleTimes).success
    ? { ok: false, problems }
    : { ok: true, times };
}
