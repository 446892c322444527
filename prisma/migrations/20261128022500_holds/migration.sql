-- CreateEnum
CREATE TYPE "HoldStatus" AS ENUM ('OPEN', 'USED', 'RELEASED', 'EXPIRED');

-- CreateTable
CREATE TABLE "SeatHold" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "seats" INTEGER NOT NULL,
    "status" "HoldStatus" NOT NULL DEFAULT 'OPEN',
    "tokenHash" TEXT NOT NULL,
    "heldAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "extendedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SeatHold_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SeatHold_tokenHash_key" ON "SeatHold"("tokenHash");

-- CreateIndex
CREATE INDEX "SeatHold_productId_status_idx" ON "SeatHold"("productId", "status");

-- CreateIndex
CREATE INDEX "SeatHold_eventId_idx" ON "SeatHold"("eventId");

-- AddForeignKey
ALTER TABLE "SeatHold" ADD CONSTRAINT "SeatHold_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("entryId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatHold" ADD CONSTRAINT "SeatHold_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A hold is of some seats and for a short while, at most an hour with what it was extended by.
ALTER TABLE "SeatHold" ADD CONSTRAINT "SeatHold_seats" CHECK ("seats" BETWEEN 1 AND 50);
ALTER TABLE "SeatHold" ADD CONSTRAINT "SeatHold_short"
  CHECK ("dueAt" > "heldAt" AND "dueAt" <= "heldAt" + interval '1 hour');

-- Extended once: what was extended stays as it was extended, and what is not longer was not.
CREATE FUNCTION check_hold_extended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."extendedAt" IS NOT NULL AND NEW."dueAt" > OLD."dueAt" THEN
    RAISE EXCEPTION 'hold % was extended before', OLD."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'SeatHold_extended_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "SeatHold_extended_once" BEFORE UPDATE OF "dueAt" ON "SeatHold"
  FOR EACH ROW EXECUTE FUNCTION check_hold_extended();

-- Seats of a quota that positions, open offers and open holds take.
CREATE OR REPLACE FUNCTION quota_taken(quota uuid) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT (
    (SELECT count(*) FROM "QuotaProduct" q
       JOIN "OrderPosition" p ON p."productId" = q."productId" AND p."cancelledAt" IS NULL
       WHERE q."quotaId" = quota) +
    (SELECT coalesce(sum(o."seats"), 0) FROM "QuotaProduct" q
       JOIN "WaitingListOffer" o ON o."productId" = q."productId" AND o."status" = 'OPEN'
       WHERE q."quotaId" = quota) +
    (SELECT coalesce(sum(h."seats"), 0) FROM "QuotaProduct" q
       JOIN "SeatHold" h ON h."productId" = q."productId" AND h."status" = 'OPEN'
       WHERE q."quotaId" = quota)
  )::integer
$$;
CREATE TRIGGER "SeatHold_quota_insert" AFTER INSERT ON "SeatHold"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_quotas();
CREATE TRIGGER "SeatHold_quota_update" AFTER UPDATE ON "SeatHold"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_quotas();

-- What ends takes nothing, so nobody has to wait for it: only what is open is counted, and asks for the locks to do so.
-- Whoever finds old offers and holds beside the seats they came for ends them without the locks of other quotas, which
-- they could not ask for in order any more.
CREATE FUNCTION check_open_quotas() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_over_quota(ARRAY(SELECT DISTINCT "productId" FROM changed WHERE "status"::text = 'OPEN'));
  RETURN NULL;
END $$;
DROP TRIGGER "WaitingListOffer_quota_update" ON "WaitingListOffer";
CREATE TRIGGER "WaitingListOffer_quota_update" AFTER UPDATE ON "WaitingListOffer"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_open_quotas();
DROP TRIGGER "SeatHold_quota_update" ON "SeatHold";
CREATE TRIGGER "SeatHold_quota_update" AFTER UPDATE ON "SeatHold"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_open_quotas();
