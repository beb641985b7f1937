import { attack } from "../attack.ts";

export default attack({
  what: "logs lines of a hundred kilobytes, each and all together more than is kept",
  code: `async function lambda() { for (let i = 0; i < 100; i++) console.log("x".repeat(1e5)); }`,
  setup: async () => ({
    wrong: ({ run: { logs, droppedLogs } }) =>
      logs.length === 8 &&
      droppedLogs === 92 &&
      logs.every((line) => line.message.length === 32_768)
        ? null
        : `${logs.length} lines were kept, and ${droppedLogs} counted as dropped.`,
  }),
  expect: { outcomes: ["answered"], result: null },
});
