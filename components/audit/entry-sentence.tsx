"use client";
import Link from "next/link";
import { useRights } from "@/components/access/rights";
import { classNames } from "@/components/ui/class-names";
import type { AuditEntry } from "@/lib/domain/audit/entry";
import { entryHref, entryWords, subjectOf } from "./entry-words";

/** "ada@example.com deployed v3 of greet": its last word leads to what it speaks of. */
export function EntrySentence({
  account,
  entry,
  linkClass,
}: {
  account: string;
  entry: AuditEntry;
  linkClass?: string;
}) {
  const { can } = useRights();
  const subject = subjectOf(entry);
  const href = entryHref(account, entry, can);
  const code = subject && ["lambda", "secret", "host"].includes(subject.kind) ? "code-word" : "";
  return (
    <>
      <span className="font-medium">{entry.actor.name}</span>{" "}
      <span className="text-ink-2">{entryWords(entry)}</span>{" "}
      {subject &&
        (href ? (
          <Link href={href} className={classNames("text-accent hover:underline", code, linkClass)}>
            {subject.name}
          </Link>
        ) : (
          <span className={code}>{subject.name}</span>
        ))}
    </>
  );
}
