import type { Metadata } from "next";
import { EventList } from "@/components/events/event-list";

export const metadata: Metadata = { title: "Events" };

export default async function EventsPage({ params }: { params: Promise<{ account: string }> }) {
  const { account } = await params;
  return <EventList account={account} />;
}
