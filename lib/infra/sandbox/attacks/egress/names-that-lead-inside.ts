import { attack } from "../attack.ts";

export default attack({
  what: "calls listed names that resolve to this machine, to the metadata service and to private networks",
  code: `
    async function lambda({ payload: { names, port } }) {
      const got = await Promise.all(
        names.map((name) =>
          fetch("https://" + name + ":" + port + "/").then(
            () => "through",
            (error) => error.name,
          ),
        ),
      );
      return [...new Set(got)];
    }
  `,
  setup: async ({ allow, resolve, serve }) => {
    const { port } = await serve((_, response) => response.end("inside"), {
      secure: true,
      forbidden: true,
    });
    const addresses = [
      ["127.0.0.1"],
      ["169.254.169.254"],
      ["10.1.2.3"],
      ["0.0.0.0"],
      ["::1"],
      ["::ffff:127.0.0.1"],
      ["64:ff9b::7f00:1"],
      ["fd00:ec2::254"],
      ["100.64.0.1"],
      ["93.184.216.34", "127.0.0.1"],
    ];
    for (const [index, found] of addresses.entries()) resolve(`n${index}.ok.test`, () => found);
    await allow({ host: "*.ok.test", private: false });
    return { payload: { port, names: addresses.map((_, index) => `n${index}.ok.test`) } };
  },
  expect: { outcomes: ["answered"], result: ["BlockedCall"] },
});
