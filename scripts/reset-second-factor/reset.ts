import type pg from "pg";
import { Failure } from "../failure.ts";

/** Takes somebody's second factor away, ends their sessions, and writes both down. */
export async function resetSecondFactor(client: pg.Client, email: string): Promise<void> {
  await client.query("BEGIN");
  try {
    const { rows } = await client.query<{ id: string }>(
      "UPDATE person SET two_factor_enabled = false WHERE email = $1 RETURNING id",
      [email],
    );
    const id = rows[0]?.id;
    if (id === undefined) throw new Failure(`Nobody signs in as ${email}.`);
    const { rowCount } = await client.query("DELETE FROM two_factor WHERE person_id = $1", [id]);
    if (rowCount === 0) throw new Failure(`${email} has no second factor.`);
    await client.query("DELETE FROM person_session WHERE person_id = $1", [id]);
    await client.query(
      `INSERT INTO audit_entry
         (account_id, actor_kind, actor_name, action, subject_kind, subject_id, subject_name)
       SELECT account_id, 'nobody', 'the machine', 'second_factor.reset', 'person', $1::uuid::text, $2
       FROM membership WHERE person_id = $1::uuid`,
      [id, email],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}
