import type { z } from "zod";

/** Something that the engine does for a run that asks for it. Everything that travels is JSON. */
export interface Service<Args extends z.ZodType = z.ZodType, Reply extends z.ZodType = z.ZodType> {
  /** a noun and a verb, such as `secret.read`; or the one word that everybody knows, such as `fetch` */
  name: string;
  args: Args;
  reply: Reply;
}

/** Keeps the types of a definition. */
export const defineService = <Args extends z.ZodType, Reply extends z.ZodType>(
  service: Service<Args, Reply>,
): Service<Args, Reply> => service;

/** A failure that the function's author is told of, under this name and in these words. */
export class ServiceError extends Error {
  constructor(
    override readonly name: string,
    message: string,
  ) {
    super(message);
  }
}
