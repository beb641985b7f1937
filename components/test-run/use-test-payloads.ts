"use client";
import useSWR from "swr";
import type { TestPayload } from "@/lib/domain/lambdas/lambda";
import { call } from "@/lib/http/client";
import {
  createTestPayload,
  deleteTestPayload,
  listTestPayloads,
  updateTestPayload,
} from "@/lib/http/endpoints/runs";

type Named = Pick<TestPayload, "name" | "input">;

/** A function's saved test payloads, by name. Each verb shows at once what the server answered. */
export function useTestPayloads(account: string, id: string) {
  const { data, error, mutate } = useSWR(["test-payloads", account, id], () =>
    call(listTestPayloads, { params: { account, id } }),
  );
  const put = (changed: TestPayload) =>
    mutate(
      (known = []) =>
        [...known.filter((other) => other.id !== changed.id), changed].sort((a, b) =>
          a.name.localeCompare(b.name),
        ),
      { revalidate: false },
    );
  return {
    payloads: data,
    error: error as unknown,
    async create(body: Named): Promise<TestPayload> {
      const created = await call(createTestPayload, { params: { account, id }, body });
      await put(created);
      return created;
    },
    async update(payload: string, body: Named): Promise<TestPayload> {
      const updated = await call(updateTestPayload, { params: { account, id, payload }, body });
      await put(updated);
      return updated;
    },
    async remove(payload: string): Promise<void> {
      await call(deleteTestPayload, { params: { account, id, payload } });
      await mutate((known) => known?.filter((other) => other.id !== payload), {
        revalidate: false,
      });
    },
  };
}

export type TestPayloads = ReturnType<typeof useTestPayloads>;
