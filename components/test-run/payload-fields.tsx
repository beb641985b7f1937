"use client";
import { Tabs } from "radix-ui";
import { useMemo, useState } from "react";
import { JsonEditor } from "@/components/editor/json-editor";
import { classNames } from "@/components/ui/class-names";
import { useNarrow } from "@/components/workspace/use-media";
import type { EventDefinition } from "@/lib/domain/events/catalog";
import { payloadJsonSchema } from "@/lib/domain/events/payload-views";
import type { Warning } from "@/lib/domain/invocations/run";
import { FitMark } from "./fit-mark";
import { HeadersEditor } from "./headers-editor";
import type { Parsed } from "./parse-json";
import { HeightHandle, useHeight } from "./payload-height";
import type { TypedInput } from "./test-inputs";

/** The fields of a test's input: its payload as JSON, and its headers. */
export function PayloadFields({
  lambdaId,
  event,
  input,
  parsed,
  misfits,
  onChange,
}: {
  lambdaId: string;
  event: EventDefinition;
  /** undefined while a saved payload is not known yet */
  input: TypedInput | undefined;
  parsed: Parsed;
  misfits: readonly Warning[];
  onChange: (change: Partial<TypedInput>) => void;
}) {
  const [tab, setTab] = useState("payload");
  const narrow = useNarrow();
  // Where the screen is narrow the result has it, until somebody asks for the fields.
  const [unfolded, setUnfolded] = useState(false);
  const { height, setHeight } = useHeight();
  const schema = useMemo(() => payloadJsonSchema(event), [event]);
  const shown = !narrow || unfolded;
  const onTab = (name: string) => setUnfolded(tab !== name || !unfolded);

  return (
    <Tabs.Root
      value={tab}
      onValueChange={setTab}
      className="relative flex shrink-0 flex-col border-b border-line"
    >
      <div className="flex h-8 items-stretch gap-1 pr-2 pl-1 text-12 max-sm:h-10">
        <Tabs.List aria-label="Input" className="flex">
          <Tab name="payload" onPress={onTab}>
            Payload
          </Tab>
          <Tab name="headers" onPress={onTab}>
            Headers <span className="text-11 text-ink-3">{input?.headers.length ?? 0}</span>
          </Tab>
        </Tabs.List>
        {input && <FitMark parsed={parsed} misfits={misfits} />}
      </div>
      {/* Folded away, not gone: the tabs name what they open. */}
      <div style={{ height }} className={classNames("min-h-0", !shown && "hidden")}>
        <Tabs.Content
          value="payload"
          forceMount
          tabIndex={-1}
          className={classNames("h-full", tab !== "payload" && "hidden")}
        >
          {input && (
            <JsonEditor
              value={input.text}
              onChange={(text) => onChange({ text })}
              schema={schema}
              path={`test/${lambdaId}/payload.json`}
              ariaLabel="Test payload, JSON"
            />
          )}
        </Tabs.Content>
        <Tabs.Content value="headers" tabIndex={-1} className="h-full">
          {input && (
            <HeadersEditor headers={input.headers} onChange={(headers) => onChange({ headers })} />
          )}
        </Tabs.Content>
      </div>
      {shown && <HeightHandle height={height} onHeight={setHeight} />}
    </Tabs.Root>
  );
}

function Tab({
  name,
  onPress,
  children,
}: {
  name: string;
  onPress: (name: string) => void;
  children: React.ReactNode;
}) {
  return (
    <Tabs.Trigger
      value={name}
      onClick={() => onPress(name)}
      className="flex items-center gap-1.5 rounded-key px-2 text-ink-2 -outline-offset-2 data-[state=active]:font-medium data-[state=active]:text-ink"
    >
      {children}
    </Tabs.Trigger>
  );
}
