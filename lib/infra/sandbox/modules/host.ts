/** What the room gives to the modules in it. They run inside the wall, beside user code. */
export interface Host {
  /** asks a service of the engine */
  ask: (service: string, args: unknown) => Promise<unknown>;
  /** has the runner compute what the language has not: see runner/native.ts for the operations */
  native: (operation: string, ...texts: string[]) => string;
  /** unguessable bytes from the run's seed, as a text of one character a byte */
  random: (count: number) => string;
  setTimeout: (handler: (...given: unknown[]) => void, ms: number, ...given: unknown[]) => number;
  clearTimeout: (timer: unknown) => void;
}

const absent = (): never => {
  throw new Error("Modules work inside a room only.");
};

/** The bundler puts the room's own in this place; tests fill it with what they need. */
export const host: Host = {
  ask: absent,
  native: absent,
  random: absent,
  setTimeout: absent,
  clearTimeout: absent,
};
