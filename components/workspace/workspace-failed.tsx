"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";

/** Stands where a function's screen could not be made. `retry` overrides asking the server again. */
export function WorkspaceFailed({ account, retry }: { account?: string; retry?: () => void }) {
  const router = useRouter();
  const [again, startAgain] = useTransition();
  return (
    <main className="grid min-h-0 flex-1 place-items-center p-6">
      <div role="alert" className="max-w-sm text-center">
        <h1 className="text-16">This function could not be loaded</h1>
        <p className="mt-1.5 text-ink-2">
          The database does not answer. Texts that were not saved are kept in this browser.
        </p>
        <div className="mt-4 flex justify-center gap-2">
          <Button
            tone="ink"
            aria-disabled={again}
            onClick={() =>
              startAgain(() => {
                router.refresh();
                retry?.();
              })
            }
          >
            Try again
          </Button>
          {account && (
            <Button asChild>
              <Link href={`/${account}/functions`}>All functions</Link>
            </Button>
          )}
        </div>
      </div>
    </main>
  );
}
