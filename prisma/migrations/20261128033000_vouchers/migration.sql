-- CreateEnum
CREATE TYPE "VoucherKind" AS ENUM ('PERCENT', 'OFF', 'FIXED');

-- AlterTable
ALTER TABLE "OrderPosition" ADD COLUMN     "voucherId" UUID;

-- CreateTable
CREATE TABLE "Voucher" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "VoucherKind" NOT NULL,
    "amount" INTEGER NOT NULL,
    "maxUses" INTEGER,
    "validUntilAt" TIMESTAMPTZ(3),
    "stoppedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Voucher_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VoucherProduct" (
    "voucherId" UUID NOT NULL,
    "productId" UUID NOT NULL,

    CONSTRAINT "VoucherProduct_pkey" PRIMARY KEY ("voucherId","productId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Voucher_eventId_code_key" ON "Voucher"("eventId", "code");

-- CreateIndex
CREATE INDEX "VoucherProduct_productId_idx" ON "VoucherProduct"("productId");

-- CreateIndex
CREATE INDEX "OrderPosition_voucherId_idx" ON "OrderPosition"("voucherId");

-- AddForeignKey
ALTER TABLE "OrderPosition" ADD CONSTRAINT "OrderPosition_voucherId_fkey" FOREIGN KEY ("voucherId") REFERENCES "Voucher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Voucher" ADD CONSTRAINT "Voucher_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("entryId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoucherProduct" ADD CONSTRAINT "VoucherProduct_voucherId_fkey" FOREIGN KEY ("voucherId") REFERENCES "Voucher"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoucherProduct" ADD CONSTRAINT "VoucherProduct_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One code however it is typed; and none that is guessed at once.
ALTER TABLE "Voucher" ADD CONSTRAINT "Voucher_code" CHECK ("code" = upper("code") AND length("code") BETWEEN 4 AND 40);
ALTER TABLE "Voucher" ADD CONSTRAINT "Voucher_amount"
  CHECK ("amount" >= 0 AND ("kind" <> 'PERCENT' OR "amount" BETWEEN 1 AND 100));
ALTER TABLE "Voucher" ADD CONSTRAINT "Voucher_max_uses" CHECK ("maxUses" >= 1);

-- The seats that stand by a voucher: a ticket and what is beside it are one.
CREATE FUNCTION voucher_used(voucher uuid) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT count(DISTINCT ("orderId", "seat"))::integer FROM "OrderPosition"
    WHERE "voucherId" = voucher AND "cancelledAt" IS NULL
$$;

-- Waits for everyone who uses it. Separate from counting, and after the quotas, as in lock_quotas().
CREATE FUNCTION lock_voucher(voucher uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Voucher" WHERE "id" = voucher FOR NO KEY UPDATE;
END $$;

CREATE FUNCTION check_vouchers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  used uuid;
BEGIN
  FOR used IN SELECT DISTINCT "voucherId" FROM changed
    WHERE "voucherId" IS NOT NULL AND "cancelledAt" IS NULL ORDER BY 1
  LOOP
    PERFORM lock_voucher(used);
    IF EXISTS (SELECT 1 FROM "Voucher" WHERE "id" = used AND voucher_used("id") > "maxUses") THEN
      RAISE EXCEPTION 'voucher % is used up', used
        USING ERRCODE = 'check_violation', CONSTRAINT = 'Voucher_never_overused';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER "OrderPosition_voucher_insert" AFTER INSERT ON "OrderPosition"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_vouchers();
CREATE TRIGGER "OrderPosition_voucher_update" AFTER UPDATE ON "OrderPosition"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_vouchers();
