"use client";
import Link from "next/link";
import { StateWord } from "@/components/lambdas/state-word";
import { useLambdas } from "@/components/lambdas/use-lambdas";
import type { EventId } from "@/lib/domain/events/catalog";

/** Which functions are written for an event. */
export function EventAnswers({ account, eventId }: { account: string; eventId: EventId }) {
  const { lambdas, error } = useLambdas(account);
  if (error && !lambdas) return <p className="text-ink-2">The functions could not be loaded.</p>;
  const ofEvent = lambdas?.filter((lambda) => lambda.eventId === eventId) ?? [];
  if (!lambdas)
    return <div aria-busy className="h-5 w-56 animate-late rounded-control bg-sunken" />;
  if (ofEvent.length === 0) return <p className="text-ink-2">No function yet.</p>;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {ofEvent.map((lambda) => (
        <li key={lambda.id} className="flex h-5 items-center gap-2 max-sm:h-9">
          <Link
            href={`/${account}/functions/${lambda.id}`}
            className="code-word font-medium text-accent hover:underline"
          >
            {lambda.name}
          </Link>
          <StateWord state={lambda.state} />
        </li>
      ))}
    </ul>
  );
}
