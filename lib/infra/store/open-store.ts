import type { Author } from "@/lib/domain/audit/author";
import type { Note } from "@/lib/domain/audit/note";
import { accountsRoom } from "./accounts";
import { apiTokensRoom } from "./api-tokens";
import { auditRoom } from "./audit";
import { contextRoom } from "./context";
import { conversationEventsRoom } from "./conversation-events";
import { conversationsRoom } from "./conversations";
import { type Database, inTransaction, openDatabase } from "./database";
import { deletionsRoom } from "./deletions";
import { deploymentsRoom } from "./deployments";
import { draftsRoom } from "./drafts";
import { effectDeliveriesRoom } from "./effect-deliveries";
import { guessesRoom } from "./guesses";
import { identityDatabase } from "./identity-database";
import { invitationsRoom } from "./invitations";
import { invocationsRoom } from "./invocations";
import { knownMachinesRoom } from "./known-machines";
import { lambdasRoom } from "./lambdas";
import { membersRoom } from "./members";
import { membershipsRoom } from "./memberships";
import { oauthClientsRoom } from "./oauth-clients";
import { oneTimeLinksRoom } from "./one-time-links";
import { peopleRoom } from "./people";
import { requestAnswersRoom } from "./request-answers";
import { secretsRoom } from "./secrets";
import { sessionsRoom } from "./sessions";
import { signingKeysRoom } from "./signing-keys";
import { simulationsRoom } from "./simulations";
import { testPayloadsRoom } from "./test-payloads";
import { versionsRoom } from "./versions";

/** The rooms, over the database or over one transaction of it. */
function roomsOf(db: Database) {
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
    simulations: simulationsRoom(db),
    requestAnswers: requestAnswersRoom(db),
    secrets: secretsRoom(db),
    context: contextRoom(db),
    conversations: conversationsRoom(db),
    conversationEvents: conversationEventsRoom(db),
    effectDeliveries: effectDeliveriesRoom(db),
    memberships: membershipsRoom(db),
    members: membersRoom(db),
    invitations: invitationsRoom(db),
    people: peopleRoom(db),
    sessions: sessionsRoom(db),
    oneTimeLinks: oneTimeLinksRoom(db),
    apiTokens: apiTokensRoom(db),
    oauthClients: oauthClientsRoom(db),
    signingKeys: signingKeysRoom(db),
    knownMachines: knownMachinesRoom(db),
    guesses: guessesRoom(db),
    audit: auditRoom(db),
  };
}
export type Rooms = ReturnType<typeof roomsOf>;

/** Everything that is kept. Connects with the first question, and again after a lost connection. */
export function openStore({ databaseUrl }: { databaseUrl: string }) {
  const db = openDatabase(databaseUrl);
  return {
    ...roomsOf(db),
    identity: identityDatabase(db),

    /**
     * The one way to change what is an account's: all that the work does with these rooms, and the
     * entries of the audit log that it notes, come about together or not at all. What is a person's
     * own is noted in each of their accounts.
     *
     *     return store.audited({ account, by }, async (rooms, note) => {
     *       const before = await rooms.things.get({ account, id });
     *       const after = await rooms.things.rename({ account, id, name });
     *       note({ action: "thing.renamed", subject: { kind: "thing", id, name },
     *         before: { name: before.name }, after: { name } });
     *       return after;
     *     });
     */
    async audited<T>(
      { by, ...where }: ({ account: string | null } | { person: { id: string } }) & { by: Author },
      work: (rooms: Rooms, note: (note: Note) => void) => Promise<T>,
    ): Promise<T> {
      return inTransaction(db, async (tx) => {
        const rooms = roomsOf(tx);
        const notes: Note[] = [];
        const result = await work(rooms, (note) => notes.push(note));
        if ("account" in where) {
          await rooms.audit.addAll(notes.map((note) => ({ ...note, ...where, by })));
        } else {
          for (const note of notes) await rooms.audit.addWherePerson({ ...note, ...where, by });
        }
        return result;
      });
    },

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
