import { host } from "../host";

/** A turn of its own as soon as there is one. */
export const setImmediate = (handler: (...given: unknown[]) => void, ...given: unknown[]): number =>
  host.setTimeout(handler, 0, ...given);

export const clearImmediate = (immediate?: unknown): void => host.clearTimeout(immediate);
