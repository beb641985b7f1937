import { expect, test } from "vitest";
import {
  afterSave,
  currentInput,
  firstInputs,
  isChanged,
  resetToSample,
  type Sources,
  withKnownPick,
  withRun,
  withTyped,
} from "./test-inputs";

const sample = { text: '{ "general": {} }', headers: [] };
const vip = { text: '{ "vip": true }', headers: [{ key: "X", value: "1" }] };
const sources: Sources = { sample, saved: new Map([["vip", vip]]) };
const picked = (pick: string) => ({ ...firstInputs, pick });

test("nobody typed: the fields hold the sample, unchanged", () => {
  expect(currentInput(firstInputs, sources)).toEqual(sample);
  expect(isChanged(firstInputs, sources)).toBe(false);
});

test("typing marks the pick as changed, and typing it back takes the mark away", () => {
  const typed = withTyped(firstInputs, sources, { text: "{}" });
  expect(currentInput(typed, sources)?.text).toBe("{}");
  expect(isChanged(typed, sources)).toBe(true);
  expect(isChanged(withTyped(typed, sources, { text: sample.text }), sources)).toBe(false);
});

test("changing a header keeps the payload's text, and the other way round", () => {
  const typed = withTyped(picked("vip"), sources, { headers: [] });
  expect(currentInput(typed, sources)).toEqual({ text: vip.text, headers: [] });
});

test("picking another payload and coming back loses nothing", () => {
  const typed = withTyped(firstInputs, sources, { text: "{ half" });
  const away = { ...typed, pick: "vip" };
  expect(currentInput(away, sources)).toEqual(vip);
  expect(currentInput({ ...away, pick: "sample" }, sources)?.text).toBe("{ half");
});

test("reset brings the published sample back and leaves other payloads' changes alone", () => {
  const both = withTyped(
    { ...withTyped(firstInputs, sources, { text: "1" }), pick: "vip" },
    sources,
    {
      text: "2",
    },
  );
  const reset = resetToSample(both);
  expect(currentInput(reset, sources)).toEqual(sample);
  expect(currentInput({ ...reset, pick: "vip" }, sources)?.text).toBe("2");
});

test("a saved payload that is not known yet has no input to run with", () => {
  const loading = { sample, saved: undefined };
  expect(currentInput(picked("vip"), loading)).toBeUndefined();
  expect(withKnownPick(picked("vip"), loading).pick).toBe("vip");
});

test("a payload deleted elsewhere falls back to the sample with what was typed over it", () => {
  const typed = withTyped(picked("vip"), sources, { text: "mine" });
  const gone = withKnownPick(typed, { sample, saved: new Map() });
  expect(gone.pick).toBe("sample");
  expect(currentInput(gone, sources)?.text).toBe("mine");
});

test("a run's input is picked as it was, and can be changed like any other", () => {
  const run = withRun(firstInputs, { id: "r1", label: "Input of 18:02", input: vip });
  expect(currentInput(run, sources)).toEqual(vip);
  expect(isChanged(run, sources)).toBe(false);
  expect(isChanged(withTyped(run, sources, { text: "3" }), sources)).toBe(true);
});

test("saving leaves nothing unsaved, under the old name and the new one", () => {
  const typed = withTyped(firstInputs, sources, { text: vip.text, headers: vip.headers });
  const saved = afterSave(typed, "vip");
  expect(saved).toMatchObject({ pick: "vip", typed: {} });
});
