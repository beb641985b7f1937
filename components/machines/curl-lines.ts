import { shellWord } from "@/components/code/shell-word";
import type { Scope } from "@/lib/domain/access/scope";

/** Where a client gets its tokens. */
export function tokenUrl(gateway: string, account: string): string {
  return new URL(`/sentinel/api/account/${account}/app/token?v=2.0`, gateway).href;
}

/** Asks whether something answers an event: it needs a token, and runs nothing. */
export function askLine(gateway: string, account: string, header: string): string {
  const event = "controllerbot_messaging_conversation_idle";
  const url = new URL(`/api/account/${account}/events/${event}/isImplemented?v=1`, gateway);
  return `curl -sS ${shellWord(url.href)} \\\n  -H ${header}`;
}

/** Tries a token for what its scopes allow, where there is something to be asked with it. */
export function tryLine(
  { gateway, web, account }: { gateway: string | undefined; web: string; account: string },
  scopes: readonly Scope[],
  token: string,
): string | null {
  const header = shellWord(`Authorization: Bearer ${token}`);
  if (scopes.includes("functions.invoke") && gateway) return askLine(gateway, account, header);
  if (!scopes.includes("functions.manage")) return null;
  const url = new URL(`/api/accounts/${account}/lambdas`, web).href;
  return `curl -sS ${shellWord(url)} \\\n  -H ${header}`;
}

/** Gets a token for a client's id and secret. */
export function tokenLine(url: string, clientId: string, secret: string): string {
  return [
    `curl -sS ${shellWord(url)}`,
    "-d grant_type=client_credentials",
    `-d ${shellWord(`client_id=${clientId}`)}`,
    `-d ${shellWord(`client_secret=${secret}`)}`,
  ].join(" \\\n  ");
}
