import { CodeBlock } from "@/components/code/code-block";

const example = `const { Toolbelt } = require("lp-faas-toolbelt");

const { value } = await Toolbelt.SecretClient().readSecret("API_KEY");`;

/** What the page is for, while there is nothing on it. */
export function NoSecrets({ adds }: { adds: boolean }) {
  return (
    <div className="rounded-panel border border-line bg-surface p-5">
      <p>
        No secrets yet.{" "}
        {adds
          ? "Add one, then read it in a function:"
          : "Once there is one, a function reads it so:"}
      </p>
      <CodeBlock
        text={example}
        language="javascript"
        label="How a function reads a secret"
        className="mt-3 rounded-control border border-line"
      />
    </div>
  );
}
