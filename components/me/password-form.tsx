"use client";
import { useState } from "react";
import { NewPasswordField } from "@/components/people/new-password-field";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { useAttempt } from "@/components/ui/use-attempt";
import { passwordProblem } from "@/lib/domain/access/password";
import { call } from "@/lib/http/client";
import { changePassword } from "@/lib/http/endpoints/me";
import { reloadSessions } from "./use-sessions";

export function PasswordForm({ person }: { person: { name: string; email: string } }) {
  const [now, setNow] = useState("");
  const [next, setNext] = useState("");
  const [tried, setTried] = useState(false);
  const { failure, running, attempt } = useAttempt();
  return (
    <form
      method="post"
      noValidate
      className="flex flex-col items-start gap-3"
      onSubmit={async (event) => {
        event.preventDefault();
        setTried(true);
        if (passwordProblem(next, person)) return;
        if (!(await attempt(() => call(changePassword, { params: {}, body: { now, next } }))))
          return;
        setNow("");
        setNext("");
        setTried(false);
        void reloadSessions();
        toast("Your password is changed. You are signed out everywhere else.");
      }}
    >
      <input type="hidden" name="username" autoComplete="username" value={person.email} readOnly />
      <div className="w-full max-w-[320px]">
        <Field label="Present password" htmlFor="present-password" error={failure}>
          <Input
            id="present-password"
            type="password"
            autoComplete="current-password"
            value={now}
            onChange={(change) => setNow(change.target.value)}
            aria-invalid={failure ? true : undefined}
            aria-describedby={failure ? "present-password-error" : undefined}
          />
        </Field>
      </div>
      <div className="w-full max-w-[320px]">
        <NewPasswordField
          label="New password"
          value={next}
          person={person}
          tried={tried}
          onType={setNext}
        />
      </div>
      <Button type="submit" disabled={running || now === ""}>
        Change password
      </Button>
    </form>
  );
}
