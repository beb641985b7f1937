"use client";
import type { OpenedInvitation } from "@/lib/domain/access/member";
import { DoorFrame } from "./door-frame";
import { JoinAsNew } from "./join-as-new";
import { JoinSignedIn } from "./join-signed-in";
import { roleWithArticle } from "./role-words";
import { useInvitation } from "./use-invitation";

interface Visitor {
  name: string;
  email: string;
  /** the accounts that they are in */
  accounts: string[];
}

/** What somebody sees who follows the link of an invitation. */
export function JoinScreen({ visitor }: { visitor: Visitor | null }) {
  const state = useInvitation();
  if (state.is === "loading") return <DoorFrame title="Opening the invitation…" />;
  if (state.is === "failed") {
    return (
      <DoorFrame title="This invitation cannot be used">
        <p role="alert" className="mt-1 text-ink-2">
          {state.message}
        </p>
      </DoorFrame>
    );
  }
  const { token, invitation } = state;
  return (
    <DoorFrame title={`Join ${invitation.accountName}`} words={<Words {...invitation} />}>
      {visitor ? (
        <JoinSignedIn token={token} invitation={invitation} visitor={visitor} />
      ) : (
        <JoinAsNew token={token} invitation={invitation} />
      )}
    </DoorFrame>
  );
}

function Words({ by, email, role }: OpenedInvitation) {
  return (
    <p className="wrap-anywhere">
      {by} invites <span className="font-medium text-ink">{email}</span> as {roleWithArticle(role)}.
    </p>
  );
}
