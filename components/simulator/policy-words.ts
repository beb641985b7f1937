import { ArrowRight, Bot, Lock, type LucideIcon, MessageSquareText } from "lucide-react";
import type { StalePolicies } from "@/lib/domain/accounts/stale-policies";

export type PolicyOf = keyof StalePolicies;

/** What may come too late, in the words of the desk. */
export const policyWords: Record<PolicyOf, { icon: LucideIcon; one: string; many: string }> = {
  systemMessage: { icon: MessageSquareText, one: "A late message", many: "messages" },
  automaticMessage: { icon: Bot, one: "A late automatic message", many: "automatic messages" },
  transfer: { icon: ArrowRight, one: "A late transfer", many: "transfers" },
  closeConversation: { icon: Lock, one: "A late close", many: "closes" },
};

export const policies = Object.keys(policyWords) as PolicyOf[];

export const policyOf = (type: string): PolicyOf | undefined =>
  policies.find((policy) => policy === type);
