-- CreateEnum
CREATE TYPE "InvoiceKind" AS ENUM ('INVOICE', 'CREDIT_NOTE');

-- CreateEnum
CREATE TYPE "VatCategory" AS ENUM ('STANDARD', 'EXEMPT', 'OUTSIDE_SCOPE');

-- AlterTable
ALTER TABLE "Product" ADD COLUMN     "vat" "VatCategory" NOT NULL DEFAULT 'OUTSIDE_SCOPE',
ADD COLUMN     "vatReason" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "InvoiceIssuer" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "cvr" TEXT NOT NULL DEFAULT '',
    "account" TEXT NOT NULL DEFAULT '',
    "paymentDays" INTEGER NOT NULL DEFAULT 30,

    CONSTRAINT "InvoiceIssuer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InvoiceSeries" (
    "kind" "InvoiceKind" NOT NULL,
    "isSample" BOOLEAN NOT NULL,
    "lastNumber" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "InvoiceSeries_pkey" PRIMARY KEY ("kind","isSample")
);

-- CreateTable
CREATE TABLE "Invoice" (
    "id" UUID NOT NULL,
    "kind" "InvoiceKind" NOT NULL,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "number" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "creditsId" UUID,
    "orderId" UUID,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" DATE NOT NULL,
    "issuerName" TEXT NOT NULL,
    "issuerAddress" TEXT NOT NULL,
    "issuerCvr" TEXT NOT NULL,
    "issuerAccount" TEXT NOT NULL,
    "billingKind" "BillingKind" NOT NULL,
    "buyerName" TEXT NOT NULL,
    "buyerEmail" TEXT NOT NULL,
    "gln" TEXT,
    "cvr" TEXT,
    "reference" TEXT NOT NULL DEFAULT '',
    "requisitionNumber" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'da',
    "totalOere" INTEGER NOT NULL,
    "vatOere" INTEGER NOT NULL,

    CONSTRAINT "Invoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InvoiceLine" (
    "id" UUID NOT NULL,
    "invoiceId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "amountOere" INTEGER NOT NULL,
    "vat" "VatCategory" NOT NULL,
    "vatReason" TEXT NOT NULL DEFAULT '',
    "positionId" UUID,

    CONSTRAINT "InvoiceLine_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Invoice_code_key" ON "Invoice"("code");

-- CreateIndex
CREATE INDEX "Invoice_orderId_idx" ON "Invoice"("orderId");

-- CreateIndex
CREATE INDEX "Invoice_creditsId_idx" ON "Invoice"("creditsId");

-- CreateIndex
CREATE INDEX "Invoice_issuedAt_idx" ON "Invoice"("issuedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Invoice_kind_isSample_number_key" ON "Invoice"("kind", "isSample", "number");

-- CreateIndex
CREATE INDEX "InvoiceLine_positionId_idx" ON "InvoiceLine"("positionId");

-- CreateIndex
CREATE UNIQUE INDEX "InvoiceLine_invoiceId_place_key" ON "InvoiceLine"("invoiceId", "place");

-- AddForeignKey
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_creditsId_fkey" FOREIGN KEY ("creditsId") REFERENCES "Invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvoiceLine" ADD CONSTRAINT "InvoiceLine_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvoiceLine" ADD CONSTRAINT "InvoiceLine_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "OrderPosition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One row says who issues.
ALTER TABLE "InvoiceIssuer" ADD CONSTRAINT "InvoiceIssuer_one_row" CHECK ("id" = 1);
ALTER TABLE "InvoiceIssuer" ADD CONSTRAINT "InvoiceIssuer_paymentDays" CHECK ("paymentDays" BETWEEN 0 AND 120);
INSERT INTO "InvoiceIssuer" DEFAULT VALUES;
INSERT INTO "InvoiceSeries" ("kind", "isSample") VALUES
  ('INVOICE', false), ('INVOICE', true), ('CREDIT_NOTE', false), ('CREDIT_NOTE', true);

-- An amount is never below nothing, a credit note names what it takes back, an invoice takes nothing back.
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_amounts"
  CHECK ("totalOere" > 0 AND "vatOere" BETWEEN 0 AND "totalOere");
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_credits"
  CHECK (("kind" = 'CREDIT_NOTE') = ("creditsId" IS NOT NULL));
ALTER TABLE "InvoiceLine" ADD CONSTRAINT "InvoiceLine_amount" CHECK ("amountOere" >= 0);
ALTER TABLE "InvoiceLine" ADD CONSTRAINT "InvoiceLine_exempt_says_why"
  CHECK ("vat" <> 'EXEMPT' OR "vatReason" <> '');
ALTER TABLE "Product" ADD CONSTRAINT "Product_exempt_says_why" CHECK ("vat" <> 'EXEMPT' OR "vatReason" <> '');

-- What was issued stands. It may be removed when the accounts need it no longer: five years from the end of its year
-- (Bookkeeping Act, section 12).
CREATE TRIGGER "Invoice_stands" BEFORE UPDATE ON "Invoice" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "InvoiceLine_stands" BEFORE UPDATE ON "InvoiceLine" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "InvoiceLine_stays_all" BEFORE TRUNCATE ON "InvoiceLine"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION is_kept_for_accounts(issued timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT extract(year FROM now() AT TIME ZONE 'Europe/Copenhagen')
    <= extract(year FROM issued AT TIME ZONE 'Europe/Copenhagen') + 5
$$;
CREATE TRIGGER "Invoice_stays" BEFORE DELETE ON "Invoice"
  FOR EACH ROW WHEN (is_kept_for_accounts(OLD."issuedAt")) EXECUTE FUNCTION refuse_change();
CREATE FUNCTION refuse_lost_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Invoice" WHERE "id" = OLD."invoiceId" AND is_kept_for_accounts("issuedAt")) THEN
    RAISE EXCEPTION 'DELETE on InvoiceLine is refused: its rows are never changed';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "InvoiceLine_stays" BEFORE DELETE ON "InvoiceLine"
  FOR EACH ROW EXECUTE FUNCTION refuse_lost_line();

-- The lines come to the total, at commit; so none can be added to what was issued.
CREATE FUNCTION check_invoice_total(invoice uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Invoice" i WHERE i."id" = invoice
      AND i."totalOere" <> (SELECT coalesce(sum(l."amountOere"), 0) FROM "InvoiceLine" l WHERE l."invoiceId" = i."id")
  ) THEN
    RAISE EXCEPTION 'the lines of invoice % do not come to its total', invoice
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Invoice_lines_come_to_total';
  END IF;
END $$;
CREATE FUNCTION check_total_of_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM check_invoice_total(NEW."id"); RETURN NULL; END $$;
CREATE FUNCTION check_total_of_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM check_invoice_total(NEW."invoiceId"); RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER "Invoice_total" AFTER INSERT ON "Invoice"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_total_of_invoice();
CREATE CONSTRAINT TRIGGER "InvoiceLine_total" AFTER INSERT ON "InvoiceLine"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_total_of_line();

-- A credit note takes back no more than what is left of its invoice, counted once nobody else can take from it.
CREATE FUNCTION check_credit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  credited "Invoice";
BEGIN
  SELECT * INTO credited FROM "Invoice" WHERE "id" = NEW."creditsId" FOR UPDATE;
  IF credited."kind" <> 'INVOICE' OR credited."isSample" <> NEW."isSample" OR credited."totalOere" <
    (SELECT sum("totalOere") FROM "Invoice" WHERE "creditsId" = NEW."creditsId") THEN
    RAISE EXCEPTION 'a credit note takes back more than invoice % has left', NEW."creditsId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Invoice_never_over_credited';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Invoice_credit" AFTER INSERT ON "Invoice"
  FOR EACH ROW WHEN (NEW."creditsId" IS NOT NULL) EXECUTE FUNCTION check_credit();

-- A number that is drawn is used, at commit, and numbers are drawn one by one.
CREATE FUNCTION check_series() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."lastNumber" < OLD."lastNumber" OR (SELECT count(*) FROM "Invoice" i
    WHERE i."kind" = NEW."kind" AND i."isSample" = NEW."isSample"
      AND i."number" > OLD."lastNumber" AND i."number" <= NEW."lastNumber") <> NEW."lastNumber" - OLD."lastNumber"
  THEN
    RAISE EXCEPTION 'number % of the series would be missing', NEW."lastNumber"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'InvoiceSeries_without_gap';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "InvoiceSeries_numbers_used" AFTER UPDATE ON "InvoiceSeries"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_series();
CREATE FUNCTION check_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."number" <> (SELECT "lastNumber" FROM "InvoiceSeries"
    WHERE "kind" = NEW."kind" AND "isSample" = NEW."isSample") THEN
    RAISE EXCEPTION 'number % is not the one drawn from its series', NEW."number"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Invoice_number_is_drawn';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Invoice_number" BEFORE INSERT ON "Invoice" FOR EACH ROW EXECUTE FUNCTION check_number();
