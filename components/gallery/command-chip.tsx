import { ArrowRight, Lock, type LucideIcon, MessageSquareText } from "lucide-react";
import type { CommandType } from "@/lib/domain/commands/command";

const looks: Record<CommandType, { icon: LucideIcon; words: string }> = {
  systemMessage: { icon: MessageSquareText, words: "sends a message" },
  transfer: { icon: ArrowRight, words: "transfers" },
  closeConversation: { icon: Lock, words: "closes the conversation" },
};

/** What a template does, in words. */
export function CommandChip({ type }: { type: CommandType }) {
  const { icon: Icon, words } = looks[type];
  return (
    <li className="inline-flex h-[22px] items-center gap-1.5 rounded-key bg-sunken px-[7px] text-12 whitespace-nowrap">
      <Icon className="size-3.5" strokeWidth={1.75} aria-hidden />
      {words}
    </li>
  );
}

/** What a template does, as signs beside its name. */
export function CommandSigns({ does }: { does: readonly CommandType[] }) {
  return (
    <span className="ml-auto flex gap-1.5 text-ink-3">
      {does.map((type) => {
        const { icon: Icon, words } = looks[type];
        return (
          <span key={type} title={words}>
            <Icon className="size-3.5" strokeWidth={1.75} aria-hidden />
          </span>
        );
      })}
    </span>
  );
}
