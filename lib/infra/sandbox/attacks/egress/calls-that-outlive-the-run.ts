import { attack } from "../attack.ts";

/** A busy machine takes its time to tell that the other end is gone; left open, they stay for good. */
const patienceMs = 5_000;

export default attack({
  what: "leaves calls under way when it answers, to go on for ever",
  code: `
    async function lambda({ payload: { port } }) {
      for (let i = 0; i < 20; i++) fetch("http://127.0.0.1:" + port + "/").catch(() => {});
      await new Promise((done) => setTimeout(done, 100));
      return "gone";
    }
  `,
  setup: async ({ allow, speak }) => {
    let open = 0;
    let allClosed = () => {};
    const { port } = await speak((socket) => {
      open += 1;
      // Else it would not hear that the other end is gone.
      socket.resume();
      socket.on("close", () => {
        open -= 1;
        if (open === 0) allClosed();
      });
    });
    await allow({ host: "127.0.0.1", private: true });
    const wrong = async () => {
      if (open === 0) return null;
      const late = Promise.withResolvers<void>();
      allClosed = late.resolve;
      const timer = setTimeout(late.resolve, patienceMs);
      await late.promise;
      clearTimeout(timer);
      return open > 0 ? `${open} connections are open still.` : null;
    };
    return { payload: { port }, wrong };
  },
  expect: { outcomes: ["answered"], result: "gone" },
});
