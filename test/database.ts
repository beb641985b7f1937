import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { withClient } from "../scripts/launch/database.ts";

export type TestDatabase = {
  /** as the role that serves, the way the product connects */
  url: string;
  /** as the role that migrates, for what the product may not do */
  ownerUrl: string;
  stop(): Promise<void>;
};

/** A migrated, empty database of the caller's own: a copy of the template, gone after `stop`. */
export async function testDatabase(): Promise<TestDatabase> {
  const { owner, serve, template } = inject("postgres");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const administer = (statement: string) =>
    withClient(`${owner}postgres`, async (client) => {
      await client.query(statement);
    });
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: serve + name,
    ownerUrl: owner + name,
    stop: () => administer(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}
