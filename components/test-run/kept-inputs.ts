import { firstInputs, type TestInputs, testInputs } from "./test-inputs";

const keyOf = (account: string, id: string) => `parley:test:${account}:${id}`;

/** What this browser keeps of a function's test inputs; one that keeps nothing starts from the sample. */
export function readInputs(account: string, id: string): TestInputs {
  try {
    const kept = localStorage.getItem(keyOf(account, id));
    const read = testInputs.safeParse(JSON.parse(kept ?? "null"));
    return read.success ? read.data : firstInputs;
  } catch {
    return firstInputs;
  }
}

export function keepInputs(account: string, id: string, inputs: TestInputs): void {
  try {
    localStorage.setItem(keyOf(account, id), JSON.stringify(inputs));
  } catch {
    // Typing must go on where nothing can be kept.
  }
}
