import { attack } from "../attack.ts";

export default attack({
  what: "has a listed server lead back to itself for ever",
  code: `
    async function lambda({ payload: { port } }) {
      return await fetch("http://127.0.0.1:" + port + "/").then(
        () => "through",
        (error) => error.name,
      );
    }
  `,
  setup: async ({ allow, serve }) => {
    const outside = await serve((request, response) => {
      response.writeHead(307, { location: `${request.url}x` });
      response.end();
    });
    await allow({ host: "127.0.0.1", private: true });
    return {
      payload: { port: outside.port },
      wrong: () => (outside.seen.length > 6 ? `It was asked ${outside.seen.length} times.` : null),
    };
  },
  expect: { outcomes: ["answered"], result: "FailedCall" },
});
