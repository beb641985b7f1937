import { attack } from "../attack.ts";

export default attack({
  what: "has a name resolve to a public address when it is judged, and to this machine when it is dialled",
  code: `
    async function lambda({ payload: { port } }) {
      const got = [];
      for (let i = 0; i < 2; i++)
        await fetch("https://api.test:" + port + "/").then(
          () => got.push("through"),
          (error) => got.push(error.name),
        );
      return got.includes("through");
    }
  `,
  setup: async ({ allow, resolve, serve }) => {
    const { port } = await serve((_, response) => response.end("inside"), {
      secure: true,
      forbidden: true,
    });
    let asked = 0;
    // A public address at which nobody answers this port.
    resolve("api.test", () => (asked++ % 2 ? ["127.0.0.1"] : ["198.41.0.4"]));
    await allow({ host: "api.test", private: false });
    return { payload: { port } };
  },
  expect: { outcomes: ["answered", "timeout"], result: false },
});
