import { lambdaName } from "@/lib/domain/lambdas/lambda";

/** What is wrong with a name, in words; undefined for a good one. */
export function problemOfName(name: string, taken: string[]): string | undefined {
  if (name === "") return "Give it a name.";
  if (taken.includes(name)) return `${name} exists already. Choose another name.`;
  return lambdaName.safeParse(name).error?.issues[0]?.message;
}
