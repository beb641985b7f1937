/**
 * `const result = [{ type: "closeConversation" }]` is right, yet the type checker reads its `type`
 * as any text, so it refuses the whole answer. It cannot know better without a comment at the
 * variable; an editor shows this as advice, not as a mistake.
 */
export const widenedAdvice =
  "The commands of this answer are not checked. Put /** @type {Command[]} */ above the variable that holds them.";

const widened =
  /^(?:Type|Argument of type) '[^"]*\btype: string\b[^]*' is not assignable to (?:parameter of )?type '(?:Answer|Command|readonly Command\[\])'/;

/** Whether a finding of the type checker, given its first line, is that false alarm. */
export function isWidened(finding: string): boolean {
  return widened.test(finding);
}
