"use client";
import { useParams, usePathname, useRouter } from "next/navigation";
import { useState } from "react";
import { NotFoundHere } from "@/components/shell/not-found-here";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { DomainError } from "@/lib/domain/errors";
import { call } from "@/lib/http/client";
import { undeleteLambda } from "@/lib/http/endpoints/lambdas";
import { rememberLambda } from "./use-lambdas";

/** No function at this address: deleted lately, perhaps, and then it can be had back. */
export function MissingLambda() {
  const { account = "default" } = useParams<{ account?: string }>();
  // Shown in place of a layout too, where the address is all that is known.
  const id = decodeURIComponent(usePathname().split("/")[3] ?? "");
  const router = useRouter();
  const [failure, setFailure] = useState("");
  const [gone, setGone] = useState(false);

  async function undelete() {
    setFailure("");
    try {
      const lambda = await call(undeleteLambda, { params: { account, id } });
      await rememberLambda(account, lambda);
      toast(`${lambda.name} is back.`);
      router.refresh();
    } catch (thrown) {
      const isGone = thrown instanceof DomainError && thrown.code === "not_found";
      setGone(isGone);
      setFailure(
        isGone
          ? "It cannot be had back: deletions are kept for a day."
          : thrown instanceof Error
            ? thrown.message
            : "Not restored. Try again.",
      );
    }
  }

  return (
    <NotFoundHere
      title="No function with this address."
      words={
        <>
          It may have been deleted.
          <p role="status" className="text-bad">
            {failure}
          </p>
        </>
      }
      links={[{ to: "functions", label: "All functions" }]}
    >
      {!gone && <Button onClick={() => void undelete()}>Undo delete</Button>}
    </NotFoundHere>
  );
}
