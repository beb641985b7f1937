import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EventReference } from "@/components/events/event-reference";
import { findEvent } from "@/lib/domain/events/catalog";

interface Given {
  params: Promise<{ account: string; eventId: string }>;
}

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const { eventId } = await params;
  return { title: findEvent(eventId)?.title ?? "Events" };
}

export default async function EventPage({ params }: Given) {
  const { account, eventId } = await params;
  const event = findEvent(eventId);
  if (!event) notFound();
  return <EventReference account={account} event={event} />;
}
