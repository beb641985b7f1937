"use client";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { useRights } from "@/components/access/rights";
import { asks } from "@/components/workspace/keys";
import { useTestRuns } from "./use-test-runs";

/** The key that runs all tests, in every tab of a function: it brings their own into sight. */
export function useTestsKey({ href, here }: { href: string; here: boolean }): void {
  const router = useRouter();
  const may = useRights().can("functions.test");
  const { runAll } = useTestRuns();
  const go = useEffectEvent(() => {
    if (!may) return;
    void runAll();
    if (!here) router.push(href);
  });
  useEffect(() => {
    window.addEventListener(asks.runTests, go);
    return () => window.removeEventListener(asks.runTests, go);
  }, []);
}
