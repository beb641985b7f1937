import { NotFoundHere } from "@/components/shell/not-found-here";
import { events } from "@/lib/domain/events/catalog";

export default function NotFound() {
  return (
    <NotFoundHere
      title="No event with this address."
      words="An event's address ends with its id, exactly as written. There are seven:"
      links={[
        { to: "events", label: "All events" },
        ...events.map((event) => ({ to: `events/${event.id}`, label: event.title })),
      ]}
    />
  );
}
