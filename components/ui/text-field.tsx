import { type ComponentProps, type ReactNode, useId } from "react";
import { Field, Input } from "./input";

/** A labelled line of text; what is wrong with it stands below and is read out with it. */
export function TextField({
  label,
  hint,
  error,
  onType,
  ...input
}: Omit<ComponentProps<"input">, "id" | "onChange"> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  onType: (text: string) => void;
}) {
  const id = useId();
  return (
    <Field label={label} htmlFor={id} hint={hint} error={error}>
      <Input
        id={id}
        autoComplete="off"
        onChange={(change) => onType(change.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        {...input}
      />
    </Field>
  );
}
