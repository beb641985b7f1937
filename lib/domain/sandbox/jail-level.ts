import { z } from "zod";

/** What stands between a runner and the machine, from the outside in. */
export const jailLayers = [
  "namespaces",
  "files",
  "capabilities",
  "system_calls",
  "user",
  "permissions",
  "limits",
  "environment",
] as const;
const jailLayer = z.enum(jailLayers);
export type JailLayer = z.infer<typeof jailLayer>;

/** In words for people: what the layer is, and what it takes from code that broke out of V8. */
export const layerWords: Record<JailLayer, { title: string; keeps: string }> = {
  namespaces: {
    title: "Own namespaces",
    keeps: "It sees no network, no other process, no mount and no user of this machine.",
  },
  files: {
    title: "Minimal file system",
    keeps: "It sees only what a runner is made of, for reading. There is no program to start.",
  },
  capabilities: {
    title: "No capabilities",
    keeps: "It has none of root's rights and cannot gain any.",
  },
  system_calls: {
    title: "System call filter",
    keeps: "It asks the kernel only what Node needs: no sockets, no new processes, no tracing.",
  },
  user: {
    title: "User of its own",
    keeps: "It is not the user that Parley runs as.",
  },
  permissions: {
    title: "Node's permission model",
    keeps: "Node itself refuses it files, child processes and workers.",
  },
  limits: {
    title: "Resource limits",
    keeps: "It writes no files, dumps no memory and opens few files.",
  },
  environment: {
    title: "Empty environment",
    keeps: "It sees none of the variables that Parley was started with.",
  },
};

const layerState = z.object({
  layer: jailLayer,
  inForce: z.boolean(),
  /** why it is not in force */
  why: z.string().optional(),
  /** what would put it in force */
  advice: z.string().optional(),
});
export type LayerState = z.infer<typeof layerState>;

export const jailState = z.object({
  /** 3: everything the system has; 2: another user or namespaces, and Node's own means; 1: less */
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  layers: z.array(layerState),
});
export type JailState = z.infer<typeof jailState>;

/** What was seen of a runner that was started for looking at it: never what was asked for. */
export interface SeenJail {
  /** namespaces that it shares with Parley */
  shared: string[];
  /** files of the machine that it could open, past Node's permissions */
  files: string[];
  /** whether it has a capability, or could gain one by starting a program */
  capabilities: boolean;
  filtered: boolean;
  /** it is the same user as Parley */
  sameUser: boolean;
  /** it is root, in its namespace or outside */
  root: boolean;
  /** what Node let it do */
  permitted: string[];
  /** limits that are not as they should be */
  unlimited: string[];
  environment: string[];
  /** whether it reached a port of this machine */
  network: boolean;
}

export interface JailFacts {
  platform: string;
  architecture: string;
  startedAsRoot: boolean;
  /** bubblewrap's own words where it is installed and could not be used; null where it is used */
  bubblewrap: { installed: boolean; refusal: string | null };
  /** why a part of what was tried did not work, in the words of who refused it */
  refusals: Partial<Record<"user" | "system_calls", string>>;
  /** null when not even a bare runner could be looked at */
  seen: SeenJail | null;
}

/** The level that facts amount to, and what is missing, why, and what to do. */
export function judgeJail(facts: JailFacts): JailState {
  const layers = jailLayers.map((layer): LayerState => {
    const wrong = faults[layer](facts);
    if (wrong === undefined) return { layer, inForce: true };
    const advice = wrong.advice ?? (boxed.has(layer) ? adviceOnBubblewrap(facts) : undefined);
    return { layer, inForce: false, why: wrong.why, ...(advice ? { advice } : {}) };
  });
  const holds = (layer: JailLayer) => layers.some((it) => it.layer === layer && it.inForce);
  // An ordinary user cannot give runners another one; then it is the namespaces that keep them apart.
  const apart = holds("user") || (!facts.startedAsRoot && holds("namespaces"));
  const full = apart && layers.every(({ layer, inForce }) => inForce || layer === "user");
  const own = holds("permissions") && holds("limits") && holds("environment");
  const stranger = !facts.startedAsRoot || holds("user") || holds("namespaces");
  return { level: full ? 3 : own && stranger ? 2 : 1, layers };
}

interface Fault {
  why: string;
  advice?: string;
}

/** The layers that bubblewrap puts in force. */
const boxed = new Set<JailLayer>(["namespaces", "files", "capabilities", "system_calls"]);

const faults: Record<JailLayer, (facts: JailFacts) => Fault | undefined> = {
  namespaces: (facts) =>
    seen(facts, ({ shared, network }) => {
      if (shared.length > 0) return { why: `It shares ${shared.join(", ")} with Parley.` };
      if (network) return { why: "It could connect to a port of this machine." };
      return undefined;
    }),
  files: (facts) =>
    seen(facts, ({ files }) =>
      files.length > 0 ? { why: `It could open ${files.join(" and ")}.` } : undefined,
    ),
  capabilities: (facts) =>
    seen(facts, ({ capabilities }) =>
      capabilities ? { why: "It has rights of root, or could gain them." } : undefined,
    ),
  system_calls: (facts) =>
    seen(facts, ({ filtered }) => {
      if (filtered) return undefined;
      const { refusals, architecture, bubblewrap } = facts;
      if (bubblewrap.refusal === null && !knownArchitectures.has(architecture)) {
        return {
          why: `There is no list of system calls for ${architecture}.`,
          advice: "Run Parley on x64 or arm64.",
        };
      }
      return { why: `Nothing filters its system calls${inWords(refusals.system_calls)}.` };
    }),
  user: (facts) =>
    seen(facts, ({ root, sameUser }) => {
      if (!root && !sameUser) return undefined;
      if (!facts.startedAsRoot) {
        return {
          why: "Only root can give runners another user, and Parley was not started by root.",
        };
      }
      return {
        why: `It is root${inWords(facts.refusals.user)}.`,
        advice:
          facts.bubblewrap.refusal === null
            ? "Let ordinary users make user namespaces, as root's runners become one."
            : "Start Parley as an ordinary user.",
      };
    }),
  permissions: (facts) =>
    seen(facts, ({ permitted }) =>
      permitted.length > 0
        ? { why: `Node let it ${permitted.join(" and ")}.`, advice: "Run Parley on Node 24." }
        : undefined,
    ),
  limits: (facts) =>
    seen(facts, ({ unlimited }) =>
      unlimited.length > 0
        ? { why: `No limit on ${unlimited.join(", ")}.`, advice: "Let Parley have a /bin/sh." }
        : undefined,
    ),
  environment: (facts) =>
    seen(facts, ({ environment }) =>
      environment.length > 0 ? { why: `It sees ${environment.join(", ")}.` } : undefined,
    ),
};

const knownArchitectures = new Set(["x64", "arm64"]);

function seen(facts: JailFacts, look: (seen: SeenJail) => Fault | undefined): Fault | undefined {
  if (facts.seen) return look(facts.seen);
  return {
    why: "No runner could be started to look at it.",
    advice: "See the lines that the engine printed at its start.",
  };
}

const inWords = (refusal: string | undefined) => (refusal ? `: ${refusal}` : "");

function adviceOnBubblewrap({ platform, bubblewrap }: JailFacts): string | undefined {
  if (platform !== "linux") return "Run Parley on Linux with bubblewrap.";
  if (!bubblewrap.installed)
    return "Install bubblewrap (Debian, Ubuntu: apt-get install bubblewrap).";
  if (bubblewrap.refusal === null) return undefined;
  return `Allow user namespaces: bubblewrap says "${bubblewrap.refusal}".`;
}

/** One line for whoever starts Parley; undefined when nothing is missing. */
export function jailWarning({ level, layers }: JailState): string | undefined {
  if (level === 3) return undefined;
  const missing = layers.filter((it) => !it.inForce);
  const what = missing.map((it) => layerWords[it.layer].title.toLowerCase()).join(", ");
  const advice = [...new Set(missing.flatMap((it) => it.advice ?? []))].join(" ");
  return `FUNCTIONS ARE LOCKED IN AT LEVEL ${level} OF 3. Missing: ${what}. ${advice}`.trim();
}
