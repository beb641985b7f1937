import type { Database } from "./database";

export type FirstAnswer =
  | { kind: "new" }
  | { kind: "answered"; status: number; body: string }
  | { kind: "running" }
  | { kind: "other_body" };

/**
 * What was answered to requests that named themselves. An answer is repeated for ten minutes. A
 * request that has no answer after a minute was lost with its engine, and its repeat may run.
 */
export function requestAnswersRoom(db: Database) {
  async function begin(request: { key: string; bodyHash: string }): Promise<FirstAnswer> {
    const { key, bodyHash } = request;
    const mine = await db.$executeRaw`
      insert into request_answer (key, body_hash) values (${key}, ${bodyHash})
      on conflict (key) do update
        set body_hash = excluded.body_hash, status = null, body = null, created_at = now()
        where request_answer.created_at < now() - interval '10 minutes'
          or (request_answer.status is null
            and request_answer.created_at < now() - interval '1 minute')`;
    if (mine > 0) return { kind: "new" };
    const first = await db.requestAnswer.findUnique({ where: { key } });
    // forgotten between the two questions
    if (!first) return begin(request);
    if (first.bodyHash !== bodyHash) return { kind: "other_body" };
    if (first.status === null) return { kind: "running" };
    return { kind: "answered", status: first.status, body: first.body ?? "" };
  }

  return {
    begin,

    async finish({ key, status, body }: { key: string; status: number; body: string }) {
      await db.requestAnswer.updateMany({ where: { key }, data: { status, body } });
    },

    /** So that a repeat runs: what failed by our own fault is not remembered. */
    async forget({ key }: { key: string }) {
      await db.requestAnswer.deleteMany({ where: { key } });
    },

    async prune() {
      await db.$executeRaw`
        delete from request_answer where created_at < now() - interval '10 minutes'`;
    },
  };
}
