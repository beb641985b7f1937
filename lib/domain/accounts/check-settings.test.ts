import { expect, test } from "vitest";
import { isDate, settingsProblems } from "./check-settings";
import { seedSettings } from "./seed-settings";
import type { AccountSettings } from "./settings";

const [first, second] = seedSettings.skills as [
  AccountSettings["skills"][number],
  AccountSettings["skills"][number],
];
const [agent] = seedSettings.agents as [AccountSettings["agents"][number]];

const briefly = (settings: Partial<AccountSettings>) =>
  settingsProblems(settings).map(({ path, reason }) => `${path}: ${reason}`);

test("the settings that an account starts with have no problems", () => {
  expect(settingsProblems(seedSettings)).toEqual([]);
});

test.each<[string, Partial<AccountSettings>, string[]]>([
  [
    "two skills with one id",
    { skills: [first, { ...second, id: first.id }] },
    [`skills[1].id: ${first.id} is the id of ${first.name} already.`],
  ],
  [
    "a skill without a name, and one with blanks around its id",
    {
      skills: [
        { ...first, name: " " },
        { ...second, id: " 1" },
      ],
    },
    [
      "skills[1].id: An id neither begins nor ends with a blank.",
      "skills[0].name: A name is missing.",
    ].sort(),
  ],
  [
    "an agent whose skill is not there",
    { skills: [first], agents: [{ ...agent, skillIds: [first.id, "1"] }] },
    ["agents[0].skillIds[1]: No skill has the id 1. Add the skill first."],
  ],
  [
    "an agent who has a skill twice",
    { agents: [{ ...agent, skillIds: ["1", "1"] }] },
    ["agents[0].skillIds[1]: 1 stands here twice."],
  ],
  [
    "shifts that overlap, and holidays that are no dates",
    {
      skills: [
        {
          ...first,
          officeHours: {
            ...first.officeHours,
            weekly: {
              ...first.officeHours.weekly,
              mon: [
                { from: "08:00", to: "12:00" },
                { from: "11:00", to: "13:00" },
                { from: "15:00", to: "15:00" },
              ],
            },
            holidays: ["2026-02-30", "2026-12-25", "2026-12-25"],
          },
        },
      ],
    },
    [
      "skills[0].officeHours.weekly.mon[1]: This shift runs into another one.",
      "skills[0].officeHours.weekly.mon[2]: A shift ends later than it begins.",
      "skills[0].officeHours.holidays[0]: 2026-02-30 is not a date, such as 2026-12-25.",
      "skills[0].officeHours.holidays[2]: 2026-12-25 stands here twice.",
    ],
  ],
  [
    "a kind of no event",
    { messagesByKind: { AGENT_NON_RESPONSIVE: "", AGENT_ASLEEP: "Hush." } },
    ["messagesByKind.AGENT_ASLEEP: No event has the kind AGENT_ASLEEP."],
  ],
  [
    "a text that is too long",
    { automaticMessages: { controllerbot_messaging_ttr: "x".repeat(5_001) } },
    ["automaticMessages.controllerbot_messaging_ttr: A message has at most 5,000 characters."],
  ],
])("%s", (_case, settings, problems) => {
  expect(briefly(settings).sort()).toEqual([...problems].sort());
});

test.each([
  ["2028-02-29", true],
  ["2026-02-29", false],
  ["2026-13-01", false],
  ["2026-1-1", false],
  ["", false],
])("%s is a date: %s", (text, is) => {
  expect(isDate(text)).toBe(is);
});

test("what is far too much is refused at once", () => {
  const many = (text: (n: number) => string) => Array.from({ length: 100_000 }, (_, n) => text(n));
  const shifts = many(() => "09:00").map((from) => ({ from, to: "10:00" }));
  const { officeHours } = first;
  const before = performance.now();
  const problems = briefly({
    skills: [
      { ...first, officeHours: { ...officeHours, holidays: many((n) => `no date ${n}`) } },
      {
        ...second,
        officeHours: { ...officeHours, weekly: { ...officeHours.weekly, mon: shifts } },
      },
    ],
    agents: [{ ...agent, skillIds: many((n) => `none ${n}`) }],
  });
  // Each held against each other would take minutes.
  expect(performance.now() - before).toBeLessThan(5_000);
  expect(problems).toContain("skills[1].officeHours.weekly.mon: At most 10 are kept.");
  expect(problems).toContain("skills[0].officeHours.holidays: At most 200 are kept.");
  expect(problems).toHaveLength(200_002);
});
