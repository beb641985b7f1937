// `npm run reset-second-factor -- <e-mail>`: for who has lost both the app and the recovery codes.
// It takes access to the machine, since nothing in the product may get round a second factor.
import { readLaunchEnv } from "../lib/env.ts";
import { interruptible } from "./backup/command-line.ts";
import { openSource } from "./backup/source.ts";
import { Failure, runScript } from "./failure.ts";
import { withClient } from "./launch/database.ts";
import { resetSecondFactor } from "./reset-second-factor/reset.ts";

await runScript(() =>
  interruptible("Stopped. Nothing was changed.", async (signal) => {
    const email = process.argv[2]?.trim().toLowerCase();
    if (!email) throw new Failure("Usage: npm run reset-second-factor -- <e-mail>");
    const source = await openSource(readLaunchEnv(), signal);
    try {
      await withClient(source.url, (client) => resetSecondFactor(client, email));
      console.log(`${email} has no second factor now, and is signed out everywhere.`);
    } finally {
      await source.stop();
    }
  }),
);
