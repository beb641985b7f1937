import { attack } from "../attack.ts";

export default attack({
  what: "reads ever new secrets, until what has to be looked for in its texts is more than can be looked for",
  code: `
    import { Toolbelt } from "core-functions-toolbelt";
    async function lambda() {
      const secrets = Toolbelt.SecretClient();
      let made = 0;
      for (let i = 0; i < 300; i++)
        await secrets.writeSecret({ key: "MADE" + i, value: "aaaaaaaa" + i }).then(
          () => made++,
          () => {},
        );
      for (let i = 0; i < 100; i++) console.log("a".repeat(2000));
      return made > 0 && made < 300;
    }
  `,
  expect: { outcomes: ["answered", "timeout"], result: true },
});
