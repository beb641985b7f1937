import { expect, test } from "vitest";
import { eventIds, eventOf } from "@/lib/domain/events/catalog";
import { listEvents } from "./list-events";

test("the seven events are listed in their order, each with a sample that fits it", async () => {
  const rows = await listEvents();
  expect(rows.map(({ id }) => id)).toEqual(eventIds);
  for (const { id, sample, section } of rows) {
    expect(eventOf(id).payload.safeParse(sample.payload).success).toBe(true);
    expect(sample.payload).toHaveProperty(section);
  }
});
