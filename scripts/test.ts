// `npm test`: all that this machine can try. `npm run test:unit` and `npm run e2e` are its halves.
import { Failure, runScript } from "./failure.ts";
import { type Count, runJourneys, runUnit, summaryOf } from "./suites.ts";

const [only, ...rest] = process.argv.slice(2);

await runScript(async () => {
  const counts: [string, Count][] = [];
  if (only !== "e2e") counts.push(["unit", await runUnit()]);
  if (only !== "unit") counts.push(["e2e", await runJourneys(rest)]);
  console.log();
  for (const [name, count] of counts) console.log(summaryOf(name, count));
  const wrong = counts.some(([, count]) => count.broken || count.failed > 0);
  const missed = process.env.REQUIRE_ALL === "1" && counts.some(([, count]) => count.skipped > 0);
  if (missed)
    throw new Failure("REQUIRE_ALL is set, and tests were skipped. See the capitals above.");
  if (wrong) process.exitCode = 1;
});
