"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { AnonymousCalls } from "@/lib/domain/access/machine";

const Context = createContext<AnonymousCalls | null>(null);

/** Tells every screen of an account whether functions are invoked without a token. */
export function AnonymousCallsOnScreen({
  calls,
  children,
}: {
  calls: AnonymousCalls;
  children: ReactNode;
}) {
  return <Context value={calls}>{children}</Context>;
}

export function useAnonymousCalls(): AnonymousCalls & { holds: boolean } {
  const calls = useContext(Context);
  if (!calls) throw new Error("This component belongs inside an account's screens.");
  return { ...calls, holds: calls.allowed && calls.possible };
}
