"use client";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { useRights } from "@/components/access/rights";
import { CodeEditor } from "@/components/editor/code-editor";
import type { Finding } from "@/components/editor/findings";
import { FindingsBar } from "@/components/editor/findings-bar";
import { secretNames } from "@/components/secrets/use-secrets";
import { editorTypings } from "@/lib/domain/events/editor-typings";
import { environmentTypings } from "@/lib/domain/lambdas/environment";
import { lambdaType, untypedLambda } from "@/lib/domain/lambdas/lambda-type";
import { sourceAdvice } from "@/lib/domain/lambdas/source-advice";
import { ask } from "./keys";
import { useWorkspace } from "./workspace-context";

/** The middle pane: the text, and what is wrong with it. */
export function CodePane() {
  const { account, draft, event, lambda, code, setCode, runError } = useWorkspace();
  const { can } = useRights();
  const [place, setPlace] = useState({ line: 1, column: 1 });
  const [found, setFound] = useState<Finding[]>([]);
  const { style } = lambda;
  const typings = useMemo(
    () => [editorTypings(event.id, style), environmentTypings(draft.environment)].join("\n"),
    [event.id, style, draft.environment],
  );
  // The text is read for advice when typing leaves time for it.
  const text = useDeferredValue(draft.text);
  const own = useMemo<Finding[]>(
    () => [
      ...draft.problems.map((problem) => ({ ...problem, severity: "error" as const })),
      ...sourceAdvice(text, event.id).map((advice) => ({
        ...advice,
        severity: "warning" as const,
      })),
    ],
    [draft.problems, text, event.id],
  );
  const names = useCallback(() => secretNames(account), [account]);
  const untyped = useMemo(() => untypedLambda(text, style), [text, style]);
  const addTypes = () => {
    const lines = draft.text.split("\n");
    lines.splice((untyped ?? 1) - 1, 0, lambdaType);
    draft.setText(lines.join("\n"));
  };
  return (
    <section aria-label="Code" className="flex h-full min-h-0 flex-1 flex-col bg-surface">
      <div className="min-h-0 flex-1">
        <CodeEditor
          name={lambda.id}
          text={draft.text}
          style={style}
          readOnly={draft.readOnly}
          onChange={draft.setText}
          typings={typings}
          findings={own}
          runError={runError}
          secretNames={names}
          onReady={setCode}
          onFindings={setFound}
          onPlace={setPlace}
        />
      </div>
      <FindingsBar
        // Until the editor is there, our own rules have found what they find.
        findings={code ? found : own}
        place={place}
        onGo={(finding) => code?.goTo(finding.line, finding.column)}
        onAddTypes={untyped === undefined || draft.readOnly ? undefined : addTypes}
        onRun={can("functions.test") ? () => ask("run") : undefined}
      />
    </section>
  );
}
