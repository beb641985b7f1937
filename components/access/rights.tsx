"use client";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { type Right, rightsOf } from "@/lib/domain/access/rights";
import type { Role } from "@/lib/domain/access/role";
import { onRefused } from "@/lib/http/client";
import { type RightsOnScreen, rightsOnScreen } from "./rights-on-screen";

const RightsContext = createContext<RightsOnScreen | null>(null);
const none: ReadonlySet<Right> = new Set();

/**
 * Tells every screen of an account what its visitor may do there, as the server said with the page.
 * An answer that says otherwise counts at once, and has the server asked for their role again.
 */
export function Rights({ role, children }: { role: Role; children: ReactNode }) {
  const router = useRouter();
  const [refused, setRefused] = useState({ role, rights: none });
  if (refused.role !== role) setRefused({ role, rights: none });
  const { rights } = refused;
  useEffect(
    () =>
      onRefused((right) => {
        // Once for each right: a role that stays must not have the page asked for without end.
        if (!rightsOf(role).has(right) || rights.has(right)) return;
        setRefused({ role, rights: new Set([...rights, right]) });
        router.refresh();
      }),
    [role, rights, router],
  );
  const onScreen = useMemo(() => rightsOnScreen(role, rights), [role, rights]);
  return <RightsContext value={onScreen}>{children}</RightsContext>;
}

export function useRights(): RightsOnScreen {
  const rights = useContext(RightsContext);
  if (!rights) throw new Error("This component belongs inside an account's screens.");
  return rights;
}
