-- CreateTable
CREATE TABLE "CheckinDoubt" (
    "nonce" UUID NOT NULL,
    "listId" UUID NOT NULL,
    "positionId" UUID,
    "code" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "door" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,

    CONSTRAINT "CheckinDoubt_pkey" PRIMARY KEY ("nonce")
);

-- CreateIndex
CREATE INDEX "CheckinDoubt_listId_settledAt_idx" ON "CheckinDoubt"("listId", "settledAt");

-- CreateIndex
CREATE INDEX "CheckinDoubt_positionId_idx" ON "CheckinDoubt"("positionId");

-- AddForeignKey
ALTER TABLE "CheckinDoubt" ADD CONSTRAINT "CheckinDoubt_listId_fkey" FOREIGN KEY ("listId") REFERENCES "CheckinList"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckinDoubt" ADD CONSTRAINT "CheckinDoubt_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "OrderPosition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a door told stands; that somebody looked at it is added, once.
CREATE TRIGGER "CheckinDoubt_stands" BEFORE UPDATE ON "CheckinDoubt" FOR EACH ROW
  WHEN (
    OLD."settledAt" IS NOT NULL
    OR to_jsonb(NEW) - ARRAY['settledAt', 'settledById'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['settledAt', 'settledById']
  ) EXECUTE FUNCTION refuse_change();
ALTER TABLE "CheckinDoubt" ADD CONSTRAINT "CheckinDoubt_says_why"
  CHECK ("why" IN ('unsigned', 'forged', 'outOfTime', 'notOnIt', 'unknown') AND ("why" = 'unknown') = ("positionId" IS NULL));
