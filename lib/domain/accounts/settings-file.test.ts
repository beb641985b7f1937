import { expect, test } from "vitest";
import { changedSettings, compareSettings } from "./compare-settings";
import { seedSettings } from "./seed-settings";
import type { AccountSettings } from "./settings";
import { readSettingsFile, writeSettingsFile } from "./settings-file";

const own: AccountSettings = {
  ...seedSettings,
  platformBase: "https://adminlogin.example.com",
  allowedHosts: [{ host: "api.example.com", private: false }],
  effectsWebhook: { url: "https://hooks.example.com", secretName: "HOOK" },
};

const file = (settings: object, head: object = {}) =>
  JSON.stringify({ format: "parley-account-settings", version: 1, settings, ...head });

test("what is exported is read as it was, without hosts, platform, webhook and secrets", () => {
  const text = writeSettingsFile(own);
  expect(text).not.toMatch(/example\.com|HOOK/);
  const read = readSettingsFile(text, own);
  if (!read.ok) throw new Error("not read");
  expect({ ...own, ...read.settings }).toEqual(own);
  expect(compareSettings(own, read.settings)).toEqual([]);
  expect(changedSettings(own, read.settings)).toEqual({});
});

test.each<[string, string, string[]]>([
  ["no JSON", "{", [": This is no JSON: "]],
  ["another file", '{"name":"x"}', ["format: This is no file of settings"]],
  ["no object", "[]", ["format: This is no file of settings"]],
  ["another version", file({}, { version: 2 }), ["version: The version is 2. This product reads"]],
  ["no version", file({}, { version: undefined }), ["version: The version is missing."]],
  [
    "hosts and unknown settings",
    file({ allowedHosts: [], colour: "red" }),
    ["settings.allowedHosts: There is no such", "settings.colour: There is no such"],
  ],
  [
    "wrong types, each with its place",
    file({ controllerBot: "yes", skills: [{ id: 1 }], emptyArray: "never" }),
    [
      "settings.controllerBot: ",
      "settings.emptyArray: ",
      "settings.skills[0].id: ",
      "settings.skills[0].name: ",
      "settings.skills[0].officeHours: ",
    ],
  ],
  [
    "a zone that nobody knows",
    file({
      skills: [
        {
          ...seedSettings.skills[0],
          officeHours: { ...seedSettings.skills[0]?.officeHours, timeZone: "Europe/Nowhere" },
        },
      ],
      agents: [],
    }),
    ["settings.skills[0].officeHours.timeZone: a time zone such as Europe/London"],
  ],
  [
    "skills without those that agents of the account have",
    file({ skills: seedSettings.skills.slice(1) }),
    [
      "settings.agents[0].skillIds[0]: No skill has the id 563267.",
      "settings.agents[2].skillIds[1]: No skill has the id 563267.",
    ],
  ],
])("a file that is %s is refused with each place and reason", (_case, text, problems) => {
  const read = readSettingsFile(text, seedSettings);
  const found = read.ok ? [] : read.problems.map(({ path, reason }) => `${path}: ${reason}`).sort();
  expect(found).toHaveLength(problems.length);
  problems.forEach((problem, index) => expect(found[index]).toContain(problem));
});

test("what a file would change is told thing by thing, and only that is applied", () => {
  const read = readSettingsFile(
    file({
      controllerBot: false,
      transferToAgent: true,
      messagesByKind: { BACK_TO_QUEUE: "" },
      automaticMessages: {
        ...seedSettings.automaticMessages,
        controllerbot_messaging_ttr: "Sooner.",
        controllerbot_messaging_conversation_end: undefined,
      },
      agents: [...seedSettings.agents.slice(1), { id: "9", name: "Ana", skillIds: [] }],
    }),
    seedSettings,
  );
  if (!read.ok) throw new Error("not read");
  expect(compareSettings(seedSettings, read.settings)).toEqual([
    { setting: "controllerBot", what: "Controller bot", before: "on", after: "off" },
    {
      setting: "automaticMessages",
      what: "Automatic message of TTR Changed",
      before: "“We changed how soon you can expect an answer.”",
      after: "“Sooner.”",
    },
    {
      setting: "automaticMessages",
      what: "Automatic message of Conversation End",
      before: "“This conversation is closed. Thank you.”",
    },
    {
      setting: "messagesByKind",
      what: "Automatic message of BACK_TO_QUEUE",
      after: "nothing is sent",
    },
    {
      setting: "agents",
      what: "Agent Priya Nair",
      before: "Priya Nair (88117), 563267 563270, takes 2",
    },
    { setting: "agents", what: "Agent Ana", after: "Ana (9), no skills" },
  ]);
  expect(Object.keys(changedSettings(seedSettings, read.settings)).sort()).toEqual([
    "agents",
    "automaticMessages",
    "controllerBot",
    "messagesByKind",
  ]);
});
