import { CodeBlock } from "@/components/code/code-block";

const example = `const response = await fetch("https://api.example.com/customers/42");
const customer = await response.json();`;

/** What the page is for, while there is nothing on it. */
export function NoHosts({ allows }: { allows: boolean }) {
  return (
    <div className="rounded-panel border border-line bg-surface p-5">
      <p>
        No host is allowed, so every call of a function is blocked.{" "}
        {allows ? "Allow one above, then call it:" : "Once one is, a function calls it so:"}
      </p>
      <CodeBlock
        text={example}
        language="javascript"
        label="How a function calls a host"
        className="mt-3 rounded-control border border-line"
      />
    </div>
  );
}
