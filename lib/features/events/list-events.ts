import { events } from "@/lib/domain/events/catalog";
import { payloadJsonSchema, sampleInput } from "@/lib/domain/events/payload-views";

// Definitions do not change while the product runs, and their schemas take a while to write.
const listed = events.map((event) => ({
  id: event.id,
  title: event.title,
  firesWhen: event.firesWhen,
  section: event.section,
  payloadSchema: payloadJsonSchema(event),
  sample: sampleInput(event),
}));

/** The events that can invoke a function, in the order of the spec's table. */
export async function listEvents() {
  return listed;
}
