import { Search } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

const field =
  "w-full min-w-0 rounded-control border border-line-2 bg-surface text-ink placeholder:text-ink-3 aria-invalid:border-bad disabled:opacity-60";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input className={classNames(field, "h-[30px] px-2 max-sm:h-9", className)} {...props} />;
}

export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return <textarea className={classNames(field, "min-h-16 px-2 py-1.5", className)} {...props} />;
}

/** A field that filters what is below it. `hint` stands at its right end. */
export function SearchField({
  className,
  hint,
  ...props
}: ComponentProps<"input"> & { hint?: ReactNode }) {
  return (
    <div className={classNames("relative", className)}>
      <Search className="pointer-events-none absolute top-1/2 left-2 size-3.5 -translate-y-1/2 text-ink-3" />
      <Input
        type="search"
        className="pr-8 pl-7 [&::-webkit-search-cancel-button]:hidden"
        {...props}
      />
      <span className="pointer-events-none absolute top-1/2 right-1.5 -translate-y-1/2">
        {hint}
      </span>
    </div>
  );
}

/** A labelled field with its hint or what is wrong with it below. */
export function Field({
  label,
  htmlFor,
  hint,
  error,
  children,
}: {
  label: ReactNode;
  htmlFor: string;
  hint?: ReactNode;
  error?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={htmlFor} className="text-12 font-medium text-ink-2">
        {label}
      </label>
      {children}
      {error ? (
        <p id={`${htmlFor}-error`} role="alert" className="text-12 text-bad">
          {error}
        </p>
      ) : (
        hint && <p className="text-12 text-ink-3">{hint}</p>
      )}
    </div>
  );
}
