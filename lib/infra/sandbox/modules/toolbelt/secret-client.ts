import { host } from "../host";
import { ErrorCodes, messageOf, nameOf } from "./errors";

interface Entry {
  key: string;
  value: unknown;
}
type Failure = new (code: string, message: string) => Error;

/** Reads and changes the account's secrets. What is read is not kept here: the engine is near. */
export function secretClient(SecretFailure: Failure) {
  const ask = async (service: string, args: unknown): Promise<Entry> => {
    try {
      return (await host.ask(service, args)) as Entry;
    } catch (thrown) {
      const message = messageOf(thrown);
      if (nameOf(thrown) === "TypeError")
        throw new SecretFailure(ErrorCodes.Secret.Invalid, message);
      const missing = nameOf(thrown) === "SecretError" && message.startsWith("There is no secret");
      throw new SecretFailure(
        missing ? ErrorCodes.Secret.NotFound : ErrorCodes.Secret.Failure,
        message,
      );
    }
  };
  return {
    readSecret: async (key: string): Promise<Entry> => await ask("secret.read", { key }),
    updateSecret: async ({ key, value }: Entry): Promise<Entry> =>
      await ask("secret.update", { key, value }),
    writeSecret: async ({ key, value }: Entry): Promise<Entry> =>
      await ask("secret.write", { key, value }),
  };
}
