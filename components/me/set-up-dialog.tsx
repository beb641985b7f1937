"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog, DialogContent, DialogFoot, DialogHead } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/input";
import { useAttempt } from "@/components/ui/use-attempt";
import { call } from "@/lib/http/client";
import { beginSecondFactor, confirmSecondFactor } from "@/lib/http/endpoints/me";
import { CodeField, PasswordField } from "./proof-fields";
import { QrCode } from "./qr-code";
import { RecoveryCodes } from "./recovery-codes";
import { reloadSessions } from "./use-sessions";

type Begun = { uri: string; recoveryCodes: string[] };

/** The password, then the app with its first code, then the recovery codes. */
export function SetUpDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const [begun, setBegun] = useState<Begun>();
  const [on, setOn] = useState(false);
  const done = () => {
    // Not before: the page would take the dialog and the codes away.
    if (on) router.refresh();
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && done()}>
      <DialogContent>
        {!begun && <Password onBegun={setBegun} onClose={onClose} />}
        {begun && !on && (
          <FirstCode
            uri={begun.uri}
            onClose={onClose}
            onRight={() => {
              setOn(true);
              void reloadSessions();
            }}
          />
        )}
        {begun && on && (
          <>
            <DialogHead title="The second factor is on">
              Keep these recovery codes before you go on.
            </DialogHead>
            <div className="overflow-y-auto px-5 py-4">
              <RecoveryCodes codes={begun.recoveryCodes} />
            </div>
            <DialogFoot>
              <Button tone="ink" onClick={done}>
                I have kept them
              </Button>
            </DialogFoot>
          </>
        )}
      </DialogContent>
    </Dialog>
  );
}

function Password({ onBegun, onClose }: { onBegun: (begun: Begun) => void; onClose: () => void }) {
  const [password, setPassword] = useState("");
  const { failure, running, attempt } = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () =>
      onBegun(await call(beginSecondFactor, { params: {}, body: { password } })),
    );
  };
  return (
    <>
      <DialogHead title="Set up a second factor">
        From then on you sign in with the password and a code that an app on your phone shows.
      </DialogHead>
      <form onSubmit={submit} noValidate className="flex min-h-0 flex-1 flex-col">
        <div className="flex-1 overflow-y-auto px-5 py-4">
          <PasswordField value={password} failure={failure} onType={setPassword} />
        </div>
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="ink" type="submit" disabled={running || password === ""}>
            Go on
          </Button>
        </DialogFoot>
      </form>
    </>
  );
}

function FirstCode({
  uri,
  onRight,
  onClose,
}: {
  uri: string;
  onRight: () => void;
  onClose: () => void;
}) {
  const [code, setCode] = useState("");
  const { failure, running, attempt } = useAttempt();
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await attempt(() => call(confirmSecondFactor, { params: {}, body: { code } }))) onRight();
  };
  return (
    <>
      <DialogHead title="Add it to your app">
        Scan the picture with an authenticator app, then give the code that it shows.
      </DialogHead>
      <form
        onSubmit={(event) => void submit(event)}
        noValidate
        className="flex min-h-0 flex-1 flex-col"
      >
        <div className="flex flex-1 flex-col gap-4 overflow-y-auto px-5 py-4">
          <div className="flex justify-center">
            <QrCode text={uri} label="QR code of the second factor" />
          </div>
          <Field label="Or type this key into the app" htmlFor="totp-secret">
            <div className="flex gap-2">
              <Input
                id="totp-secret"
                readOnly
                value={secret.replace(/(.{4})(?=.)/g, "$1 ")}
                className="font-mono text-12"
              />
              <CopyButton text={secret} what="the key" className="h-[30px]" />
            </div>
          </Field>
          <CodeField label="Code" value={code} failure={failure} onType={setCode} />
        </div>
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="ink" type="submit" disabled={running || code.trim() === ""}>
            Turn on
          </Button>
        </DialogFoot>
      </form>
    </>
  );
}
