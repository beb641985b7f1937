import { permanentRedirect } from "next/navigation";

/** The address that texts use, without an account. */
export default async function EventRedirect({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  permanentRedirect(`/default/events/${encodeURIComponent(id)}`);
}
