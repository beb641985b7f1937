import { attack } from "../attack.ts";

export default attack({
  what: "has the clients of the live platform call a host of its choice",
  code: `
    import { Toolbelt } from "core-functions-toolbelt";
    async function lambda({ payload: { port } }) {
      const got = [];
      const services = [
        "127.0.0.1:" + port,
        "http://127.0.0.1:" + port,
        "../..",
        "__proto__",
        "constructor",
        "asyncMessaging",
      ];
      for (const service of services)
        await Toolbelt.LpClient()(service, "@127.0.0.1:" + port + "/", {
          baseUrl: "http://127.0.0.1:" + port,
        }).then(
          () => got.push(service),
          () => {},
        );
      for (const service of services)
        await Toolbelt.CsdsClient()
          .get(service)
          .then(
            () => got.push(service),
            () => {},
          );
      return got;
    }
  `,
  setup: async ({ serve }) => {
    const { port } = await serve((_, response) => response.end("inside"), { forbidden: true });
    return { payload: { port } };
  },
  expect: { outcomes: ["answered"], result: [] },
});
