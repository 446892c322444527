import type pg from "pg"

/** The guards are SQL, so the control needs no other build: a lock that locks nothing, and no trigger that counts. */
export async function withoutGuards(database: pg.Client): Promise<void> {
  await database.query(`
    CREATE OR REPLACE FUNCTION lock_quotas(products uuid[]) RETURNS void LANGUAGE plpgsql AS $$ BEGIN END $$;
    DROP TRIGGER "OrderPosition_quota_insert" ON "OrderPosition";
    DROP TRIGGER "OrderPosition_quota_update" ON "OrderPosition"`)
}
