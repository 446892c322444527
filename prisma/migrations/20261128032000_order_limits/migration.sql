-- AlterTable
ALTER TABLE "Product" ADD COLUMN     "maxPerOrder" INTEGER,
ADD COLUMN     "minPerOrder" INTEGER,
ADD COLUMN     "requiresId" UUID;

-- CreateIndex
CREATE INDEX "Product_requiresId_idx" ON "Product"("requiresId");

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_requiresId_fkey" FOREIGN KEY ("requiresId") REFERENCES "Product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- An order has at least one of what it has at all, and the most is not below the least.
ALTER TABLE "Product" ADD CONSTRAINT "Product_per_order"
  CHECK (coalesce("minPerOrder", 1) BETWEEN 1 AND coalesce("maxPerOrder", 2147483647));

-- A product requires another one of its own event, and in the end never itself: then it could not be had at all. The
-- lock is of this question alone, so that two who close a circle from both sides at the same instant see each other.
CREATE FUNCTION check_requires() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('Product_requires ' || NEW."eventId", 0));
  IF NOT EXISTS (SELECT 1 FROM "Product" WHERE "id" = NEW."requiresId" AND "eventId" = NEW."eventId") THEN
    RAISE EXCEPTION 'product % requires one of another event', NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Product_requires';
  END IF;
  IF EXISTS (
    WITH RECURSIVE chain AS (
      SELECT NEW."requiresId" AS "id"
      UNION
      SELECT p."requiresId" FROM chain JOIN "Product" p ON p."id" = chain."id" WHERE p."requiresId" IS NOT NULL)
    SELECT 1 FROM chain WHERE "id" = NEW."id")
  THEN
    RAISE EXCEPTION 'product % requires itself', NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Product_requires';
  END IF;
  RETURN NULL;
END $$;
-- After the change, which is how a product that requires itself is found too.
CREATE TRIGGER "Product_requires" AFTER INSERT OR UPDATE OF "requiresId", "eventId" ON "Product"
  FOR EACH ROW WHEN (NEW."requiresId" IS NOT NULL) EXECUTE FUNCTION check_requires();
