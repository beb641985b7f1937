import type { Prisma } from "@/generated/prisma/client";
import { DomainError, notFound } from "@/lib/domain/errors";
import type { Assertion } from "@/lib/domain/simulation/assertion";
import type { EventRecording } from "@/lib/domain/simulation/recording";
import {
  type Simulation,
  type SimulationStart,
  type SimulationStep,
  type SimulationSummary,
  simulation,
} from "@/lib/domain/simulation/simulation";
import { idOf } from "./addresses";
import { type Database, inTransaction } from "./database";
import { asJson } from "./json";
import {
  type StoredCourse,
  type StoredSimulation,
  toCourse,
  toStored,
  toSummary,
} from "./simulation-row";

export interface SimulationKey {
  account: string;
  id: string;
}
interface SimulationState {
  name: string | null;
  stepCount: number;
  state: Simulation;
}
export type NewStep = SimulationStep & { recordings: EventRecording[] };
export interface SimulationChange {
  name?: string | undefined;
  description?: string | undefined;
  lambdaId?: string | null | undefined;
  assertions?: Assertion[] | undefined;
}

/** What one of them keeps, and how many an account has that nobody saved and that somebody did. */
const limits = { steps: 500, bytes: 6_000_000, unsaved: 500, saved: 2_000 };
const day = 24 * 60 * 60 * 1_000;
const unsavedDays = 7;
/** All that there can be: what is not listed would be left out of replays and tests unseen. */
const listedAtMost = limits.unsaved + limits.saved;

const theSimulation = ({ account, id }: SimulationKey) => ({
  id: idOf(id, "simulation"),
  accountId: account,
});

export function simulationsRoom(db: Database) {
  async function get(key: SimulationKey): Promise<StoredSimulation> {
    const row = await db.simulation.findFirst({
      where: theSimulation(key),
      include: { steps: { orderBy: { seq: "asc" } } },
    });
    if (!row) throw notFound("simulation");
    return toStored(row);
  }

  return {
    get,

    /** What the next step rests on, without the story so far. */
    async getState(key: SimulationKey): Promise<SimulationState> {
      const row = await db.simulation.findFirst({
        where: theSimulation(key),
        select: { name: true, stepCount: true, state: true },
      });
      if (!row) throw notFound("simulation");
      return { ...row, state: simulation.parse(row.state) };
    },

    /** What a replay needs, without the story, which is most of it. */
    async getCourse(key: SimulationKey): Promise<StoredCourse> {
      const row = await db.simulation.findFirst({
        where: theSimulation(key),
        omit: { state: true },
        include: { steps: { orderBy: { seq: "asc" }, omit: { entries: true } } },
      });
      if (!row) throw notFound("simulation");
      return toCourse(row);
    },

    /** Newest first. */
    async list(ask: {
      account: string;
      saved?: boolean | undefined;
      lambdaId?: string | undefined;
    }): Promise<SimulationSummary[]> {
      const rows = await db.simulation.findMany({
        where: {
          accountId: ask.account,
          ...(ask.saved === undefined ? {} : { name: ask.saved ? { not: null } : null }),
          ...(ask.lambdaId === undefined ? {} : { lambdaId: idOf(ask.lambdaId, "function") }),
        },
        orderBy: { changedAt: "desc" },
        take: listedAtMost,
        omit: { start: true, state: true },
      });
      return rows.map(toSummary);
    },

    async create(given: {
      account: string;
      by: string;
      description?: string;
      start: SimulationStart;
      state: Simulation;
      steps?: readonly NewStep[];
    }): Promise<StoredSimulation> {
      const { account, by, description = "", start, state, steps = [] } = given;
      const unsaved = await db.simulation.count({ where: { accountId: account, name: null } });
      if (unsaved >= limits.unsaved) {
        const many = `There are ${limits.unsaved} simulations that nobody saved.`;
        throw new DomainError("too_many", `${many} Delete some, or wait: they go after a week.`);
      }
      const row = await db.simulation.create({
        data: {
          accountId: account,
          createdBy: by,
          description,
          start: asJson(start),
          state: asJson(state),
          stepCount: steps.length,
          steps: { create: steps.map(toStep) },
        },
        include: { steps: { orderBy: { seq: "asc" } } },
      });
      return toStored(row);
    },

    /** Adds a step, unless another one was faster: then null. */
    async addStep({
      step,
      state,
      ...key
    }: SimulationKey & { step: NewStep; state: Simulation }): Promise<{
      stepCount: number;
    } | null> {
      const stepCount = step.seq;
      if (stepCount > limits.steps) throw full(`${limits.steps} steps`);
      return inTransaction(db, async (tx) => {
        const { count } = await tx.simulation.updateMany({
          where: { ...theSimulation(key), stepCount: stepCount - 1, name: null },
          data: { stepCount, state: asJson(state), changedAt: new Date() },
        });
        if (count === 0) return null;
        await tx.simulationStep.create({ data: { simulationId: key.id, ...toStep(step) } });
        const [size] = await tx.$queryRaw<{ bytes: number }[]>`
          select (octet_length(s.state::text) + coalesce(sum(octet_length(p.action::text)
            + octet_length(p.entries::text) + octet_length(p.recordings::text)), 0))::int as bytes
          from simulation_step p join simulation s on s.id = p.simulation_id
          where s.id = ${key.id}::uuid and s.account_id = ${key.account}
          group by s.id`;
        if (size && size.bytes > limits.bytes) throw full(`${limits.bytes / 1e6} MB`);
        return { stepCount };
      });
    },

    async update({
      change,
      ...key
    }: SimulationKey & { change: SimulationChange }): Promise<SimulationSummary> {
      const { name, description, lambdaId, assertions } = change;
      const saved = await db.simulation.count({
        where: { accountId: key.account, name: { not: null }, id: { not: theSimulation(key).id } },
      });
      if (saved >= limits.saved) {
        const many = `${limits.saved.toLocaleString("en-US")} scenarios and tests are kept already.`;
        throw new DomainError("too_many", `${many} Delete some before you save another one.`);
      }
      const [row] = await db.simulation.updateManyAndReturn({
        where: theSimulation(key),
        data: {
          ...(name === undefined ? {} : { name }),
          ...(description === undefined ? {} : { description }),
          ...(lambdaId === undefined ? {} : { lambdaId }),
          ...(assertions === undefined ? {} : { assertions: asJson(assertions) }),
          changedAt: new Date(),
        },
      });
      if (!row) throw notFound("simulation");
      return toSummary(row);
    },

    /** Answers what it was called. */
    async delete(key: SimulationKey): Promise<{ name: string | null }> {
      const where = theSimulation(key);
      const row = await db.simulation.findFirst({ where, select: { name: true } });
      const { count } = await db.simulation.deleteMany({ where });
      if (!row || count === 0) throw notFound("simulation");
      return row;
    },

    /** Removes those that nobody saved or went on with for a week. */
    async prune(now = new Date()): Promise<void> {
      const before = new Date(now.getTime() - unsavedDays * day);
      await db.$executeRaw`
        delete from simulation where name is null and changed_at < ${before}`;
    },
  };
}

function toStep({ seq, action, entries, recordings }: NewStep) {
  return {
    seq,
    action: asJson(action),
    entries: asJson(entries),
    recordings: asJson(recordings),
  } satisfies Omit<Prisma.SimulationStepUncheckedCreateInput, "simulationId">;
}

function full(of: string): DomainError {
  return new DomainError("invalid", `A simulation keeps at most ${of}. Begin another one.`);
}
