import type { Endpoint } from "@/lib/http/endpoint";

const nouns = import.meta.glob<Record<string, Endpoint>>(
  ["../lib/http/endpoints/*.ts", "!**/*.test.ts"],
  { eager: true },
);

/** Every endpoint of the management API. */
export const endpoints: Endpoint[] = Object.values(nouns).flatMap((noun) => Object.values(noun));
