import { z } from "zod";
import { DomainError } from "../errors";
import { type Right, rights } from "./rights";

const named = z.object({ right: z.enum(rights as [Right, ...Right[]]) });

/** The right that somebody was refused for want of, where an error says so (see `mustBeAble`). */
export function refusedRight(thrown: unknown): Right | undefined {
  if (!(thrown instanceof DomainError) || thrown.code !== "forbidden") return undefined;
  return named.safeParse(thrown.details).data?.right;
}
