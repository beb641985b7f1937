"use client";
import { ChevronDown } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { problemOfName } from "@/components/lambdas/lambda-name";
import { rememberLambda } from "@/components/lambdas/use-lambdas";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Input, Textarea } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { Segmented } from "@/components/ui/segmented";
import { lambdaDescription, type Style } from "@/lib/domain/lambdas/lambda";
import { suggestName } from "@/lib/domain/lambdas/suggest-name";
import type { Template } from "@/lib/domain/templates/template";
import { call } from "@/lib/http/client";
import { createLambda } from "@/lib/http/endpoints/lambdas";

const label = "text-11 font-medium text-ink-3";

/** Makes a function of a template: asks for a name and a style, and no more unless somebody wants to. */
export function UseTemplate({
  account,
  template,
  taken,
  style,
  onStyle,
}: {
  account: string;
  template: Template;
  taken: string[];
  style: Style;
  onStyle: (style: Style) => void;
}) {
  const router = useRouter();
  // Until somebody types, the name follows what is taken.
  const [typed, setTyped] = useState<string>();
  const [description, setDescription] = useState(template.description);
  const [describing, setDescribing] = useState(false);
  const [making, setMaking] = useState(false);
  const [failure, setFailure] = useState<string>();
  const suggested = suggestName(template.suggestedName, taken);
  const name = typed ?? suggested;
  // While the function is being made its own name becomes taken.
  const nameProblem = making ? undefined : problemOfName(name, taken);
  const descriptionProblem = lambdaDescription.safeParse(description).error?.issues[0]?.message;
  const numbered = typed === undefined && suggested !== template.suggestedName && !making;
  const wrong = nameProblem ?? descriptionProblem ?? failure;

  async function use(submit: FormEvent) {
    submit.preventDefault();
    if (nameProblem || descriptionProblem || making) return;
    setMaking(true);
    setFailure(undefined);
    try {
      const lambda = await call(createLambda, {
        params: { account },
        body: { name, description, eventId: template.eventId, style, code: template.code[style] },
      });
      await rememberLambda(account, lambda);
      router.push(`/${account}/functions/${lambda.id}`);
    } catch (thrown) {
      setFailure(
        thrown instanceof Error ? thrown.message : "The function was not made. Try again.",
      );
      setMaking(false);
    }
  }

  return (
    <form
      onSubmit={use}
      noValidate
      aria-label={`Use ${template.name}`}
      className="shrink-0 border-t border-line px-5 pt-3 pb-4 max-sm:px-4 max-sm:pb-3"
    >
      {describing && (
        <div className="mb-2.5 flex flex-col gap-1">
          <label htmlFor="use-description" className={label}>
            Description
          </label>
          <Textarea
            id="use-description"
            rows={2}
            value={description}
            onChange={(change) => setDescription(change.target.value)}
            aria-invalid={descriptionProblem ? true : undefined}
            aria-describedby="use-remark"
            className="max-w-[640px]"
          />
        </div>
      )}
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <div className="flex min-w-0 flex-col gap-1 max-sm:min-w-40 max-sm:flex-1">
          <label htmlFor="use-name" className={label}>
            Name
          </label>
          <Input
            id="use-name"
            value={name}
            onChange={(change) => {
              setTyped(change.target.value);
              setFailure(undefined);
            }}
            aria-invalid={nameProblem ? true : undefined}
            aria-describedby="use-remark"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            className="h-8 w-[216px] font-mono max-lg:w-[168px] max-sm:w-full"
          />
        </div>
        <div className="flex flex-col gap-1">
          <span aria-hidden className={label}>
            Style
          </span>
          <Segmented
            label="Style"
            value={style}
            onChange={onStyle}
            className="h-8 max-sm:h-9 [&>button]:h-7 [&>button]:px-3"
            options={[
              { value: "modern", label: "Modern" },
              { value: "classic", label: "Classic" },
            ]}
          />
        </div>
        <Button
          tone="ghost"
          onClick={() => setDescribing(!describing)}
          aria-expanded={describing}
          className="h-8 max-sm:h-10"
        >
          Description
          <ChevronDown className={classNames("size-3.5", describing && "rotate-180")} aria-hidden />
        </Button>
        <p
          id="use-remark"
          role="status"
          className={classNames(
            "min-w-0 flex-1 self-center pt-4 text-12 text-ink-3 empty:hidden max-lg:order-last max-lg:basis-full max-lg:pt-0",
            wrong && "text-bad",
          )}
        >
          {wrong ??
            (numbered && (
              <>
                <span className="code-word">{template.suggestedName}</span> exists, so a number was
                added.
              </>
            ))}
        </p>
        <Button
          tone="ink"
          type="submit"
          disabled={making}
          className="ml-auto h-8 max-sm:h-10 max-sm:flex-1"
        >
          Use this template
          <Kbd keys="enter" className="border-0 bg-transparent p-0 text-current opacity-80" />
        </Button>
      </div>
    </form>
  );
}
