-- A release may wait under embargo, and may be taken back after it was out. Both are facts of the row.
ALTER TABLE "Release" ADD COLUMN "embargoUntil" TIMESTAMPTZ(3),
ADD COLUMN     "retractedAt" TIMESTAMPTZ(3),
ADD COLUMN     "retraction" TEXT NOT NULL DEFAULT '';

-- Each guard has a test that tries to break it (prisma/guards-of-releases.test.ts).

-- Nothing is out before the moment that was promised.
ALTER TABLE "Release" ADD CONSTRAINT "Release_embargo_kept"
  CHECK ("publishedAt" IS NULL OR "embargoUntil" IS NULL OR "publishedAt" >= "embargoUntil");
-- Only what was out is taken back, and never without a reason.
ALTER TABLE "Release" ADD CONSTRAINT "Release_retracted_with_reason" CHECK (
  ("retractedAt" IS NULL) = ("retraction" = '') AND ("retractedAt" IS NULL OR "retractedAt" >= "publishedAt")
  AND ("retractedAt" IS NULL OR "publishedAt" IS NOT NULL));

-- What is out keeps the moment it waited for too.
CREATE TRIGGER "Release_embargo_stands" BEFORE UPDATE OF "embargoUntil" ON "Release"
  FOR EACH ROW WHEN (OLD."publishedAt" IS NOT NULL) EXECUTE FUNCTION refuse_change();
-- Whoever was told why is not told otherwise later.
CREATE TRIGGER "Release_retraction_stands" BEFORE UPDATE OF "retractedAt", "retraction" ON "Release"
  FOR EACH ROW WHEN (OLD."retractedAt" IS NOT NULL) EXECUTE FUNCTION refuse_change();
-- What members read under embargo is what goes out: to change it, the embargo is taken back first.
CREATE TRIGGER "Release_embargoed_stands"
  BEFORE UPDATE OF "editionId", "number", "notes", "licence", "isSample" ON "Release"
  FOR EACH ROW WHEN (OLD."publishedAt" IS NULL AND OLD."embargoUntil" IS NOT NULL AND NEW."embargoUntil" IS NOT NULL)
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Release_embargoed_stays" BEFORE DELETE ON "Release"
  FOR EACH ROW WHEN (OLD."publishedAt" IS NULL AND OLD."embargoUntil" IS NOT NULL)
  EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE FUNCTION refuse_in_published_release() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stands text;
BEGIN
  SELECT CASE WHEN "publishedAt" IS NOT NULL THEN 'published' ELSE 'under embargo' END INTO stands FROM "Release"
    WHERE ("publishedAt" IS NOT NULL OR "embargoUntil" IS NOT NULL)
      AND "id" IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD."releaseId" END, CASE WHEN TG_OP <> 'DELETE' THEN NEW."releaseId" END)
    LIMIT 1;
  IF stands IS NOT NULL THEN
    RAISE EXCEPTION '% on % is refused: the release is %', TG_OP, TG_TABLE_NAME, stands
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
