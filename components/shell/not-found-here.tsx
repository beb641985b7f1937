"use client";
import Link from "next/link";
import { useParams } from "next/navigation";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

/** A 404 within an account: what is not there, and where to go on. The first link is the likeliest. */
export function NotFoundHere({
  title,
  words,
  links,
  children,
}: {
  title: string;
  words: ReactNode;
  /** below the account */
  links: { to: string; label: string }[];
  /** a further way on */
  children?: ReactNode;
}) {
  const { account = "default" } = useParams<{ account?: string }>();
  return (
    <main className="grid min-h-0 flex-1 place-items-center overflow-y-auto p-6">
      <title>{`${title.replace(/\.$/, "")} · Parley`}</title>
      <div className="max-w-md text-center">
        <h1 className="text-16">{title}</h1>
        <div className="mt-1.5 text-ink-2">{words}</div>
        <div className="mt-4 flex flex-wrap justify-center gap-2">
          {links.map(({ to, label }, index) => (
            <Button key={to} asChild tone={index === 0 ? "ink" : "plain"}>
              <Link href={`/${account}/${to}`}>{label}</Link>
            </Button>
          ))}
          {children}
        </div>
      </div>
    </main>
  );
}
