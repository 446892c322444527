-- AlterTable
ALTER TABLE "Product" ADD COLUMN     "groupId" UUID,
ADD COLUMN     "variant" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "ProductGroup" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ProductGroup_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ProductGroup_eventId_name_key" ON "ProductGroup"("eventId", "name");

-- CreateIndex
CREATE INDEX "Product_groupId_idx" ON "Product"("groupId");

-- AddForeignKey
ALTER TABLE "ProductGroup" ADD CONSTRAINT "ProductGroup_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("entryId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ProductGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Whether a seat of an order stands with two variants of one thing.
CREATE FUNCTION has_two_variants(asked uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM "OrderPosition" o JOIN "Product" p ON p."id" = o."productId"
      WHERE o."orderId" = asked AND o."cancelledAt" IS NULL AND p."groupId" IS NOT NULL
      GROUP BY o."seat", p."groupId" HAVING count(*) > 1)
$$;

-- Of the variants of one thing a seat has one at most, however it came by it. The order is locked before it is looked
-- at, so that two who each add a variant to one seat at the same instant see each other; only what was added, taken
-- back or exchanged is asked about, so that a change of name waits for nobody.
CREATE FUNCTION check_variants() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  orders uuid[];
  touched uuid;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(DISTINCT c."orderId") INTO orders FROM changed c JOIN "Product" p ON p."id" = c."productId"
      WHERE p."groupId" IS NOT NULL AND c."cancelledAt" IS NULL;
  ELSE
    SELECT array_agg(DISTINCT c."orderId") INTO orders FROM changed c
      JOIN former b ON b."id" = c."id" JOIN "Product" p ON p."id" = c."productId"
      WHERE p."groupId" IS NOT NULL AND c."cancelledAt" IS NULL
        AND (b."cancelledAt" IS NOT NULL
          OR (b."orderId", b."seat", b."productId") IS DISTINCT FROM (c."orderId", c."seat", c."productId"));
  END IF;
  FOR touched IN SELECT unnest(orders) ORDER BY 1 LOOP
    PERFORM 1 FROM "Order" WHERE "id" = touched FOR NO KEY UPDATE;
    IF has_two_variants(touched) THEN
      RAISE EXCEPTION 'a seat of order % has two variants of one thing', touched
        USING ERRCODE = 'check_violation', CONSTRAINT = 'Variants_never_together';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER "OrderPosition_variant_insert" AFTER INSERT ON "OrderPosition"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_variants();
CREATE TRIGGER "OrderPosition_variant_update" AFTER UPDATE ON "OrderPosition"
  REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_variants();

-- The variants of one thing are of its own event and of one kind, and a product becomes one only where nobody stands
-- with it and another variant already. Two who put products into one group at the same instant wait for each other, and
-- both for whoever is buying the product: what was bought meanwhile is seen.
CREATE FUNCTION check_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('Product_group ' || NEW."groupId", 0));
  PERFORM 1 FROM "Product" WHERE "id" = NEW."id" FOR UPDATE;
  IF NOT EXISTS (SELECT 1 FROM "ProductGroup" WHERE "id" = NEW."groupId" AND "eventId" = NEW."eventId") THEN
    RAISE EXCEPTION 'product % is in a group of another event', NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Product_group';
  END IF;
  IF EXISTS (SELECT 1 FROM "Product" WHERE "groupId" = NEW."groupId" AND "kind" <> NEW."kind") THEN
    RAISE EXCEPTION 'product % is of another kind than its variants', NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Product_group';
  END IF;
  IF EXISTS (SELECT 1 FROM "OrderPosition" own
    JOIN "OrderPosition" beside ON beside."orderId" = own."orderId" AND beside."seat" = own."seat"
      AND beside."id" <> own."id" AND beside."cancelledAt" IS NULL
    JOIN "Product" p ON p."id" = beside."productId" AND p."groupId" = NEW."groupId"
    WHERE own."productId" = NEW."id" AND own."cancelledAt" IS NULL)
  THEN
    RAISE EXCEPTION 'product % was sold together with a variant of it', NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Product_group';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Product_group" AFTER INSERT OR UPDATE OF "groupId", "eventId", "kind" ON "Product"
  FOR EACH ROW WHEN (NEW."groupId" IS NOT NULL) EXECUTE FUNCTION check_group();

-- A variant has a name among the variants.
ALTER TABLE "Product" ADD CONSTRAINT "Product_variant_name" CHECK ("groupId" IS NULL OR "variant" <> '');
