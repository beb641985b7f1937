import { attack } from "../attack.ts";

export default attack({
  what: "calls this machine by every way of writing its address, while every name is on the list",
  code: `
    async function lambda({ payload: { port } }) {
      const hosts = [
        "127.0.0.1",
        "127.1",
        "0x7f000001",
        "0x7f.1",
        "2130706433",
        "017700000001",
        "0177.0.0.1",
        "0",
        "0.0.0.0",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "localhost",
        "localhost.",
        "LOCALHOST",
        "\\u24db\\u24de\\u24d2\\u24d0\\u24db\\u24d7\\u24de\\u24e2\\u24e3",
        "\\uff11\\uff12\\uff17.0.0.1",
        "127.0.0.1.",
        "2852039166",
        "169.254.169.254",
        "[fd00:ec2::254]",
        "metadata.google.internal",
      ];
      const got = [];
      for (const host of hosts)
        for (const scheme of ["http", "https"])
          await fetch(scheme + "://" + host + ":" + port + "/").then(
            () => got.push(host),
            () => {},
          );
      return got;
    }
  `,
  setup: async ({ allow, serve }) => {
    const { port } = await serve((_, response) => response.end("inside"), { forbidden: true });
    await allow({ host: "*.test", private: false });
    return { payload: { port } };
  },
  expect: { outcomes: ["answered"], result: [] },
});
