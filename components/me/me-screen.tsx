"use client";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { roleLabel } from "@/components/people/role-words";
import { SignOutButton } from "@/components/people/sign-out-button";
import { Button } from "@/components/ui/button";
import { TooltipProvider } from "@/components/ui/tooltip";
import type { Membership } from "@/lib/domain/access/actor";
import type { PersonSession } from "@/lib/domain/access/session";
import { NameForm } from "./name-form";
import { PasswordForm } from "./password-form";
import { SecondFactor } from "./second-factor";
import { Section } from "./section";
import { SessionList } from "./session-list";

export interface Me {
  name: string;
  email: string;
  twoFactor: boolean;
  /** false for who signs in by a provider alone */
  password: boolean;
}

/** A person's own page: who they are, how they prove it, and where they are signed in. */
export function MeScreen({
  me,
  memberships,
  sessions,
  provider,
  refused,
}: {
  me: Me;
  memberships: readonly Membership[];
  sessions: PersonSession[];
  /** another system to sign in by, where one is configured */
  provider: { name: string; connected: boolean } | null;
  /** why it was not connected just now */
  refused: string | undefined;
}) {
  return (
    <TooltipProvider delayDuration={300}>
      <main className="mx-auto flex min-h-dvh w-full max-w-[720px] flex-col gap-4 px-6 py-5 max-sm:px-4">
        <header className="flex items-center gap-3">
          <Button asChild tone="ghost" size="icon" aria-label="Back to the functions">
            <Link href="/">
              <ArrowLeft className="size-4" aria-hidden />
            </Link>
          </Button>
          <div className="mr-auto min-w-0">
            <h1 className="truncate text-20 tracking-[-0.02em]">{me.name}</h1>
            <p className="truncate text-ink-3">{me.email}</p>
          </div>
          <SignOutButton />
        </header>
        <Section title="You">
          <NameForm name={me.name} />
          <ul aria-label="Your accounts" className="mt-3.5 flex flex-col border-t border-line pt-2">
            {memberships.map(({ account, accountName, role }) => (
              <li key={account} className="flex h-8 items-center gap-3">
                <Link href={`/${account}/functions`} className="truncate hover:underline">
                  {accountName}
                </Link>
                <span className="ml-auto text-ink-3">{roleLabel(role)}</span>
              </li>
            ))}
          </ul>
        </Section>
        {me.password ? (
          <>
            <Section
              title="Second factor"
              words="A code of an authenticator app beside the password: who learns the password alone does not get in."
            >
              <SecondFactor on={me.twoFactor} />
            </Section>
            <Section title="Password">
              <PasswordForm person={me} />
            </Section>
          </>
        ) : (
          <Section title="Password">
            <p className="text-ink-2">
              You sign in by your organisation, which keeps your password and second factor.
            </p>
          </Section>
        )}
        {provider && (
          <Section title={`Signing in with ${provider.name}`}>
            <div className="flex flex-wrap items-center gap-2">
              <p className="mr-auto text-ink-2">
                {provider.connected ? "Connected." : "Not connected."}
              </p>
              {!provider.connected && (
                <Button asChild>
                  {/* Not a Link: it leads off this site. */}
                  <a href="/api/session/provider?connect=1&next=/me">Connect</a>
                </Button>
              )}
            </div>
            {refused && (
              <p role="alert" className="mt-2 text-bad">
                {refused}
              </p>
            )}
          </Section>
        )}
        <Section
          title="Sessions"
          words="Where you are signed in. Who is signed out is out at once."
        >
          <SessionList initial={sessions} />
        </Section>
      </main>
    </TooltipProvider>
  );
}
