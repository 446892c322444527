import { expect, test } from "vitest"
import type { TestDatabase } from "./database.ts"

/** A sentence, the guard it is about, and SQL that breaks it; SQL is asked for once the rows it needs are there. */
export type Violation = readonly [what: string, guard: string, statement: () => string]

/** What a guard says when that is not its own name. */
const says: Record<string, string | RegExp> = {
  Revision_is_a_snapshot: "UPDATE on Revision is refused: its rows are never changed",
  Revision_decoration_stands: "UPDATE on Revision is refused: its rows are never changed",
  EntryComment_stands: "UPDATE on EntryComment is refused: its rows are never changed",
  ApplicationVersion_frozen: "UPDATE on ApplicationVersion is refused: its rows are never changed",
  DecisionBatch_published_stands: "UPDATE on DecisionBatch is refused: its rows are never changed",
  OrderPosition_quota_insert: "Quota_never_exceeded",
  OrderPosition_quota_update: "Quota_never_exceeded",
  WaitingListOffer_quota_insert: "Quota_never_exceeded",
  WaitingListOffer_quota_update: "Quota_never_exceeded",
  SeatHold_quota_insert: "Quota_never_exceeded",
  SeatHold_quota_update: "Quota_never_exceeded",
  OrderPosition_voucher_insert: "Voucher_never_overused",
  OrderPosition_voucher_update: "Voucher_never_overused",
  OrderPosition_variant_insert: "Variants_never_together",
  OrderPosition_variant_update: "Variants_never_together",
  QuotaProduct_quota: "Quota_never_exceeded",
  Quota_size_holds: "Quota_never_exceeded",
  Invoice_stands: "UPDATE on Invoice is refused: its rows are never changed",
  InvoiceLine_stands: "UPDATE on InvoiceLine is refused: its rows are never changed",
  Invoice_stays: "DELETE on Invoice is refused: its rows are never changed",
  InvoiceLine_stays: "DELETE on InvoiceLine is refused: its rows are never changed",
  InvoiceLine_stays_all: "TRUNCATE on InvoiceLine is refused: its rows are never changed",
  Mailing_sent_stands: "UPDATE on Mailing is refused: its rows are never changed",
  Checkin_stands: "UPDATE on Checkin is refused: its rows are never changed",
  CheckinDoubt_stands: "UPDATE on CheckinDoubt is refused: its rows are never changed",
  Checkin_stands_all: "TRUNCATE on Checkin is refused: its rows are never changed",
  Invoice_total: "Invoice_lines_come_to_total",
  InvoiceLine_total: "Invoice_lines_come_to_total",
  Invoice_credit: "Invoice_never_over_credited",
  InvoiceSeries_numbers_used: "InvoiceSeries_without_gap",
  Invoice_number: "Invoice_number_is_drawn",
  SessionSignup_seats_insert: "Session_never_overfull",
  SessionSignup_seats_update: "Session_never_overfull",
  Session_seats_hold: "Session_never_overfull",
  Room_seats_hold: "Session_never_overfull",
  SessionSignup_electors: "SessionSignup_by_elector",
  SessionSignup_ticket: "SessionSignup_by_standing_ticket",
  SessionWaiting_ticket: "SessionSignup_by_standing_ticket",
  SessionSpeaker_free_insert: "Speaker_never_overlaps",
  SessionSpeaker_free_update: "Speaker_never_overlaps",
  Session_speakers_free: "Speaker_never_overlaps",
  Entry_speakers_free: "Speaker_never_overlaps",
  Event_speakers_free: "Speaker_never_overlaps",
  FormVersion_published_stands: "UPDATE on FormVersion is refused: its rows are never changed",
  Question_published_stands: /^(INSERT|UPDATE|DELETE) on Question is refused: its version is published$/,
  AnswerFile_stands: "UPDATE on AnswerFile is refused: its rows are never changed",
  ProgrammeRelease_stands: "UPDATE on ProgrammeRelease is refused: its rows are never changed",
  ProgrammeRelease_stands_all: "TRUNCATE on ProgrammeRelease is refused: its rows are never changed",
  BoundarySet_stands: "UPDATE on BoundarySet is refused: its rows are never changed",
  BoundarySet_in_use_stays: "DELETE on BoundarySet is refused: its rows are never changed",
  Release_published_stands: "UPDATE on Release is refused: its rows are never changed",
  Release_published_stays: "DELETE on Release is refused: its rows are never changed",
  Release_embargo_stands: "UPDATE on Release is refused: its rows are never changed",
  Release_embargoed_stands: "UPDATE on Release is refused: its rows are never changed",
  Release_embargoed_stays: "DELETE on Release is refused: its rows are never changed",
  Release_retraction_stands: "UPDATE on Release is refused: its rows are never changed",
  Observation_published_stands:
    /^(INSERT|UPDATE|DELETE) on Observation is refused: the release is (published|under embargo)$/,
  ResponseCoverage_published_stands:
    /^(INSERT|UPDATE|DELETE) on ResponseCoverage is refused: the release is (published|under embargo)$/,
  IndicatorCategory_code_stands: "category 1 stands in a published release",
  Indicator_answers_stand: "indicator besoeg stands in a published release",
}

/** One test for each: refused by the guard; and, as a control, taken when that one guard is away. */
export function testGuards(database: TestDatabase, violations: readonly Violation[]): void {
  test.each(violations)("%s: refused by %s, and by nothing else", async (_, guard, statement) => {
    const said = says[guard] ?? guard
    const outcome = await outcomeOf(database, statement())
    if (typeof said === "string") expect(outcome).toBe(said)
    else expect(outcome).toMatch(said)
    expect(await outcomeOf(database, `${await removal(database, guard)}; ${statement()}`)).toBe("taken")
  })
}

/** What becomes of a statement, by the name of the guard that refuses it; nothing of it stays. */
export async function outcomeOf(database: TestDatabase, statement: string): Promise<string> {
  await database.sql("BEGIN")
  try {
    await database.sql(statement)
    return "taken"
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return "constraint" in error && error.constraint ? String(error.constraint) : error.message
  } finally {
    await database.sql("ROLLBACK")
  }
}

/** Every constraint, trigger and partial unique index there is, with the statement that takes it away. */
const everyGuard = `
  SELECT conname AS name, format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS removal
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'x')
  UNION ALL
  SELECT tgname, format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) FROM pg_trigger
    JOIN pg_class ON pg_class.oid = tgrelid
    WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace
  UNION ALL
  SELECT relname, format('DROP INDEX %I', relname) FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
    WHERE relnamespace = 'public'::regnamespace AND indisunique AND indpred IS NOT NULL`

export async function guardNames(database: TestDatabase): Promise<string[]> {
  const rows = await database.sql<{ name: string }>(`SELECT name FROM (${everyGuard}) AS g ORDER BY name`)
  return rows.map(({ name }) => name)
}

async function removal(database: TestDatabase, guard: string): Promise<string> {
  const [row] = await database.sql<{ removal: string }>(
    `SELECT removal FROM (${everyGuard}) AS g WHERE name = $1`,
    [guard],
  )
  if (!row) throw new Error(`there is no guard ${guard}`)
  return row.removal
}

/** An INSERT whose values are SQL themselves. */
export function insert(table: string, values: Record<string, string>): string {
  const columns = Object.keys(values).map((name) => `"${name}"`)
  return `INSERT INTO "${table}" (${columns}) VALUES (${Object.values(values)})`
}

/** An id, or any other value that nothing else has. */
export const fresh = "gen_random_uuid()"
