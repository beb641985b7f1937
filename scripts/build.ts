import { runScript } from "./failure.ts";
import { build } from "./production-build.ts";

await runScript(() => build());
