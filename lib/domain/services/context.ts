import { z } from "zod";
import {
  contextLimits,
  namespace,
  namespaceName,
  properties,
  propertyName,
  sessionName,
  ttl,
} from "../context/context";
import { defineService } from "./service";

const inNamespace = z.object({ namespace: namespaceName });
const inSession = inNamespace.extend({ session: sessionName });
const names = z.array(propertyName).max(contextLimits.propertiesOfSession);

/** Makes a namespace; one that is there already stays as it is. */
export const createNamespace = defineService({
  name: "context.createNamespace",
  args: inNamespace.extend({ ttl: ttl.optional() }),
  reply: namespace,
});

/** Deletes a namespace with all that is in it, if it is there. */
export const deleteNamespace = defineService({
  name: "context.deleteNamespace",
  args: inNamespace,
  reply: z.null(),
});

export const listNamespaces = defineService({
  name: "context.listNamespaces",
  args: z.object({}),
  reply: z.array(namespace),
});

export const listSessions = defineService({
  name: "context.listSessions",
  args: inNamespace,
  reply: z.array(z.string()),
});

/** Sets properties beside those that are there; the namespace is made if there is none. */
export const setProperties = defineService({
  name: "context.set",
  args: inSession.extend({ properties }),
  reply: properties,
});

/** All properties of a session, or those of these names that are there. */
export const getProperties = defineService({
  name: "context.get",
  args: inSession.extend({ names: names.optional() }),
  reply: z.record(z.string(), z.unknown()),
});

/** Deletes properties of these names, or the whole session, as far as they are there. */
export const deleteProperties = defineService({
  name: "context.delete",
  args: inSession.extend({ names: names.optional() }),
  reply: z.null(),
});
