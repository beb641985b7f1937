"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "@/components/ui/toast";
import { call } from "@/lib/http/client";
import { takeAnonymous } from "@/lib/http/endpoints/machines";

/** Turns calls without a token on or off, and has every screen say so. */
export function useAnonymousSwitch(account: string) {
  const router = useRouter();
  const [turning, setTurning] = useState(false);
  async function turn(allowed: boolean): Promise<void> {
    setTurning(true);
    try {
      await call(takeAnonymous, { params: { account }, body: { allowed } });
      router.refresh();
      toast(
        allowed
          ? "Programs on this machine may invoke without a token."
          : "Every invocation needs a token from now on.",
      );
    } finally {
      setTurning(false);
    }
  }
  return { turn, turning };
}
