"use client";
import { useEffect, useRef, useState } from "react";

/** A value as it was when it last stayed the same for a while; `words` tell whether it changed. */
export function useSettled<T>(value: T, words: string, after: number): T {
  const [settled, setSettled] = useState(value);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  useEffect(() => {
    const timer = setTimeout(() => setSettled(latest.current), after);
    return () => clearTimeout(timer);
  }, [words, after]);
  return settled;
}
