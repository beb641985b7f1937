"use client";
import { useEffect, useState } from "react";
import { useRights } from "@/components/access/rights";
import { Dialog, DialogContent, DialogHead } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { useSingleKeys } from "@/components/ui/single-keys";
import { Switch } from "@/components/ui/switch";
import type { Right } from "@/lib/domain/access/rights";
import { asks } from "./keys";

export interface KeyPart {
  title: string;
  /** `right`: who has it not is not told of the key */
  keys: { keys: string[]; does: string; right?: Right }[];
}

const everywhere: KeyPart = {
  title: "Everywhere",
  keys: [
    { keys: ["mod+p", "mod+k"], does: "Go to a function, an event or a screen" },
    { keys: ["?"], does: "This sheet" },
    { keys: ["Esc"], does: "Close; back to where the focus was" },
  ],
};

/** The sheet of a screen's keys, opened by `?` or by what asks for it. */
export function KeySheet({ parts }: { parts: readonly KeyPart[] }) {
  const [open, setOpen] = useState(false);
  const { can } = useRights();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  useEffect(() => {
    const show = () => setOpen(true);
    window.addEventListener(asks.shortcuts, show);
    return () => window.removeEventListener(asks.shortcuts, show);
  }, []);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogContent className="w-[min(680px,calc(100vw-32px))]" aria-describedby={undefined}>
        <DialogHead title="Keys" />
        <div className="grid gap-x-8 gap-y-4 overflow-y-auto p-5 sm:grid-cols-2">
          {[...parts, everywhere].map((part) => (
            <section key={part.title} aria-label={part.title}>
              <h3 className="mb-1 text-12 font-medium text-ink-3">{part.title}</h3>
              <dl>
                {part.keys
                  .filter(({ right }) => !right || can(right))
                  .map(({ keys, does }) => (
                    <div
                      key={does}
                      className="flex min-h-8 items-center justify-between gap-3 border-b border-line"
                    >
                      <dt>{does}</dt>
                      <dd className="flex gap-1">
                        {keys.map((each) => (
                          <span key={each}>
                            <span className="sr-only">{each.replaceAll("+", " ")}</span>
                            <Kbd keys={each} className="max-sm:inline-flex" />
                          </span>
                        ))}
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
          <label
            htmlFor="single-keys"
            className="flex items-center justify-between gap-3 text-ink-2 sm:col-span-2"
          >
            Keys without Ctrl or Cmd, such as / and J, mean something while nobody types
            <Switch id="single-keys" checked={singleKeys} onCheckedChange={setSingleKeys} />
          </label>
        </div>
      </DialogContent>
    </Dialog>
  );
}
