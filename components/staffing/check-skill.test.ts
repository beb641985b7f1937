import { expect, test } from "vitest";
import { seedSettings } from "@/lib/domain/accounts/seed-settings";
import type { Agent, Skill } from "@/lib/domain/accounts/settings";
import { agentProblems, emptyHours, skillProblems } from "./check-skill";

const { skills, agents } = seedSettings;
const [first] = skills as [Skill];
const [agent] = agents as [Agent];

test("a skill as it is has no problems, nor has a new one with a name and an id", () => {
  expect(skillProblems(first, first, skills)).toEqual({});
  const made = { id: "1", name: "New", officeHours: emptyHours(skills) };
  expect(skillProblems(made, undefined, skills)).toEqual({});
});

test("problems are told at their fields", () => {
  const hours = { ...first.officeHours, timeZone: "Nowhere", holidays: ["2026-02-30"] };
  const typed = { id: "563268", name: " ", officeHours: hours };
  expect(skillProblems(typed, undefined, skills)).toEqual({
    id: "563268 is the id of Support DE already.",
    name: "A name is missing.",
    "officeHours.holidays[0]": "2026-02-30 is not a date, such as 2026-12-25.",
    "officeHours.timeZone": "Choose a time zone such as Europe/London.",
  });
  expect(agentProblems({ ...agent, id: "" }, undefined, agents)).toEqual({
    id: "An id is missing.",
  });
  expect(agentProblems(agent, agent, agents)).toEqual({});
});
