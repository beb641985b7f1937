"use client";
import { useParams, usePathname } from "next/navigation";
import { useState } from "react";
import useSWR from "swr";
import { useRights } from "@/components/access/rights";
import { NotFoundHere } from "@/components/shell/not-found-here";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { toastError } from "@/components/ui/toast";
import { DomainError } from "@/lib/domain/errors";
import { call } from "@/lib/http/client";
import { getDeletion, undeleteLambda } from "@/lib/http/endpoints/lambdas";

/** No function at this address: deleted lately, perhaps, and then it can be had back. */
export function MissingLambda() {
  const { account = "default" } = useParams<{ account?: string }>();
  // Shown in place of a layout too, where the address is all that is known.
  const id = decodeURIComponent(usePathname().split("/")[3] ?? "");
  const { can, why } = useRights();
  const undeletes = can("functions.deploy");
  const [busy, setBusy] = useState(false);
  const { data: deletion, error } = useSWR(
    ["deletion", account, id],
    () => call(getDeletion, { params: { account, id } }),
    { shouldRetryOnError: false },
  );
  const unknown = error instanceof DomainError && error.code === "not_found";

  async function undelete() {
    setBusy(true);
    try {
      await call(undeleteLambda, { params: { account, id } });
      // Next keeps a page that was not found for as long as its address stays.
      window.location.reload();
    } catch (thrown) {
      setBusy(false);
      toastError(thrown);
    }
  }

  return (
    <NotFoundHere
      title="No function with this address."
      words={
        <p>
          {deletion ? (
            <>
              <span className="code-word">{deletion.name}</span> was deleted{" "}
              <RelativeTime at={deletion.deletedAt} />.{" "}
              {undeletes
                ? "A deletion can be taken back for a day."
                : why("functions.deploy", "take that back for a day")}
            </>
          ) : unknown ? (
            "There never was one, or it was deleted more than a day ago."
          ) : (
            "It may have been deleted."
          )}
        </p>
      }
      links={[{ to: "functions", label: "All functions" }]}
    >
      {deletion && undeletes && (
        <Button aria-disabled={busy} onClick={() => void (busy || undelete())}>
          Undo delete
        </Button>
      )}
    </NotFoundHere>
  );
}
