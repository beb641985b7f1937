import { accountsRoom } from "./accounts";
import { contextRoom } from "./context";
import { openDatabase } from "./database";
import { deletionsRoom } from "./deletions";
import { deploymentsRoom } from "./deployments";
import { draftsRoom } from "./drafts";
import { invocationsRoom } from "./invocations";
import { lambdasRoom } from "./lambdas";
import { requestAnswersRoom } from "./request-answers";
import { secretsRoom } from "./secrets";
import { testPayloadsRoom } from "./test-payloads";
import { versionsRoom } from "./versions";

/** Everything that is kept. Connects with the first question, and again after a lost connection. */
export function openStore({ databaseUrl }: { databaseUrl: string }) {
  const db = openDatabase(databaseUrl);
  const lambdas = lambdasRoom(db);
  return {
    accounts: accountsRoom(db),
    lambdas,
    drafts: draftsRoom(db, lambdas),
    deletions: deletionsRoom(db, lambdas),
    deployments: deploymentsRoom(db, lambdas),
    versions: versionsRoom(db),
    testPayloads: testPayloadsRoom(db),
    invocations: invocationsRoom(db),
    requestAnswers: requestAnswersRoom(db),
    secrets: secretsRoom(db),
    context: contextRoom(db),

    /** Throws when the database does not answer. */
    async ping(): Promise<void> {
      await db.$queryRaw`select 1`;
    },
    async close(): Promise<void> {
      await db.$disconnect();
    },
  };
}
export type Store = ReturnType<typeof openStore>;
