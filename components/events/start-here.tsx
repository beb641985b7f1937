"use client";
import Link from "next/link";
import { useRights } from "@/components/access/rights";
import { Button } from "@/components/ui/button";
import type { EventId } from "@/lib/domain/events/catalog";
import { defaultTemplate } from "@/lib/domain/templates/catalog";

/** The way from an event to a function for it; the templates are linked below for who only reads. */
export function StartHere({ account, eventId }: { account: string; eventId: EventId }) {
  if (!useRights().can("functions.write")) return null;
  return (
    <Button asChild tone="ink" className="max-sm:w-full">
      <Link href={`/${account}/templates/${defaultTemplate(eventId).id}`}>Start from template</Link>
    </Button>
  );
}
