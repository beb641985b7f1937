import { consumerId, consumerName } from "./people";
import type { Deed } from "./session";

/** What the dialog asks of somebody who opens a conversation. */
export interface NewConsumer {
  name: string;
  authenticated: boolean;
  language: string;
  device: string;
  features: string;
  campaign: string;
  skillId: string;
}

export const languages = ["en-US", "en-GB", "de-DE", "fr-FR", "es-ES", "nl-NL", "ja-JP"] as const;

/** A device tells itself by what its app can do. */
export const devices = [
  {
    value: "phone",
    label: "App on a phone",
    context: "SharkContext",
    features: ["PUSH_NOTIFICATIONS", "PHOTO_SHARING", "SECURE_FORMS"],
  },
  {
    value: "web",
    label: "Web page",
    context: "SharkContext",
    features: ["AUTO_MESSAGES", "RICH_CONTENT", "CO_BROWSE"],
  },
  { value: "text", label: "Text message", context: "MobileContext", features: [] },
] as const;

const names = [
  "Dana Whitfield",
  "Sam Okonkwo",
  "Lena Brandt",
  "Ravi Menon",
  "Chloe Martin",
  "Tomas Novak",
  "Aiko Tanaka",
  "Noor Haddad",
];

/** Somebody who is not there yet. */
export function nextName(taken: readonly string[]): string {
  const known = new Set(taken.map(consumerName));
  return names.find((name) => !known.has(name)) ?? `Consumer ${taken.length + 1}`;
}

/** How they open a conversation. */
export function openedBy(
  consumer: NewConsumer,
  taken: readonly string[],
): Extract<Deed, { type: "opened" }> {
  const { authenticated, language, campaign, skillId } = consumer;
  const id = consumerId(consumer.name, taken);
  const device = devices.find(({ value }) => value === consumer.device);
  const own = consumer.features
    .split(",")
    .map((feature) => feature.trim())
    .filter(Boolean);
  const features = [...new Set([...(device?.features ?? []), ...own])];
  return {
    type: "opened",
    consumer: { id, pid: `pid-${id}`, authenticated, language, features },
    ...(campaign.trim() ? { campaign: { id: campaign.trim(), engagementId: "1" } } : {}),
    ...(device ? { context: { type: device.context } } : {}),
    ...(skillId === "-1" ? {} : { skillId }),
  };
}
