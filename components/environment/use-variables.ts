"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import { type Environment, sameEnvironment } from "@/lib/domain/lambdas/environment";
import { readRows, rowsOf, type VariableRow } from "./variable-rows";

/** The rows on the screen; what can be saved of them goes into the draft at once. */
export function useVariables(environment: Environment, save: (environment: Environment) => void) {
  const [state, setState] = useState(() => ({ rows: rowsOf(environment), saved: environment }));
  // Somebody else's newer draft, a restored version: what is on the screen gives way.
  if (!sameEnvironment(environment, state.saved)) {
    setState({ rows: rowsOf(environment), saved: environment });
  }
  const read = useMemo(() => readRows(state.rows), [state.rows]);

  function change(rows: VariableRow[]) {
    const next = readRows(rows).environment ?? state.saved;
    setState({ rows, saved: next });
    if (!sameEnvironment(next, state.saved)) save(next);
  }

  // An Undo is pressed long after the render that offered it.
  const latest = useRef({ rows: state.rows, change });
  useEffect(() => {
    latest.current = { rows: state.rows, change };
  });
  function putBack(row: VariableRow, at: number) {
    latest.current.change(latest.current.rows.toSpliced(at, 0, row));
  }

  return { rows: state.rows, read, change, putBack };
}
