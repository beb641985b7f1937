"use client";
import { useEffect, useState } from "react";

export type Monaco = typeof import("./monaco-setup");

let loading: Promise<Monaco> | undefined;

/** Fetches the code editor once; a failed attempt is not remembered. Early calls make it be there in time. */
export function loadMonaco(): Promise<Monaco> {
  loading ??= import("./monaco-setup").catch((thrown: unknown) => {
    loading = undefined;
    throw thrown;
  });
  return loading;
}

/** The editor's library; undefined while it is on its way, null when it cannot be had. */
export function useMonaco(): Monaco | null | undefined {
  const [monaco, setMonaco] = useState<Monaco | null | undefined>();
  useEffect(() => {
    let here = true;
    loadMonaco().then(
      (loaded) => here && setMonaco(loaded),
      () => here && setMonaco(null),
    );
    return () => {
      here = false;
    };
  }, []);
  return monaco;
}
