"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { assignedAgent, type Conversation } from "@/lib/domain/conversations/conversation";
import type { DeskAgent } from "./desk-agents";
import type { Session } from "./session";
import { TransferDialog } from "./transfer-dialog";

/** What the agent in sight can do with the conversation beside answering. */
export function DeskActs({
  session,
  agent,
  conversation,
  onActs,
}: {
  session: Session;
  agent: DeskAgent;
  conversation: Conversation;
  /** the list is ordered anew by what they do: they stay in sight */
  onActs: () => void;
}) {
  const { act, readOnly } = session;
  const [transfers, setTransfers] = useState(false);
  const closed = conversation.state === "CLOSE";
  const still = readOnly !== undefined || closed;
  const inside = agent.standing === "assigned" || agent.standing === "joined";
  const taken = assignedAgent(conversation) !== undefined;
  const own = conversation.participants.find(({ id }) => id === agent.id);
  const join = () => {
    onActs();
    void act("desk", {
      type: "joined",
      participant: { id: agent.id, role: taken ? "AGENT" : "ASSIGNED_AGENT" },
    });
  };
  const leave = () => {
    onActs();
    if (own) void act("desk", { type: "left", participant: own });
  };
  return (
    <div className="grid grid-cols-4 gap-1.5 px-4 pt-2 pb-3.5">
      <Button size="small" disabled={still || inside} onClick={join}>
        {taken ? "Join" : "Take"}
      </Button>
      <Button size="small" disabled={still || !inside} onClick={leave}>
        Leave
      </Button>
      <Button size="small" disabled={still || !inside} onClick={() => setTransfers(true)}>
        Transfer
      </Button>
      <Button
        size="small"
        disabled={still || !inside}
        onClick={() => void act("desk", { type: "closed", by: "AGENT" })}
      >
        Close
      </Button>
      {transfers && (
        <TransferDialog
          session={session}
          conversation={conversation}
          from={agent}
          onClose={() => setTransfers(false)}
        />
      )}
    </div>
  );
}
