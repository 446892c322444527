-- AlterTable
ALTER TABLE "OrderPosition" ADD COLUMN     "feeOere" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "CancellationRule" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "feePercent" INTEGER NOT NULL,

    CONSTRAINT "CancellationRule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CancellationRule_eventId_fromAt_key" ON "CancellationRule"("eventId", "fromAt");

-- AddForeignKey
ALTER TABLE "CancellationRule" ADD CONSTRAINT "CancellationRule_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("entryId") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "CancellationRule" ADD CONSTRAINT "CancellationRule_percent" CHECK ("feePercent" BETWEEN 1 AND 100);
ALTER TABLE "OrderPosition" ADD CONSTRAINT "OrderPosition_fee"
  CHECK ("feeOere" = 0 OR ("feeOere" BETWEEN 1 AND "priceOere" AND "cancelledAt" IS NOT NULL));
