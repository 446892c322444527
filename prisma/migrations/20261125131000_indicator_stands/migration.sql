-- What a published figure counts is part of it: another unit, other decimals, and it would say something else.
CREATE FUNCTION refuse_answers_in_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "IndicatorVersion" v JOIN "Observation" o ON o."versionId" = v."id"
      JOIN "Release" r ON r."id" = o."releaseId"
      WHERE v."indicatorId" = OLD."id" AND r."publishedAt" IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'indicator % stands in a published release', OLD."key"
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Indicator_answers_stand" BEFORE UPDATE OF "kind", "unit", "decimals" ON "Indicator"
  FOR EACH ROW WHEN ((OLD."kind", OLD."unit", OLD."decimals") IS DISTINCT FROM (NEW."kind", NEW."unit", NEW."decimals"))
  EXECUTE FUNCTION refuse_answers_in_use();
