"use client";
import Link from "next/link";
import { useParams, useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { toastError } from "@/components/ui/toast";
import { call } from "@/lib/http/client";
import { undeleteLambda } from "@/lib/http/endpoints/lambdas";

/** A 404 that helps: a deleted function can be had back for a day. */
export function MissingLambda() {
  const { account, id } = useParams<{ account: string; id?: string }>();
  const router = useRouter();
  const [gone, setGone] = useState(false);
  const undo = async (lost: string) => {
    try {
      await call(undeleteLambda, { params: { account, id: lost } });
      router.refresh();
    } catch (thrown) {
      setGone(true);
      toastError(thrown);
    }
  };
  return (
    <main className="grid min-h-0 flex-1 place-items-center p-6">
      <div className="max-w-sm text-center">
        <h1 className="text-16">No function with this address</h1>
        <p className="mt-1.5 text-ink-2">It may have been deleted.</p>
        <div className="mt-4 flex justify-center gap-2">
          <Button asChild tone="ink">
            <Link href={`/${account}/functions`}>All functions</Link>
          </Button>
          {id && !gone && <Button onClick={() => undo(id)}>Undo delete</Button>}
        </div>
      </div>
    </main>
  );
}
