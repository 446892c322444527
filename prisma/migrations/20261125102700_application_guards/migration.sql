-- What the schema language cannot say about applications. Each guard has a test that tries to break it
-- (prisma/guards-of-calls.test.ts).

ALTER TABLE "ApplicationVersion" ALTER COLUMN "title" TYPE text COLLATE danish;
ALTER TABLE "ApplicationVersion" ALTER COLUMN "organisation" TYPE text COLLATE danish;
ALTER TABLE "ApplicationVersion" ALTER COLUMN "applicantName" TYPE text COLLATE danish;

-- A draft was never sent, and what is judged was.
ALTER TABLE "Application" ADD CONSTRAINT "Application_sent_has_version" CHECK (
  CASE "status" WHEN 'DRAFT' THEN "sentId" IS NULL WHEN 'WITHDRAWN' THEN true ELSE "sentId" IS NOT NULL END);
ALTER TABLE "Application" ADD CONSTRAINT "Application_withdrawn_at"
  CHECK (("status" = 'WITHDRAWN') = ("withdrawnAt" IS NOT NULL));
ALTER TABLE "ApplicationFile" ADD CONSTRAINT "ApplicationFile_bytes" CHECK ("bytes" BETWEEN 1 AND 20971520);

-- What was sent never changes, and the receipt's hash is the hash of what is kept.
ALTER TABLE "ApplicationVersion" ADD CONSTRAINT "ApplicationVersion_number" CHECK ("number" >= 1);
ALTER TABLE "ApplicationVersion" ADD CONSTRAINT "ApplicationVersion_hash"
  CHECK ("sha256" = encode(sha256(convert_to("content", 'UTF8')), 'hex'));
CREATE TRIGGER "ApplicationVersion_frozen" BEFORE UPDATE OR DELETE ON "ApplicationVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Decisions are prepared in one place at a time, checked, and told once.
CREATE UNIQUE INDEX "DecisionBatch_one_open" ON "DecisionBatch" ("callId") WHERE "status" <> 'PUBLISHED';
ALTER TABLE "DecisionBatch"
  ADD CONSTRAINT "DecisionBatch_checked_has_hash" CHECK (("status" = 'DRAFT') = ("hash" IS NULL)),
  ADD CONSTRAINT "DecisionBatch_published_at" CHECK (("status" = 'PUBLISHED') = ("publishedAt" IS NOT NULL));
CREATE TRIGGER "DecisionBatch_published_stands" BEFORE UPDATE OR DELETE ON "DecisionBatch"
  FOR EACH ROW WHEN (OLD."status" = 'PUBLISHED') EXECUTE FUNCTION refuse_change();

CREATE FUNCTION batch_decides_all() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Application" a WHERE a."callId" = NEW."callId" AND a."status" = 'SUBMITTED'
      AND NOT EXISTS (
        SELECT 1 FROM "Decision" d
          WHERE d."batchId" = NEW."id" AND d."applicationId" = a."id" AND d."versionId" = a."sentId")
  ) THEN
    RAISE EXCEPTION 'DecisionBatch_decides_all' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "DecisionBatch_decides_all" BEFORE INSERT OR UPDATE ON "DecisionBatch"
  FOR EACH ROW WHEN (NEW."status" = 'PUBLISHED') EXECUTE FUNCTION batch_decides_all();

CREATE FUNCTION refuse_in_published_batch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "DecisionBatch" WHERE "status" = 'PUBLISHED'
      AND "id" IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD."batchId" END, CASE WHEN TG_OP <> 'DELETE' THEN NEW."batchId" END)
  ) THEN
    RAISE EXCEPTION 'Decision_published_stands' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "Decision_published_stands"
  BEFORE INSERT OR DELETE OR UPDATE OF "batchId", "applicationId", "versionId", "outcome", "words" ON "Decision"
  FOR EACH ROW EXECUTE FUNCTION refuse_in_published_batch();

-- An application is accepted, put in reserve or rejected by a published decision and in no other way.
CREATE FUNCTION application_decided_by_batch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Decision" d JOIN "DecisionBatch" b ON b."id" = d."batchId"
      WHERE d."applicationId" = NEW."id" AND b."status" = 'PUBLISHED' AND d."outcome"::text = NEW."status"::text
  ) THEN
    RAISE EXCEPTION 'Application_decided_by_batch' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Application_decided_by_batch" BEFORE INSERT OR UPDATE OF "status" ON "Application"
  FOR EACH ROW WHEN (NEW."status" IN ('ACCEPTED', 'RESERVE', 'REJECTED'))
  EXECUTE FUNCTION application_decided_by_batch();
