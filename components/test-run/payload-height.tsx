"use client";
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useState } from "react";
import { useWide } from "@/components/workspace/use-media";

const key = "parley:payload-height";
const [least, most] = [72, 640];

/** How high the payload stands, remembered in this browser. */
export function useHeight() {
  const wide = useWide();
  const [own, setOwn] = useState<number | null>(null);
  useLayoutEffect(() => {
    const kept = Number(readKept());
    if (kept >= least) setOwn(Math.min(kept, most));
  }, []);
  const setHeight = (wanted: number) => {
    const height = Math.round(Math.min(Math.max(wanted, least), most));
    setOwn(height);
    try {
      localStorage.setItem(key, String(height));
    } catch {
      // It is only not remembered.
    }
  };
  return { height: own ?? (wide ? 232 : 126), setHeight };
}

function readKept(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** The lower edge of the payload: dragged, or moved with the arrow keys. */
export function HeightHandle({
  height,
  onHeight,
}: {
  height: number;
  onHeight: (height: number) => void;
}) {
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const handle = event.currentTarget;
    const offset = height - event.clientY;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => onHeight(moved.clientY + offset);
    const end = () => {
      handle.removeEventListener("pointermove", move);
      handle.removeEventListener("lostpointercapture", end);
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("lostpointercapture", end);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Partial<Record<string, number>> = { ArrowUp: -18, ArrowDown: 18 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onHeight(height + step);
  };
  return (
    <div
      role="separator"
      aria-label="Height of the payload"
      aria-orientation="horizontal"
      aria-valuenow={height}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      className="absolute inset-x-0 -bottom-1 z-10 h-2 cursor-row-resize touch-none -outline-offset-2 transition-colors after:absolute after:inset-x-0 after:top-[3px] after:h-px hover:after:bg-line-2 active:after:bg-accent"
    />
  );
}
