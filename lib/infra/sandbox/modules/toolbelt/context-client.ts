import { host } from "../host";
import { messageOf, nameOf, SDKError } from "./errors";

type Entity = Record<string, unknown>;
interface Namespace {
  name: string;
  createdAt: string;
  ttlSecond?: number;
}

/** The error of the platform's own client: a wrong argument is told from all else. */
const asSdkError = (thrown: unknown): Error =>
  new SDKError(
    nameOf(thrown) === "TypeError"
      ? "com.liveperson.context.parameter.incorrect"
      : "com.liveperson.context.general.issue",
    messageOf(thrown),
  );

const dated = ({ createdAt, ...namespace }: Namespace) => ({
  ...namespace,
  createdAt: new Date(createdAt),
});

/** The account's context store. A session that is not named is the namespace's own. */
export function contextServiceClient() {
  const ask = async (service: string, args: Entity): Promise<unknown> => {
    try {
      return await host.ask(`context.${service}`, args);
    } catch (thrown) {
      throw asSdkError(thrown);
    }
  };
  const set = async (namespace: string, properties: Entity, session?: string) =>
    (await ask("set", { namespace, session, properties })) as Entity;
  const get = async (namespace: string, names?: string[], session?: string) =>
    (await ask("get", { namespace, session, names })) as Entity;

  return {
    createNamespace: async (namespace: string, { ttl }: { ttl?: number } = {}) =>
      dated((await ask("createNamespace", { namespace, ttl })) as Namespace),
    deleteNamespace: async (namespace: string): Promise<void> => {
      await ask("deleteNamespace", { namespace });
    },
    getListOfNamespaces: async () => ((await ask("listNamespaces", {})) as Namespace[]).map(dated),
    getListOfSessions: async (namespace: string) =>
      (await ask("listSessions", { namespace })) as string[],
    setPropertiesInNamespace: set,
    updatePropertiesInNamespace: set,
    getAllPropertiesInSession: async (namespace: string, session?: string) =>
      await get(namespace, undefined, session),
    getSelectedPropertiesInSession: async (namespace: string, names: string[], session?: string) =>
      await get(namespace, names, session),
    getPropertyInSession: async (namespace: string, name: string, session?: string) =>
      (await get(namespace, [name], session))[name],
    deletePropertyInSession: async (
      namespace: string,
      name: string,
      session?: string,
    ): Promise<void> => {
      await ask("delete", { namespace, session, names: [name] });
    },
    deleteSession: async (namespace: string, session: string): Promise<void> => {
      await ask("delete", { namespace, session });
    },
  };
}
