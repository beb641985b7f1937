"use client";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/input";
import { passwordProblem } from "@/lib/domain/access/password";
import { email as emailShape, personName } from "@/lib/domain/access/session";
import { call } from "@/lib/http/client";
import { becomeOwner } from "@/lib/http/endpoints/people";
import { useEntry } from "./use-entry";

/** The first owner. The token stays in the fragment of the address, which is sent nowhere by itself. */
export function WelcomeForm() {
  const [token, setToken] = useState<string>();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  useEffect(() => setToken(window.location.hash.slice(1)), []);
  const weak = passwordProblem(password, { name, email });
  const wrong = {
    name: personName.safeParse(name).error?.issues[0]?.message,
    email: emailShape.safeParse(email).error?.issues[0]?.message,
    password: weak ?? undefined,
  };
  const { failure, entering, submit } = useEntry(
    () => call(becomeOwner, { params: {}, body: { token: token ?? "", name, email, password } }),
    "/default/functions",
  );
  if (token === "") {
    return (
      <p role="alert" className="mt-3 text-bad">
        This address is not complete. Open the whole link that was printed where Parley was started.
      </p>
    );
  }
  const shown: Partial<typeof wrong> = tried ? wrong : {};
  return (
    <form
      method="post"
      noValidate
      className="mt-4 flex flex-col gap-3"
      onSubmit={(event) => {
        setTried(true);
        if (wrong.name || wrong.email || wrong.password) event.preventDefault();
        else submit(event);
      }}
    >
      <Field label="Your name" htmlFor="name" error={shown.name}>
        <Input
          id="name"
          autoComplete="name"
          value={name}
          onChange={(change) => setName(change.target.value)}
          aria-invalid={shown.name ? true : undefined}
          aria-describedby={shown.name ? "name-error" : undefined}
        />
      </Field>
      <Field label="E-mail" htmlFor="email" error={shown.email}>
        <Input
          id="email"
          type="email"
          autoComplete="username"
          value={email}
          onChange={(change) => setEmail(change.target.value)}
          aria-invalid={shown.email ? true : undefined}
          aria-describedby={shown.email ? "email-error" : undefined}
        />
      </Field>
      <Field
        label="Password"
        htmlFor="password"
        error={shown.password}
        hint={
          password === ""
            ? "At least 12 characters. A few unrelated words are good."
            : (weak ?? "This is a good one.")
        }
      >
        <Input
          id="password"
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={(change) => setPassword(change.target.value)}
          aria-invalid={shown.password ? true : undefined}
          aria-describedby={shown.password ? "password-error" : undefined}
        />
      </Field>
      {failure && (
        <p role="alert" className="text-12 text-bad">
          {failure}
        </p>
      )}
      <Button tone="ink" type="submit" disabled={entering} className="mt-1 w-full">
        {entering ? "Making the owner…" : "Become the owner"}
      </Button>
    </form>
  );
}
