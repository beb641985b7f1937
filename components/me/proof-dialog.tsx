"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogFoot, DialogHead } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import { useAttempt } from "@/components/ui/use-attempt";
import { call } from "@/lib/http/client";
import { makeRecoveryCodes, removeSecondFactor } from "@/lib/http/endpoints/me";
import { CodeField, PasswordField } from "./proof-fields";
import { RecoveryCodes } from "./recovery-codes";
import { reloadSessions } from "./use-sessions";

const words = {
  "turn off": {
    title: "Turn the second factor off",
    more: "Then the password alone lets you in, and whoever learns it.",
    button: "Turn off",
  },
  "new codes": {
    title: "New recovery codes",
    more: "Ten new ones take the place of those that are left.",
    button: "Make new codes",
  },
};

/** What takes the password and a code. */
export function ProofDialog({
  wanted,
  onClose,
}: {
  wanted: keyof typeof words;
  onClose: () => void;
}) {
  const router = useRouter();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [codes, setCodes] = useState<string[]>();
  const { failure, running, attempt } = useAttempt();
  const { title, more, button } = words[wanted];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { password, code };
    await attempt(async () => {
      if (wanted === "new codes") {
        const made = await call(makeRecoveryCodes, { params: {}, body });
        setCodes(made.recoveryCodes);
        return;
      }
      await call(removeSecondFactor, { params: {}, body });
      void reloadSessions();
      router.refresh();
      toast("The second factor is off.");
      onClose();
    });
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        <DialogHead title={title}>{more}</DialogHead>
        {codes ? (
          <>
            <div className="flex-1 overflow-y-auto px-5 py-4">
              <RecoveryCodes codes={codes} />
            </div>
            <DialogFoot>
              <Button tone="ink" onClick={onClose}>
                I have kept them
              </Button>
            </DialogFoot>
          </>
        ) : (
          <form
            onSubmit={(event) => void submit(event)}
            noValidate
            className="flex min-h-0 flex-1 flex-col"
          >
            <div className="flex flex-1 flex-col gap-4 overflow-y-auto px-5 py-4">
              <PasswordField value={password} onType={setPassword} />
              <CodeField
                label="Code of the app, or a recovery code"
                value={code}
                failure={failure}
                onType={setCode}
              />
            </div>
            <DialogFoot>
              <Button onClick={onClose}>Cancel</Button>
              <Button
                tone={wanted === "turn off" ? "danger" : "ink"}
                type="submit"
                disabled={running || password === "" || code.trim() === ""}
              >
                {button}
              </Button>
            </DialogFoot>
          </form>
        )}
      </DialogContent>
    </Dialog>
  );
}
