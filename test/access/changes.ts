import { db } from "#platform/database/client.ts"
import type { TestDatabase } from "../database.ts"

/**
 * Lets every table of this test database note which of its rows were added, removed or given other values; call once,
 * before anything is measured. A note stands in the transaction of its change: what is rolled back leaves none.
 */
export async function noteChanges({ sql }: TestDatabase): Promise<void> {
  await sql(`
    CREATE TABLE _changes (id bigserial PRIMARY KEY, place text NOT NULL);
    CREATE FUNCTION _note() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN INSERT INTO _changes (place) VALUES (TG_TABLE_NAME); RETURN NULL; END $$;
    DO $$
      DECLARE place regclass;
      BEGIN
        FOR place IN
          SELECT oid FROM pg_class
          WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname NOT LIKE '\\_%'
        LOOP
          EXECUTE format('CREATE TRIGGER _note AFTER INSERT OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION _note()', place);
          EXECUTE format(
            'CREATE TRIGGER _note_other AFTER UPDATE ON %s FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION _note()',
            place);
        END LOOP;
      END $$`)
}

/** A point in time to ask `changedSince` about. */
export interface Mark {
  readonly note: bigint
  readonly jobs: bigint
}

export async function mark(): Promise<Mark> {
  const [now] = await db.$queryRaw<Mark[]>`
    SELECT (SELECT coalesce(max(id), 0) FROM _changes) AS note,
      (SELECT count(*) FROM pgboss.job WHERE name NOT LIKE '\\_%') AS jobs`
  if (!now) throw new Error("the database answered nothing")
  return now
}

/** The tables that hold something else than they did at `before`, and the queue of jobs when its length is another. */
export async function changedSince(before: Mark): Promise<string[]> {
  const places = await db.$queryRaw<{ place: string }[]>`
    SELECT DISTINCT place FROM _changes WHERE id > ${before.note} ORDER BY place`
  const { jobs } = await mark()
  return [...places.map(({ place }) => place), ...(jobs === before.jobs ? [] : ["pgboss.job"])]
}
