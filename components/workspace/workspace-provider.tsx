"use client";
import { usePathname, useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { rememberLambda } from "@/components/lambdas/use-lambdas";
import type { AccountSettings } from "@/lib/domain/accounts/settings";
import { eventOf } from "@/lib/domain/events/catalog";
import type { RunError } from "@/lib/domain/invocations/run";
import type { Draft, Lambda, LambdaState, Source } from "@/lib/domain/lambdas/lambda";
import { stateOf } from "@/lib/domain/lambdas/lifecycle";
import { askForPane } from "./keys";
import { useDraft } from "./use-draft";
import { useServed } from "./use-served";
import { type CodeActions, type Workspace, WorkspaceContext } from "./workspace-context";

interface Given {
  account: string;
  lambda: Lambda;
  settings: AccountSettings;
  children: ReactNode;
}

/** One function's screen. A function of another address is another screen with a state of its own. */
export function WorkspaceProvider(given: Given) {
  return <OneWorkspace key={given.lambda.id} {...given} />;
}

function OneWorkspace({ account, lambda: first, settings: firstSettings, children }: Given) {
  const [lambda, setFacts] = useState(first);
  const [settings, setSettings] = useState(firstSettings);
  const [runError, setRunError] = useState<RunError | null>(null);
  const { served, learn } = useServed(account, lambda);

  const onSaved = useCallback(
    (draft: Draft) => setFacts((was) => ({ ...was, draft, changedAt: draft.savedAt })),
    [],
  );
  const onSeen = useCallback(
    (seen: Lambda) => {
      learn(seen);
      setFacts(seen);
    },
    [learn],
  );
  const { keeper, ...draft } = useDraft(account, first, { onSaved, onSeen });

  const setLambda = useCallback(
    (newer: Lambda) => {
      onSeen(newer);
      keeper.serverHas(newer.draft);
    },
    [onSeen, keeper],
  );

  const stateOfSource = (source: Source): LambdaState => {
    const unknown = lambda.deployed !== null && !served;
    if (lambda.state === "Undeploying" || unknown) return lambda.state;
    return stateOf({ draft: source, served, failedAttempt: lambda.failedAttempt });
  };
  useOthersKnow(account, { ...lambda, state: stateOfSource(lambda.draft) }, first);

  const { code, setCode, openLine } = useCode(account, lambda.id);
  const { text, environment } = draft;
  // A run's error belongs to the text that was run.
  useEffect(() => setRunError(null), [text]);

  const workspace: Workspace = {
    account,
    event: useMemo(() => eventOf(lambda.eventId), [lambda.eventId]),
    lambda,
    state: stateOfSource({ code: text, environment }),
    served,
    setLambda,
    settings,
    setSettings,
    draft,
    code,
    setCode,
    runError,
    setRunError,
    openLine,
  };
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}

/** Tells the lists of other screens what changed here. */
function useOthersKnow(account: string, lambda: Lambda, first: Lambda) {
  const told = useRef({ facts: first.changedAt, state: first.state, name: first.name });
  useEffect(() => {
    const { facts, state, name } = told.current;
    if (facts === lambda.changedAt && state === lambda.state && name === lambda.name) return;
    told.current = { facts: lambda.changedAt, state: lambda.state, name: lambda.name };
    void rememberLambda(account, lambda);
  });
}

/** The code editor's actions, and going to a line from wherever one is. */
function useCode(account: string, id: string) {
  const [code, setCodeState] = useState<CodeActions | null>(null);
  const wanted = useRef<{ line: number; column?: number } | null>(null);
  const router = useRouter();
  const pathname = usePathname();
  const address = `/${account}/functions/${id}`;

  const setCode = useCallback((actions: CodeActions | null) => {
    setCodeState(actions);
    if (actions && wanted.current) actions.goTo(wanted.current.line, wanted.current.column);
    wanted.current = null;
  }, []);
  const openLine = useCallback(
    (line: number, column?: number) => {
      askForPane("code");
      if (pathname !== address) router.push(address);
      if (code) code.goTo(line, column);
      else wanted.current = { line, ...(column === undefined ? {} : { column }) };
    },
    [code, router, pathname, address],
  );
  return { code, setCode, openLine };
}
