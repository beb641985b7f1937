import { expect, test } from "vitest";
import {
  type JailFacts,
  type JailLayer,
  type JailState,
  jailWarning,
  judgeJail,
  type SeenJail,
} from "./jail-level";

const locked: SeenJail = {
  shared: [],
  files: [],
  capabilities: false,
  filtered: true,
  sameUser: false,
  root: false,
  permitted: [],
  unlimited: [],
  environment: [],
  network: false,
};
const best: JailFacts = {
  platform: "linux",
  architecture: "x64",
  startedAsRoot: true,
  bubblewrap: { installed: true, refusal: null },
  refusals: {},
  seen: locked,
};
const without = {
  shared: ["the network"],
  files: ["/etc/passwd"],
  capabilities: true,
  filtered: false,
  network: true,
};

const missing = ({ layers }: JailState): JailLayer[] =>
  layers.filter((it) => !it.inForce).map((it) => it.layer);
const layerOf = (state: JailState, layer: JailLayer) =>
  state.layers.find((it) => it.layer === layer);

test("everything in force is level 3, and nothing is said about it", () => {
  const state = judgeJail(best);
  expect(state.level).toBe(3);
  expect(missing(state)).toEqual([]);
  expect(jailWarning(state)).toBeUndefined();
});

test.each<[string, Partial<JailFacts>, Partial<SeenJail>, number, JailLayer[]]>([
  [
    "an ordinary user has no other user to give",
    { startedAsRoot: false },
    { sameUser: true },
    3,
    ["user"],
  ],
  ["root inside the namespaces", {}, { root: true, sameUser: true }, 2, ["user"]],
  ["a filter that was refused", {}, { filtered: false }, 2, ["system_calls"]],
  ["a variable that came through", {}, { environment: ["HOME"] }, 1, ["environment"]],
  ["a limit that was not set", {}, { unlimited: ["core dumps"] }, 1, ["limits"]],
  ["a Node that permits", {}, { permitted: ["read files"] }, 1, ["permissions"]],
  ["a network of its own through which one is reached", {}, { network: true }, 2, ["namespaces"]],
  [
    "no bubblewrap, a user of its own",
    { bubblewrap: { installed: false, refusal: "" } },
    without,
    2,
    ["namespaces", "files", "capabilities", "system_calls"],
  ],
  [
    "no bubblewrap, an ordinary user",
    { bubblewrap: { installed: false, refusal: "" }, startedAsRoot: false },
    { ...without, sameUser: true },
    2,
    ["namespaces", "files", "capabilities", "system_calls", "user"],
  ],
  [
    "no bubblewrap, root",
    { bubblewrap: { installed: false, refusal: "" } },
    { ...without, root: true, sameUser: true },
    1,
    ["namespaces", "files", "capabilities", "system_calls", "user"],
  ],
])("%s", (_, facts, seen, level, layers) => {
  const state = judgeJail({ ...best, ...facts, seen: { ...locked, ...seen } });
  expect(state.level).toBe(level);
  expect(missing(state)).toEqual(layers);
  for (const layer of layers) expect(layerOf(state, layer)?.why).toMatch(/^[A-Z].*\.$/);
});

test("nothing that was seen is nothing that is in force", () => {
  const state = judgeJail({ ...best, seen: null });
  expect(state.level).toBe(1);
  expect(missing(state)).toHaveLength(8);
});

test.each<[Partial<JailFacts>, RegExp]>([
  [{ bubblewrap: { installed: false, refusal: "" } }, /apt-get install bubblewrap/],
  [
    { bubblewrap: { installed: true, refusal: "No permissions" } },
    /user namespaces.*No permissions/,
  ],
  [{ platform: "darwin", bubblewrap: { installed: false, refusal: "" } }, /on Linux/],
])("the advice fits what is missing (%#)", (facts, advice) => {
  const state = judgeJail({ ...best, ...facts, seen: { ...locked, ...without } });
  expect(layerOf(state, "namespaces")?.advice).toMatch(advice);
});

test("the line at the start says the level, what is missing and what to do, each once", () => {
  const line = jailWarning(
    judgeJail({
      ...best,
      bubblewrap: { installed: false, refusal: "" },
      seen: { ...locked, ...without },
    }),
  );
  expect(line).toBe(
    "FUNCTIONS ARE LOCKED IN AT LEVEL 2 OF 3. Missing: own namespaces, minimal file system, " +
      "no capabilities, system call filter. Install bubblewrap (Debian, Ubuntu: apt-get install bubblewrap).",
  );
});

test("an architecture without a list is named", () => {
  const state = judgeJail({
    ...best,
    architecture: "riscv64",
    seen: { ...locked, filtered: false },
  });
  expect(layerOf(state, "system_calls")).toMatchObject({ why: expect.stringContaining("riscv64") });
});
