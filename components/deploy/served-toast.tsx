"use client";
import { CircleCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast as sonner } from "sonner";
import { ToastCard } from "@/components/ui/toast-card";
import { MessageDialog } from "@/components/versions/message-dialog";
import { eventOf } from "@/lib/domain/events/catalog";
import type { Deployment } from "./deployment";

interface Served {
  account: string;
  made: Deployment;
  /** the version that served before; undefined when nothing did */
  previous: number | undefined;
  undo: () => void;
}

const LONG = 12_000;

/** Says what serves since when, and how to go on from there. */
export function showServed(served: Served): void {
  sonner.custom((id) => <ServedToast id={id} {...served} />, { duration: LONG });
}

function ServedToast({ id, ...served }: Served & { id: string | number }) {
  const { account, made, previous, undo } = served;
  const router = useRouter();
  const [describing, setDescribing] = useState(false);
  const address = `/${account}/functions/${made.lambda.id}/versions/${made.version}`;
  const describe = (open: boolean) => {
    setDescribing(open);
    // The notice waits for the words, then goes as usual.
    sonner.custom((same) => <ServedToast id={same} {...served} />, {
      id,
      duration: open ? Number.POSITIVE_INFINITY : LONG,
    });
  };
  return (
    <ToastCard
      id={id}
      icon={<CircleCheck className="size-4 text-good" strokeWidth={1.75} aria-hidden />}
      message={
        <>
          <span className="font-medium">v{made.version}</span> serves{" "}
          {eventOf(made.lambda.eventId).title} since {clock(made.deployedAt)}.
        </>
      }
      actions={[
        {
          label: "View diff",
          run: () => router.push(previous ? `${address}?against=${previous}` : address),
        },
        { label: "Add message", run: () => describe(true), stays: true },
        { label: previous ? "Roll back" : "Undeploy", run: undo },
      ]}
    >
      <MessageDialog
        open={describing}
        onOpenChange={describe}
        account={account}
        lambdaId={made.lambda.id}
        version={made.version}
        message={made.message}
      />
    </ToastCard>
  );
}

function clock(at: string): string {
  return new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}
