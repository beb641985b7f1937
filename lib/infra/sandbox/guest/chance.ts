import type { Primordials } from "./primordials";

/**
 * Everything random in a run comes from the seed that it was given. Math.random is the small fast
 * counter generator sfc32; what has to be unguessable is made of the whole seed elsewhere.
 */
export function makeChance(p: Primordials, place: { Math: { random: () => number } }) {
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  let seed = "";
  let ready = false;
  let a = 0;
  let b = 0;
  let c = 0;
  let counter = 1;

  /** 32 bits of the seed, from its 30 bits in base64 at `from` and those after. */
  const word = (from: number): number => {
    let bits = 0;
    for (let i = from; i < from + 6; i++) {
      const digit = p.apply(p.indexOf, digits, [p.apply(p.charAt, seed, [i])]);
      bits = (bits * 64 + (digit < 0 ? 0 : digit)) | 0;
    }
    return bits;
  };
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };

  p.defineProperty(place.Math, "random", {
    value: {
      random: () => {
        if (!ready) {
          ready = true;
          a = word(0);
          b = word(6);
          c = word(12);
          counter = word(18);
          for (let i = 0; i < 12; i++) next();
        }
        // 53 bits, as many as a number has room for.
        return (next() * 2_097_152 + (next() >>> 11)) / 9_007_199_254_740_992;
      },
    }.random,
    writable: true,
    enumerable: false,
    configurable: true,
  });

  return {
    /** The seed of the run, for generators whose numbers have to be unguessable. */
    seed: () => seed,
    begin: (given: string) => {
      seed = given;
      ready = false;
    },
  };
}
export type Chance = ReturnType<typeof makeChance>;
