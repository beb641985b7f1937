"use client";
import useSWR from "swr";
import { SettingsLoading } from "@/components/settings/settings-loading";
import { Button } from "@/components/ui/button";
import type { JailState } from "@/lib/domain/sandbox/jail-level";
import { call } from "@/lib/http/client";
import { getSandbox } from "@/lib/http/endpoints/health";
import { LayerList } from "./layer-list";
import { RunnerTable } from "./runner-table";

const levels: Record<JailState["level"], string> = {
  3: "All layers that this kind of machine has are in force: this is what strangers' code may run behind.",
  2: "Code that broke out of V8 would meet less than it could: run no strangers' code before the rest is in force.",
  1: "Functions are hardly locked in beyond V8 itself. Run only code that you trust.",
};

/** How functions are locked in on this machine, as it was seen when the engine started. */
export function SandboxScreen({ account }: { account: string }) {
  const { data, error, mutate } = useSWR<Awaited<ReturnType<typeof ask>>, unknown>(
    ["sandbox", account],
    () => ask(account),
    { refreshInterval: 5_000 },
  );
  return (
    <main aria-label="Sandbox" className="flex max-w-[1080px] flex-col gap-5 px-6 py-5 max-sm:px-4">
      {!data && error === undefined && <SettingsLoading what="The layers" />}
      {!data && error !== undefined && (
        <div role="alert">
          <p>The engine does not tell how functions are locked in.</p>
          <p className="mt-1 text-ink-2">{error instanceof Error ? error.message : ""}</p>
          <Button className="mt-3" onClick={() => void mutate()}>
            Try again
          </Button>
        </div>
      )}
      {data && (
        <>
          <div>
            <h2 className="text-16">Level {data.level} of 3</h2>
            <p className={`mt-1 max-w-[72ch] ${data.level === 3 ? "text-ink-2" : "text-warn"}`}>
              {levels[data.level]}
            </p>
          </div>
          <LayerList layers={data.layers} />
          <RunnerTable runners={data.runners} />
        </>
      )}
    </main>
  );
}

const ask = (account: string) => call(getSandbox, { params: { account } });
