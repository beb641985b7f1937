import { attack } from "../attack.ts";
import { hunt } from "../hunt.ts";

export default attack({
  what: "looks behind process.env for the environment of the runner or the engine",
  environment: { OWN: "own" },
  code: `
    ${hunt}
    async function lambda() {
      const { env } = process;
      const other = [
        "PATH",
        "HOME",
        "PWD",
        "DATABASE_URL",
        "PARLEY_SECRET_KEY",
        "NODE_OPTIONS",
        "LD_PRELOAD",
      ].filter((name) => env[name] !== undefined);
      return [Reflect.ownKeys(env), Reflect.ownKeys(process), other, hunt({ process })];
    }
  `,
  expect: { outcomes: ["answered"], result: [["OWN"], ["env"], [], []] },
});
