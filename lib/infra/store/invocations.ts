import { z } from "zod";
import { notFound } from "@/lib/domain/errors";
import { type Recording, recording } from "@/lib/domain/invocations/recording";
import {
  type Invocation,
  type InvocationSummary,
  invocation,
  invocationSummary,
  type runKinds,
} from "@/lib/domain/invocations/run";
import type { LambdaKey } from "@/lib/domain/lambdas/lambda";
import { idOf, theLambda } from "./addresses";
import type { Database } from "./database";
import { summaryOf } from "./invocation-summary";

/** A run with what came into it from outside. */
export type KeptRun = Invocation & { recording?: Recording | null };

type RunKind = (typeof runKinds)[number];

const stored = z.looseObject({});

export function invocationsRoom(db: Database) {
  return {
    /** One statement for all. A run whose function is gone meanwhile is left out, a known one too. */
    async addMany(runs: KeptRun[]): Promise<void> {
      if (runs.length === 0) return;
      const column = <T>(read: (run: KeptRun) => T) => runs.map(read);
      await db.$executeRaw`
        insert into invocation
          (id, lambda_id, kind, version, at, outcome, duration_ms, input, run, summary, recording)
        select r.id, r.lambda_id, r.kind, r.version, r.at, r.outcome, r.duration_ms,
          r.input::json, r.run::json, r.summary::json,
          r.recording::json
        from unnest(
          ${column((run) => run.id)}::uuid[],
          ${column((run) => run.lambdaId)}::uuid[],
          ${column((run) => run.kind)}::text[],
          ${column((run) => run.version)}::int[],
          ${column((run) => run.at)}::timestamptz[],
          ${column((run) => run.outcome)}::text[],
          ${column((run) => run.durationMs)}::float8[],
          ${column((run) => JSON.stringify(run.input ?? null))}::text[],
          ${column(({ input: _input, recording: _recording, ...run }) => JSON.stringify(run))}::text[],
          ${column(({ recording: _recording, ...run }) => JSON.stringify(summaryOf(run)))}::text[],
          ${column(({ recording }) => JSON.stringify(recording ?? null))}::text[]
        ) as r(id, lambda_id, kind, version, at, outcome, duration_ms, input, run, summary, recording)
        join lambda l on l.id = r.lambda_id
        for key share of l
        on conflict (id) do nothing`;
    },

    /** Newest first. */
    async list({
      kind,
      limit,
      ...key
    }: LambdaKey & { kind?: RunKind | undefined; limit: number }): Promise<InvocationSummary[]> {
      const rows = await db.invocation.findMany({
        where: { lambdaId: key.id, lambda: theLambda(key), ...(kind ? { kind } : {}) },
        orderBy: [{ at: "desc" }, { id: "asc" }],
        take: limit,
        select: { summary: true },
      });
      return rows.map((row) => invocationSummary.parse(row.summary));
    },

    async get({ run, ...key }: LambdaKey & { run: string }): Promise<Invocation> {
      const row = await db.invocation.findFirst({
        where: { id: idOf(run, "run"), lambdaId: key.id, lambda: theLambda(key) },
      });
      if (!row) throw notFound("run");
      return invocation.parse({ ...stored.parse(row.run), input: row.input });
    },

    /** What came into a run from outside; null for one of before this was kept. */
    async getRecording({ run, ...key }: LambdaKey & { run: string }): Promise<Recording | null> {
      const row = await db.invocation.findFirst({
        where: { id: idOf(run, "run"), lambdaId: key.id, lambda: theLambda(key) },
        select: { recording: true },
      });
      if (!row) throw notFound("run");
      return recording.nullable().parse(row.recording);
    },

    /** What was answered to the newest run of a function that asked for anything. */
    async findNewestRecording({ account, id }: LambdaKey): Promise<Recording | null> {
      const rows = z.array(z.object({ recording })).parse(
        await db.$queryRaw`
          select i.recording from invocation i join lambda l on l.id = i.lambda_id
          where l.id = ${idOf(id, "function")}::uuid and l.account_id = ${account}
            and l.deleted_at is null and json_array_length(i.recording->'calls') > 0
          order by i.at desc limit 1`,
      );
      return rows[0]?.recording ?? null;
    },

    /** Keeps the newest runs of each function, up to a number and to a size; the newest whatever its size. */
    async prune({ keep, bytes }: { keep: number; bytes: number }): Promise<void> {
      await db.$executeRaw`
        delete from invocation where id in (
          select id from (
            select id, row_number() over newest as place,
              sum(pg_column_size(input) + pg_column_size(run) + coalesce(pg_column_size(recording), 0))
                over newest as held
            from invocation
            window newest as (partition by lambda_id order by at desc, id)
          ) as ranked
          where place > ${keep} or (held > ${bytes} and place > 1))`;
    },
  };
}
