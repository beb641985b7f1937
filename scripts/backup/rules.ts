import type { ClientBase } from "pg";
import { quote } from "./tables.ts";

const again: Record<string, string> = {
  O: "ENABLE TRIGGER",
  A: "ENABLE ALWAYS TRIGGER",
  R: "ENABLE REPLICA TRIGGER",
};

/**
 * Takes away what rows have to obey one by one, so that they can come in any order: foreign keys,
 * which are checked again as a whole when they come back, and triggers, which held when the rows were
 * first written. It needs no more rights than the owner of the tables has.
 */
export async function suspendRules(client: ClientBase): Promise<() => Promise<void>> {
  const keys = await client.query<{ on: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS on, conname AS name,
            pg_get_constraintdef(oid) AS definition
       FROM pg_constraint
      WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`,
  );
  const triggers = await client.query<{ on: string; name: string; state: string }>(
    `SELECT t.tgrelid::regclass::text AS on, t.tgname AS name, t.tgenabled::text AS state
       FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE NOT t.tgisinternal AND t.tgenabled <> 'D'
        AND c.relnamespace = current_schema()::regnamespace`,
  );
  for (const { on, name } of keys.rows) {
    await client.query(`ALTER TABLE ${on} DROP CONSTRAINT ${quote(name)}`);
  }
  for (const { on, name } of triggers.rows) {
    await client.query(`ALTER TABLE ${on} DISABLE TRIGGER ${quote(name)}`);
  }
  return async () => {
    for (const { on, name, state } of triggers.rows) {
      await client.query(`ALTER TABLE ${on} ${again[state]} ${quote(name)}`);
    }
    for (const { on, name, definition } of keys.rows) {
      await client.query(`ALTER TABLE ${on} ADD CONSTRAINT ${quote(name)} ${definition}`);
    }
  };
}
