"use client";
import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";

/** Shown once. Each takes the place of a code of the app, once. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const text = `${codes.join("\n")}\n`;
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="text-ink-2">
        Each of these lets you in once when the app is not at hand. They are not shown again: keep
        them where you keep passwords, not on the phone with the app.
      </p>
      <ul
        aria-label="Recovery codes"
        className="grid w-full grid-cols-2 gap-x-6 gap-y-1 rounded-control bg-sunken px-3.5 py-3 font-mono"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex gap-2">
        <CopyButton text={text} what="recovery codes" />
        <Button
          size="small"
          onClick={() => {
            const link = document.createElement("a");
            link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
            link.download = "parley-recovery-codes.txt";
            link.click();
            URL.revokeObjectURL(link.href);
          }}
        >
          <Download className="size-3.5" aria-hidden />
          Download
        </Button>
      </div>
    </div>
  );
}
