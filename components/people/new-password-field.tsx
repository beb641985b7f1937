import { Field, Input } from "@/components/ui/input";
import { passwordLimits, passwordProblem } from "@/lib/domain/access/password";

/** A password that is made up now, judged while it is typed. */
export function NewPasswordField({
  label = "Password",
  value,
  person,
  tried,
  onType,
}: {
  label?: string;
  value: string;
  /** whose it is: what is known of them is easy to guess */
  person: { name: string; email: string };
  /** whether what is wrong with it is said as an error */
  tried: boolean;
  onType: (value: string) => void;
}) {
  const weak = passwordProblem(value, person);
  const error = tried ? (weak ?? undefined) : undefined;
  const hint =
    value === ""
      ? `At least ${passwordLimits.shortest} characters. A few unrelated words are good.`
      : (weak ?? "This is a good one.");
  return (
    <Field label={label} htmlFor="new-password" error={error} hint={hint}>
      <Input
        id="new-password"
        type="password"
        autoComplete="new-password"
        value={value}
        onChange={(change) => onType(change.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? "new-password-error" : undefined}
      />
    </Field>
  );
}
