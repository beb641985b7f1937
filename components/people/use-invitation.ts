"use client";
import { useEffect, useState } from "react";
import type { OpenedInvitation } from "@/lib/domain/access/member";
import { call } from "@/lib/http/client";
import { openInvitation } from "@/lib/http/endpoints/members";

const kept = "parley:invitation";

/** Keeps the token of an invitation while somebody signs in; an address would tell it to servers. */
export function keepInvitation(token: string): void {
  sessionStorage.setItem(kept, token);
}
export function forgetInvitation(): void {
  sessionStorage.removeItem(kept);
}

type State =
  | { is: "loading" }
  | { is: "failed"; message: string }
  | { is: "open"; token: string; invitation: OpenedInvitation };

/** The invitation whose token stands in the fragment of the address, or was kept over a sign-in. */
export function useInvitation(): State {
  const [state, setState] = useState<State>({ is: "loading" });
  useEffect(() => {
    const token = window.location.hash.slice(1) || sessionStorage.getItem(kept) || "";
    if (token === "") {
      setState({ is: "failed", message: "This address is not complete. Open the whole link." });
      return;
    }
    call(openInvitation, { params: {}, body: { token } }).then(
      (invitation) => setState({ is: "open", token, invitation }),
      (thrown: unknown) => {
        forgetInvitation();
        const message = thrown instanceof Error ? thrown.message : "That did not work. Try again.";
        setState({ is: "failed", message });
      },
    );
  }, []);
  return state;
}
