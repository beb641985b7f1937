import { attack } from "../attack.ts";

export default attack({
  what: "reads and overwrites the secret of another account",
  code: `
    import { Toolbelt } from "core-functions-toolbelt";
    async function lambda({ payload: { account, secret } }) {
      const secrets = Toolbelt.SecretClient();
      const names = [
        secret,
        account + "/" + secret,
        account + ":" + secret,
        "../" + account + "/" + secret,
        { name: secret, account },
        [secret],
        secret + "\\0",
        "%54HEIRS",
        "*",
        "' or '1'='1",
      ];
      const got = [];
      for (const name of names) {
        await secrets.readSecret(name).then(
          ({ value }) => got.push(value),
          () => {},
        );
        await secrets
          .updateSecret({ key: name, value: "stolen", account, accountId: account })
          .then(
            () => got.push(name),
            () => {},
          );
      }
      return got;
    }
  `,
  setup: async ({ victim }) => ({ payload: victim }),
  expect: { outcomes: ["answered"], result: [] },
});
