import { Field, Input } from "@/components/ui/input";

interface Given {
  value: string;
  failure?: string | undefined;
  onType: (value: string) => void;
}

export function PasswordField({ value, failure, onType }: Given) {
  return (
    <Field label="Your password" htmlFor="proof-password" error={failure}>
      <Input
        id="proof-password"
        type="password"
        autoComplete="current-password"
        value={value}
        onChange={(change) => onType(change.target.value)}
        aria-invalid={failure ? true : undefined}
        aria-describedby={failure ? "proof-password-error" : undefined}
      />
    </Field>
  );
}

export function CodeField({ label, value, failure, onType }: Given & { label: string }) {
  return (
    <Field label={label} htmlFor="proof-code" error={failure}>
      <Input
        id="proof-code"
        inputMode="text"
        autoComplete="one-time-code"
        spellCheck={false}
        value={value}
        onChange={(change) => onType(change.target.value)}
        aria-invalid={failure ? true : undefined}
        aria-describedby={failure ? "proof-code-error" : undefined}
        className="font-mono"
      />
    </Field>
  );
}
