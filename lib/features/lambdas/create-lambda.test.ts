import { afterAll, expect, test } from "vitest";
import { eventIds } from "@/lib/domain/events/catalog";
import { styles } from "@/lib/domain/lambdas/lambda";
import { defaultTemplate } from "@/lib/domain/templates/catalog";
import { makeAccount, owner } from "@/test/factories";
import { testStore } from "@/test/store";
import { createLambda } from "./create-lambda";
import { updateLambda } from "./update-lambda";

const { store, stop } = await testStore();
afterAll(stop);

test.each(eventIds)("what is not given comes from the template of %s", async (eventId) => {
  const account = await makeAccount({ store });
  for (const style of styles) {
    const made = await createLambda(
      { store },
      { account, by: owner, name: `f_${style}`, eventId, style },
    );
    const { code, description } = defaultTemplate(eventId);
    expect(made).toMatchObject({ description, skills: [], state: "Draft" });
    expect(made.draft).toMatchObject({ code: code[style], problems: [] });
  }
});

test("a skill that is given twice is one skill", async () => {
  const account = await makeAccount({ store });
  const skills = ["563268", "563268", "x"];
  const eventId = "controllerbot_messaging_ttr";
  const given = { account, by: owner, name: "f", eventId, style: "modern", skills } as const;
  const made = await createLambda({ store }, { ...given, skills: [...skills], description: "" });
  expect(made).toMatchObject({ skills: ["563268", "x"], description: "" });
  const change = { account, id: made.id, by: owner, skills: ["y", "y"] };
  expect((await updateLambda({ store }, change)).skills).toEqual(["y"]);
});
