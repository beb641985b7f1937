import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { visit } from "@/app/visit";
import { WorkspaceFailed } from "@/components/workspace/workspace-failed";
import { WorkspaceFrame } from "@/components/workspace/workspace-frame";
import { WorkspaceProvider } from "@/components/workspace/workspace-provider";
import { DomainError } from "@/lib/domain/errors";
import type { LambdaKey } from "@/lib/domain/lambdas/lambda";
import { getSettings } from "@/lib/features/accounts/get-settings";
import { getLambda } from "@/lib/features/lambdas/get-lambda";
import { web } from "@/lib/web";

interface Given {
  children: ReactNode;
  params: Promise<LambdaKey>;
}

/** Asked for once a request, by the page's title and by the page; null while the database is away. */
const read = cache(async (account: string, id: string) => {
  const reader = await visit(account, "functions.read");
  try {
    const [lambda, settings] = await Promise.all([
      getLambda(web(), { account, id, reader }),
      getSettings(web(), { account }),
    ]);
    return { lambda, settings };
  } catch (thrown) {
    if (!(thrown instanceof DomainError)) throw thrown;
    if (thrown.code === "not_found") notFound();
    return null;
  }
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const { account, id } = await params;
  const found = await read(account, id);
  return { title: found ? found.lambda.name : "Function" };
}

export default async function FunctionLayout({ children, params }: Given) {
  const { account, id } = await params;
  const found = await read(account, id);
  // A layout stands outside its own error page, so it shows the failure itself.
  if (!found) return <WorkspaceFailed account={account} />;
  return (
    <WorkspaceProvider account={account} lambda={found.lambda} settings={found.settings}>
      <WorkspaceFrame>{children}</WorkspaceFrame>
    </WorkspaceProvider>
  );
}
