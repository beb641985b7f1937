import { attack } from "../attack.ts";

export default attack({
  what: "asks a listed server for another host, by the Host header and its kin",
  code: `
    async function lambda({ payload: { port } }) {
      const url = "http://127.0.0.1:" + port + "/";
      const ways = [
        { Host: "admin.internal" },
        { hOsT: "admin.internal" },
        [
          ["host", "a"],
          ["host", "b"],
        ],
        { ":authority": "admin.internal" },
        new Headers({ host: "admin.internal" }),
      ];
      const got = [];
      for (const headers of ways)
        try {
          await fetch(url, { headers });
          got.push("through");
        } catch (error) {
          got.push(error.name);
        }
      return got.filter((one) => one === "through").length;
    }
  `,
  setup: async ({ allow, serve }) => {
    const outside = await serve((_, response) => response.end());
    await allow({ host: "127.0.0.1", private: true });
    const wrong = () =>
      JSON.stringify(outside.seen).includes("admin.internal") ? "It saw another host." : null;
    return { payload: { port: outside.port }, wrong };
  },
  expect: { outcomes: ["answered"], result: 0 },
});
