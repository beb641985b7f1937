import { attack } from "../attack.ts";

export default attack({
  what: "makes more calls than a run may, as many at a time as it can",
  code: `
    async function lambda({ payload: { port } }) {
      const got = [];
      for (let round = 0; round < 4; round++)
        got.push(
          ...(await Promise.all(
            Array.from({ length: 40 }, () =>
              fetch("http://127.0.0.1:" + port + "/").then(
                ({ status }) => status,
                (error) => error.name,
              ),
            ),
          )),
        );
      return got.filter((one) => one === "BlockedCall").length;
    }
  `,
  setup: async ({ allow, serve }) => {
    let open = 0;
    let most = 0;
    const outside = await serve((_, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.end();
      }, 5);
    });
    await allow({ host: "127.0.0.1", private: true });
    const wrong = () =>
      most > 10 || outside.seen.length > 50
        ? `${outside.seen.length} calls came, ${most} at a time.`
        : null;
    return { payload: { port: outside.port }, wrong };
  },
  expect: { outcomes: ["answered", "timeout"], result: 110 },
});
