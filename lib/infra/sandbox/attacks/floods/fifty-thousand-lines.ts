import { attack } from "../attack.ts";

export default attack({
  what: "logs fifty thousand lines and answers, so that all of them would have to be kept",
  code: `
    async function lambda() {
      for (let i = 0; i < 50000; i++) console.log("line " + i, { i });
      return "done";
    }
  `,
  setup: async () => ({
    wrong: ({ run: { logs, droppedLogs } }) =>
      logs.length === 1_000 && droppedLogs === 49_000 && logs.at(-1)?.message === "line 999"
        ? null
        : `${logs.length} lines were kept, and ${droppedLogs} counted as dropped.`,
  }),
  expect: { outcomes: ["answered"], result: "done" },
});
