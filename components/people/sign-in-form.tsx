"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/input";
import { call } from "@/lib/http/client";
import { signIn } from "@/lib/http/endpoints/people";
import { CodeForm } from "./code-form";
import { useEntry } from "./use-entry";

export function SignInForm({ next }: { next: string }) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [owed, setOwed] = useState(false);
  const { failure, entering, submit } = useEntry(async () => {
    const answer = await call(signIn, { params: {}, body: { email, password } });
    if (!("secondFactor" in answer)) return;
    setOwed(true);
    setPassword("");
    return "stay";
  }, next);
  if (owed) return <CodeForm next={next} onBack={() => setOwed(false)} />;
  return (
    <form method="post" onSubmit={submit} noValidate className="mt-4 flex flex-col gap-3">
      <Field label="E-mail" htmlFor="email">
        <Input
          id="email"
          type="email"
          autoComplete="username"
          value={email}
          onChange={(change) => setEmail(change.target.value)}
          aria-invalid={failure ? true : undefined}
        />
      </Field>
      <Field label="Password" htmlFor="password">
        <Input
          id="password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(change) => setPassword(change.target.value)}
          aria-invalid={failure ? true : undefined}
        />
      </Field>
      {failure && (
        <p role="alert" className="text-12 text-bad">
          {failure}
        </p>
      )}
      <Button tone="ink" type="submit" disabled={entering} className="mt-1 w-full">
        {entering ? "Signing in…" : "Sign in"}
      </Button>
    </form>
  );
}
