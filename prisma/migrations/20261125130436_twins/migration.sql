-- DropIndex
DROP INDEX "Entry_kind_status_publishedAt_idx";

-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "originalId" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "Entry_originalId_key" ON "Entry"("originalId");

-- CreateIndex
CREATE INDEX "Entry_kind_status_originalId_publishedAt_idx" ON "Entry"("kind", "status", "originalId", "publishedAt" DESC);

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_originalId_fkey" FOREIGN KEY ("originalId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An entry is Danish, or it is the twin that tells one in English.
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_twin_is_english" CHECK (("originalId" IS NOT NULL) = ("locale" = 'en'));

CREATE FUNCTION refuse_twin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'entry % is refused by %', NEW."id", TG_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
END $$;

-- What an entry is told of stands from the beginning; so nothing that holds of it when it is written can stop to hold.
CREATE TRIGGER "Entry_twin_for_good" BEFORE UPDATE OF "originalId" ON "Entry"
  FOR EACH ROW WHEN (NEW."originalId" IS DISTINCT FROM OLD."originalId") EXECUTE FUNCTION refuse_twin();

CREATE FUNCTION twin_of_an_original() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Entry" o WHERE o."id" = NEW."originalId" AND o."originalId" IS NOT NULL) THEN
    RAISE EXCEPTION 'entry % is itself a twin', NEW."originalId"
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Entry_twin_of_an_original" BEFORE INSERT ON "Entry"
  FOR EACH ROW WHEN (NEW."originalId" IS NOT NULL) EXECUTE FUNCTION twin_of_an_original();

CREATE FUNCTION twin_is_of_its_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Entry" other
      WHERE (other."id" = NEW."originalId" OR other."originalId" = NEW."id") AND other."kind" <> NEW."kind"
  ) THEN
    RAISE EXCEPTION 'entry % and its twin are of two kinds', NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Entry_twin_begins_as_its_kind" BEFORE INSERT ON "Entry"
  FOR EACH ROW WHEN (NEW."originalId" IS NOT NULL) EXECUTE FUNCTION twin_is_of_its_kind();
CREATE TRIGGER "Entry_twin_stays_of_its_kind" BEFORE UPDATE OF "kind" ON "Entry"
  FOR EACH ROW WHEN (NEW."kind" <> OLD."kind") EXECUTE FUNCTION twin_is_of_its_kind();

-- Dates, places, categories, sale: the original's alone.
CREATE FUNCTION twin_has_no_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Entry" e WHERE e."id" = NEW."entryId" AND e."originalId" IS NOT NULL) THEN
    RAISE EXCEPTION 'entry % is a twin and has no facts', NEW."entryId"
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "News_of_no_twin" BEFORE INSERT OR UPDATE OF "entryId" ON "News"
  FOR EACH ROW EXECUTE FUNCTION twin_has_no_facts();
CREATE TRIGGER "Page_of_no_twin" BEFORE INSERT OR UPDATE OF "entryId" ON "Page"
  FOR EACH ROW EXECUTE FUNCTION twin_has_no_facts();
CREATE TRIGGER "Event_of_no_twin" BEFORE INSERT OR UPDATE OF "entryId" ON "Event"
  FOR EACH ROW EXECUTE FUNCTION twin_has_no_facts();
CREATE TRIGGER "OpenCall_of_no_twin" BEFORE INSERT OR UPDATE OF "entryId" ON "OpenCall"
  FOR EACH ROW EXECUTE FUNCTION twin_has_no_facts();
CREATE TRIGGER "SurveyPage_of_no_twin" BEFORE INSERT OR UPDATE OF "entryId" ON "SurveyPage"
  FOR EACH ROW EXECUTE FUNCTION twin_has_no_facts();
