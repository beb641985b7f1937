import { permanentRedirect } from "next/navigation";

/** The address that texts use, without an account. */
export default function EventsRedirect() {
  permanentRedirect("/default/events");
}
