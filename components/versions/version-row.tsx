import { CircleCheck } from "lucide-react";
import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Version } from "@/lib/domain/lambdas/lambda";

export function VersionRow({
  version,
  href,
  serves,
  shown,
}: {
  version: Version;
  href: string;
  serves: boolean;
  shown: boolean;
}) {
  return (
    <li className="border-b border-line">
      <Link
        href={href}
        aria-current={shown ? "true" : undefined}
        className={classNames(
          "block px-3.5 py-2.5 -outline-offset-2 hover:bg-sunken",
          shown && "bg-sunken max-sm:bg-transparent",
        )}
      >
        <span className="flex items-center gap-2">
          <span className="code-word font-medium">v{version.version}</span>
          {serves && <ServesMark />}
          <span className="ml-auto text-12 whitespace-nowrap text-ink-3">
            <RelativeTime at={version.deployedAt} />
          </span>
        </span>
        <span className="mt-0.5 flex gap-2 text-12">
          <span className={classNames("min-w-0 flex-1 truncate", !version.message && "text-ink-3")}>
            {version.message || "No message"}
          </span>
          <span className="max-w-28 truncate text-ink-3">{version.by}</span>
        </span>
      </Link>
    </li>
  );
}

export function ServesMark() {
  return (
    <span className="inline-flex items-center gap-1 text-12 text-ink-2">
      <CircleCheck className="size-3.5 text-good" strokeWidth={1.75} aria-hidden />
      serves
    </span>
  );
}
