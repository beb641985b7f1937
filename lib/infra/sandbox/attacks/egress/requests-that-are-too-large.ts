import { attack } from "../attack.ts";

export default attack({
  what: "sends bodies, headers and addresses beyond what is sent",
  code: `
    async function lambda({ payload: { port } }) {
      const url = "http://127.0.0.1:" + port + "/";
      const ways = [
        () => fetch(url, { method: "POST", body: "x".repeat(1024 * 1024 + 1) }),
        () => fetch(url, { headers: { "x-a": "a".repeat(40000) } }),
        () => fetch(url + "a".repeat(9000)),
        () => fetch(url, { headers: Array.from({ length: 600 }, (_, i) => ["x-" + i, "1"]) }),
        () => fetch(url, { method: "m".repeat(1000) }),
      ];
      const got = [];
      for (const way of ways)
        try {
          await way();
          got.push("through");
        } catch (error) {
          got.push("refused");
        }
      return got;
    }
  `,
  setup: async ({ allow, serve }) => {
    const { port } = await serve((_, response) => response.end(), { forbidden: true });
    await allow({ host: "127.0.0.1", private: true });
    return { payload: { port } };
  },
  expect: { outcomes: ["answered"], result: Array(5).fill("refused") },
});
