"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/input";
import type { OpenedInvitation } from "@/lib/domain/access/member";
import { passwordProblem } from "@/lib/domain/access/password";
import { personName } from "@/lib/domain/access/session";
import { call } from "@/lib/http/client";
import { joinAsNew } from "@/lib/http/endpoints/members";
import { NewPasswordField } from "./new-password-field";
import { useEntry } from "./use-entry";
import { forgetInvitation, keepInvitation } from "./use-invitation";

/** Somebody who was not here before makes a login; who was signs in first. */
export function JoinAsNew({
  token,
  invitation: { email, account },
}: {
  token: string;
  invitation: OpenedInvitation;
}) {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const nameProblem = personName.safeParse(name).error?.issues[0]?.message;
  const shown = tried ? nameProblem : undefined;
  const { failure, entering, submit } = useEntry(async () => {
    await call(joinAsNew, { params: {}, body: { token, name, password } });
    forgetInvitation();
  }, `/${account}/functions`);
  return (
    <>
      <form
        method="post"
        noValidate
        className="mt-4 flex flex-col gap-3"
        onSubmit={(event) => {
          setTried(true);
          if (nameProblem || passwordProblem(password, { name, email })) event.preventDefault();
          else submit(event);
        }}
      >
        {/* So that a password manager knows what the password is for. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <Field label="Your name" htmlFor="name" error={shown}>
          <Input
            id="name"
            autoComplete="name"
            value={name}
            onChange={(change) => setName(change.target.value)}
            aria-invalid={shown ? true : undefined}
            aria-describedby={shown ? "name-error" : undefined}
          />
        </Field>
        <NewPasswordField
          value={password}
          person={{ name, email }}
          tried={tried}
          onType={setPassword}
        />
        {failure && (
          <p role="alert" className="text-12 text-bad">
            {failure}
          </p>
        )}
        <Button tone="ink" type="submit" disabled={entering} className="mt-1 w-full">
          {entering ? "Joining…" : "Join"}
        </Button>
      </form>
      <p className="mt-3 text-12 text-ink-2">
        Do you sign in here already?{" "}
        <a
          href="/sign-in?next=/join"
          onClick={() => keepInvitation(token)}
          className="text-accent underline underline-offset-2"
        >
          Sign in, then join
        </a>
      </p>
    </>
  );
}
