"use client";
import { useEffect, useState } from "react";

/** A value as it was when it last stayed the same for a while. Compared by what it says. */
export function useSettled<T>(value: T, after: number): T {
  const [settled, setSettled] = useState(value);
  const words = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(words) as T), after);
    return () => clearTimeout(timer);
  }, [words, after]);
  return settled;
}
