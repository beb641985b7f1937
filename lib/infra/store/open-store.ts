import { accountsRoom } from "./accounts";
import { apiTokensRoom } from "./api-tokens";
import { contextRoom } from "./context";
import { openDatabase } from "./database";
import { deletionsRoom } from "./deletions";
import { deploymentsRoom } from "./deployments";
import { draftsRoom } from "./drafts";
import { guessesRoom } from "./guesses";
import { identityDatabase } from "./identity-database";
import { invocationsRoom } from "./invocations";
import { lambdasRoom } from "./lambdas";
import { membershipsRoom } from "./memberships";
import { invitationsRoom } from "./invitations";
import { oneTimeLinksRoom } from "./one-time-links";
import { requestAnswersRoom } from "./request-answers";
import { secretsRoom } from "./secrets";
import { membersRoom } from "./members";
import { sessionsRoom } from "./sessions";
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
    memberships: membershipsRoom(db),
    sessions: sessionsRoom(db),
    oneTimeLinks: oneTimeLinksRoom(db),
    apiTokens: apiTokensRoom(db),
    guesses: guessesRoom(db),
    identity: identityDatabase(db),
    members: membersRoom(db),
    invitations: invitationsRoom(db),

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
