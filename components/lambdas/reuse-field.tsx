import { Switch } from "@/components/ui/switch";

/** Whether what a function leaves in its globals is there at its next invocation. */
export function ReuseField({
  on,
  serves,
  onChange,
}: {
  on: boolean;
  /** the change is live at once, since something serves */
  serves: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <div className="flex items-start gap-3">
      <Switch
        id="edit-reuse"
        checked={on}
        onCheckedChange={onChange}
        aria-describedby="edit-reuse-meaning"
        className="mt-0.5"
      />
      <div className="min-w-0">
        <label htmlFor="edit-reuse" className="font-medium">
          Reuse globals
        </label>
        <p id="edit-reuse-meaning" className="text-12 text-ink-3">
          {on
            ? "Variables outside of lambda keep their values from one invocation to the next, until the engine needs the room. Faster, and what one conversation leaves there another one finds."
            : "Each invocation starts from nothing, so no conversation finds what another one left. Turn it on for code that keeps tokens or tables in variables outside of lambda."}
        </p>
        {serves && <p className="text-12 text-warn">Live at once for what serves.</p>}
      </div>
    </div>
  );
}
