"use client";
import Link from "next/link";
import { useRights } from "@/components/access/rights";
import { ShellLine } from "@/components/code/shell-line";
import { useEngine } from "@/components/shell/use-engine";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogFoot, DialogHead } from "@/components/ui/dialog";
import { useAttempt } from "@/components/ui/use-attempt";
import { askLine } from "./curl-lines";
import { useAnonymousSwitch } from "./use-anonymous-switch";

/** What changes once every call needs a token, and the way there. */
export function RequireTokenDialog({ account, onClose }: { account: string; onClose: () => void }) {
  const { can, why } = useRights();
  const { gateway } = useEngine(account);
  const { turn, turning } = useAnonymousSwitch(account);
  const { failure, attempt } = useAttempt("Not changed. Try again.");
  const may = can("settings.write");
  const require = () =>
    attempt(async () => {
      await turn(false);
      onClose();
    });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent className="w-[min(560px,calc(100vw-32px))]">
        <DialogHead title="Require a token">
          Parley starts with calls from this machine let in, so that the first one works.
        </DialogHead>
        <div className="flex flex-col gap-3 overflow-y-auto px-5 py-4">
          <p>
            From then on whoever invokes a function of this account needs a token with the scope{" "}
            <span className="code-word">functions.invoke</span>; without one the gateway answers
            401, at once. Nothing changes for people, and what was let in so far is not stopped.
          </p>
          {gateway && (
            <ShellLine
              label="A call with a token"
              what="curl line"
              text={askLine(gateway, account, '"Authorization: Bearer $PARLEY_TOKEN"')}
            />
          )}
          {can("machines.manage") && (
            <p>
              Tokens are made under{" "}
              <Link
                href={`/${account}/settings/machines`}
                onClick={onClose}
                className="text-accent hover:underline"
              >
                Settings → Machine access
              </Link>
              .
            </p>
          )}
          {!may && <p className="text-ink-2">{why("settings.write")}</p>}
          {failure && (
            <p role="alert" className="text-bad">
              {failure}
            </p>
          )}
        </div>
        <DialogFoot>
          <Button onClick={onClose}>{may ? "Not yet" : "Close"}</Button>
          {may && (
            <Button tone="ink" disabled={turning} onClick={() => void require()}>
              Require a token
            </Button>
          )}
        </DialogFoot>
      </DialogContent>
    </Dialog>
  );
}
