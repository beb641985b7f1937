"use client";
import { Button } from "@/components/ui/button";
import type { OpenedInvitation } from "@/lib/domain/access/member";
import { call } from "@/lib/http/client";
import { join } from "@/lib/http/endpoints/members";
import { signOut } from "@/lib/http/endpoints/people";
import { useEntry } from "./use-entry";
import { forgetInvitation, keepInvitation } from "./use-invitation";

/** Somebody who is signed in joins with one click, and is told whose invitation it is. */
export function JoinSignedIn({
  token,
  invitation: { email, account },
  visitor,
}: {
  token: string;
  invitation: OpenedInvitation;
  visitor: { name: string; email: string; accounts: string[] };
}) {
  const inside = visitor.accounts.includes(account);
  const entry = useEntry(async () => {
    if (!inside) await call(join, { params: {}, body: { token } });
    forgetInvitation();
  }, `/${account}/functions`);
  const other = useEntry(async () => {
    keepInvitation(token);
    await call(signOut, { params: {} });
  }, "/join");
  const failure = entry.failure ?? other.failure;
  return (
    <div className="mt-3 flex flex-col gap-3">
      {visitor.email !== email && (
        <p className="rounded-control bg-warn-weak px-2.5 py-2 text-warn wrap-anywhere">
          You are signed in as {visitor.email}. The invitation is for {email}.
        </p>
      )}
      {inside && <p className="text-ink-2">You are in this account already.</p>}
      {failure && (
        <p role="alert" className="text-12 text-bad">
          {failure}
        </p>
      )}
      <form onSubmit={entry.submit}>
        <Button tone="ink" type="submit" disabled={entry.entering} className="w-full">
          {inside ? "Go there" : `Join as ${visitor.name}`}
        </Button>
      </form>
      <form onSubmit={other.submit}>
        <Button type="submit" disabled={other.entering} className="w-full">
          Sign out and join as somebody else
        </Button>
      </form>
    </div>
  );
}
