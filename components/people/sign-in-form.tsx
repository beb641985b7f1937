"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/input";
import { call } from "@/lib/http/client";
import { signIn } from "@/lib/http/endpoints/people";
import { CodeForm } from "./code-form";
import { useEntry } from "./use-entry";

export function SignInForm({
  next,
  provider,
  refused,
}: {
  next: string;
  /** another system to sign in by, as people know it */
  provider: string | null;
  /** why somebody came back from there as nobody */
  refused: string | undefined;
}) {
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
  const begin = `/api/session/provider?next=${encodeURIComponent(next)}`;
  const words = failure ?? refused;
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
      {words && (
        <p role="alert" className="text-12 text-bad">
          {words}
        </p>
      )}
      <Button tone="ink" type="submit" disabled={entering} className="mt-1 w-full">
        {entering ? "Signing in…" : "Sign in"}
      </Button>
      {provider && (
        <Button asChild className="w-full">
          {/* Not a Link: it leads off this site. */}
          <a href={begin}>Continue with {provider}</a>
        </Button>
      )}
    </form>
  );
}
