"use client";
import { useState } from "react";
import { AgentRow } from "./agent-row";
import { AnswerersPanel } from "./answerers-panel";
import { DeskActs } from "./desk-acts";
import { type DeskAgent, deskAgents } from "./desk-agents";
import { skillName } from "./people";
import { PoliciesPanel } from "./policies-panel";
import { RefusalWords } from "./refusal-words";
import { ReplyBox } from "./reply-box";
import type { Session } from "./session";

/** The right side: the agents, which code answers, and what becomes of late commands. */
export function DeskPane({ session }: { session: Session }) {
  const { rules, conversations, conversation } = session;
  const agents = deskAgents(rules, conversations, conversation?.convId);
  const [picked, setPicked] = useState<string>();
  const agent = agents.find(({ id }) => id === picked) ?? agents[0];
  return (
    <section
      aria-label="Agents’ desk"
      data-pane="desk"
      className="flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto bg-bg"
    >
      <div className="flex h-11 shrink-0 items-center gap-2 px-4">
        <h2 className="text-13">Agents’ desk</h2>
        {conversation && (
          <span className="ml-auto inline-flex h-[22px] min-w-0 items-center gap-1.5 rounded-key bg-sunken px-[7px] text-12">
            <span className="truncate">{skillName(conversation.skillId, rules)}</span>
            {conversation.skillId !== "-1" && (
              <span className="code-word text-ink-3">{conversation.skillId}</span>
            )}
          </span>
        )}
      </div>
      {agent ? (
        <>
          <div role="radiogroup" aria-label="Agent" className="flex flex-col gap-0.5 px-4 pb-2">
            {agents.map((each) => (
              <AgentRow
                key={each.id}
                agent={each}
                words={standingWords(each, session)}
                picked={each.id === agent.id}
                onPick={() => setPicked(each.id)}
              />
            ))}
          </div>
          {conversation && (
            <>
              <ReplyBox session={session} agent={agent} conversation={conversation} />
              <div className="px-4 pt-2 empty:hidden">
                <RefusalWords session={session} place="desk" />
              </div>
              <DeskActs
                session={session}
                agent={agent}
                conversation={conversation}
                onActs={() => setPicked(agent.id)}
              />
            </>
          )}
        </>
      ) : (
        <p className="px-4 pb-3 text-ink-3">No agents yet. Add them in the account’s settings.</p>
      )}
      <AnswerersPanel session={session} />
      <PoliciesPanel session={session} />
    </section>
  );
}

function standingWords(agent: DeskAgent, { conversation }: Session): string {
  switch (agent.standing) {
    case "assigned":
      return conversation?.lastAgentMsgTs === undefined ? "assigned" : "assigned, has answered";
    case "joined":
      return "joined";
    case "proposed":
      return `proposed · ${agent.skills}`;
    case "none":
      return agent.skills || "no skills";
  }
}
