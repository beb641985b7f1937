"use client";
import { Check, CircleX } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/input";
import type { VerdictStep } from "@/lib/domain/egress/url-verdict";
import { call } from "@/lib/http/client";
import { checkUrl } from "@/lib/http/endpoints/egress";

type Verdict = { url: string; passed: boolean; steps: VerdictStep[] };

const titles: Record<VerdictStep["rule"], string> = {
  url: "URL",
  scheme: "Scheme",
  credentials: "Credentials",
  port: "Port",
  host: "List",
  address: "Addresses",
};

/** "Would this URL pass?", with each question that it is asked. */
export function UrlCheck({ account }: { account: string }) {
  const [url, setUrl] = useState("");
  const [verdict, setVerdict] = useState<Verdict>();
  const [failure, setFailure] = useState<string>();
  const [checking, setChecking] = useState(false);

  const check = async (submit: FormEvent) => {
    submit.preventDefault();
    const asked = url.trim();
    if (!asked || checking) return;
    setChecking(true);
    setFailure(undefined);
    try {
      const answer = await call(checkUrl, { params: { account }, body: { url: asked } });
      setVerdict({ url: asked, ...answer });
    } catch (thrown) {
      setVerdict(undefined);
      setFailure(thrown instanceof Error ? thrown.message : "Not checked. Try again.");
    } finally {
      setChecking(false);
    }
  };
  return (
    <section aria-label="Would this URL pass?" className="flex flex-col gap-2">
      <form onSubmit={check} className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <Field
            label="Would this URL pass?"
            htmlFor="checked-url"
            error={failure}
            hint="Its name is looked up; nothing is called."
          >
            <Input
              id="checked-url"
              type="url"
              value={url}
              placeholder="https://api.example.com/v1/customers"
              autoComplete="off"
              spellCheck={false}
              aria-invalid={failure !== undefined}
              aria-describedby={failure ? "checked-url-error" : undefined}
              onChange={(event) => setUrl(event.target.value)}
              className="font-mono"
            />
          </Field>
        </div>
        <Button type="submit" disabled={checking || !url.trim()} className="mt-[22px]">
          Check
        </Button>
      </form>
      <div role="status">{verdict && <Answer {...verdict} />}</div>
    </section>
  );
}

function Answer({ url, passed, steps }: Verdict) {
  return (
    <div className="rounded-panel border border-line bg-surface px-3.5 py-2.5">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className={`shrink-0 font-medium ${passed ? "text-good" : "text-bad"}`}>
          {passed ? "It would pass." : "It would be blocked."}
        </span>
        <span className="min-w-0 truncate font-mono text-12 text-ink-3">{url}</span>
      </p>
      <ol aria-label="Steps" className="mt-1.5 flex flex-col gap-1">
        {steps.map((step, index) => {
          const Icon = step.passed ? Check : CircleX;
          return (
            <li
              key={index}
              className="grid grid-cols-[16px_76px_minmax(0,1fr)] items-start gap-x-2 text-12"
            >
              <Icon
                aria-label={step.passed ? "Passed" : "Failed"}
                className={`mt-0.5 size-3.5 ${step.passed ? "text-good" : "text-bad"}`}
              />
              <span className="text-ink-3">{titles[step.rule]}</span>
              <span className="break-words">{step.words}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
