-- What an entry uses: pictures, files, other entries, editions, organisations. Read from its text (domain/content/
-- references.ts) and marked draft, scheduled or live. Takes the place of "MediaUse", which knew pictures and files alone.

CREATE TYPE "ReferenceState" AS ENUM ('DRAFT', 'SCHEDULED', 'LIVE');
CREATE TYPE "ReferencePlace" AS ENUM ('LINK', 'BLOCK', 'HERO', 'FACT');

CREATE TABLE "Reference" (
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "state" "ReferenceState" NOT NULL,
    "place" "ReferencePlace" NOT NULL,
    "assetId" UUID,
    "toEntryId" UUID,
    "editionId" UUID,
    "organisationId" UUID,

    CONSTRAINT "Reference_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Reference_one_target" CHECK (num_nonnulls("assetId", "toEntryId", "editionId", "organisationId") = 1)
);
CREATE INDEX "Reference_fromId_state_idx" ON "Reference"("fromId", "state");
CREATE INDEX "Reference_assetId_idx" ON "Reference"("assetId");
CREATE INDEX "Reference_toEntryId_idx" ON "Reference"("toEntryId");
CREATE INDEX "Reference_editionId_idx" ON "Reference"("editionId");
CREATE INDEX "Reference_organisationId_idx" ON "Reference"("organisationId");

ALTER TABLE "Reference" ADD CONSTRAINT "Reference_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_assetId_fkey" FOREIGN KEY ("assetId") REFERENCES "MediaAsset"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_toEntryId_fkey" FOREIGN KEY ("toEntryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "SurveyEdition"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The texts that stand: the draft of every entry, and what is public or waits to be.
WITH text AS (
  SELECT e."id" AS "fromId", 'DRAFT'::"ReferenceState" AS "state", r."body", r."heroId", r."facts", e."kind"
    FROM "Entry" e JOIN "Revision" r ON r."id" = e."workingId"
  UNION ALL
  SELECT e."id", 'LIVE', r."body", r."heroId", r."facts", e."kind"
    FROM "Entry" e JOIN "Revision" r ON r."id" = e."liveId" WHERE e."status" = 'PUBLISHED'
  UNION ALL
  SELECT e."id", 'SCHEDULED', r."body", r."heroId", r."facts", e."kind"
    FROM "Entry" e JOIN "Revision" r ON r."id" = e."scheduledId"
)
INSERT INTO "Reference" ("id", "fromId", "state", "place", "assetId", "editionId")
  SELECT gen_random_uuid(), "fromId", "state", 'BLOCK'::"ReferencePlace", "assetId", NULL::uuid FROM (
    SELECT DISTINCT t."fromId", t."state", a."id" AS "assetId" FROM text t
      CROSS JOIN jsonb_path_query(t."body", 'lax $.** ? (@.type == "figure" || @.type == "file").attrs.assetId') AS used
      JOIN "MediaAsset" a ON a."id"::text = used #>> '{}'
  ) AS shown
  UNION ALL
  SELECT gen_random_uuid(), t."fromId", t."state", 'HERO', a."id", NULL::uuid FROM text t JOIN "MediaAsset" a ON a."id" = t."heroId"
  UNION ALL
  SELECT gen_random_uuid(), t."fromId", t."state", 'FACT', NULL::uuid, s."id"
    FROM text t JOIN "SurveyEdition" s ON s."id"::text = t."facts" ->> 'editionId' WHERE t."kind" = 'SURVEY';

-- The search reads which files the public sees; everything else about it stays as it was.
CREATE FUNCTION shown_assets() RETURNS TABLE ("assetId" uuid, "entryId" uuid) LANGUAGE sql STABLE AS $$
  SELECT r."assetId", r."fromId" FROM "Reference" r JOIN "Entry" e ON e."id" = r."fromId"
    WHERE r."assetId" IS NOT NULL AND (r."state" = 'LIVE' OR r."state" = 'SCHEDULED' AND e."status" = 'SCHEDULED')
$$;
DO $$
DECLARE
  reader regproc;
  written text;
BEGIN
  FOREACH reader IN ARRAY ARRAY['search_entries', 'shown_file_gives_words']::regproc[] LOOP
    written := pg_get_functiondef(reader);
    written := replace(written, '"MediaUse" u', 'shown_assets() u');
    written := replace(written, ' AND u."live"', '');
    IF written LIKE '%"live"%' THEN RAISE EXCEPTION '% still reads "MediaUse"', reader; END IF;
    EXECUTE written;
  END LOOP;
END $$;
DROP TABLE "MediaUse";

-- Nothing is destroyed that something public, or waiting to be, uses. A row of a draft goes with its target.
CREATE FUNCTION keep_what_is_used() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- By now whoever began to use it has committed or waits: both hold the row.
  IF EXISTS (
    SELECT 1 FROM "Reference"
      WHERE ("assetId" = OLD."id" OR "toEntryId" = OLD."id" OR "editionId" = OLD."id" OR "organisationId" = OLD."id")
        AND "state" <> 'DRAFT' AND "fromId" <> OLD."id"
  ) THEN
    RAISE EXCEPTION 'what is public, or waits to be, uses %', OLD."id"
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = TG_NAME;
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "MediaAsset_used_stays" BEFORE DELETE ON "MediaAsset" FOR EACH ROW EXECUTE FUNCTION keep_what_is_used();
CREATE TRIGGER "Entry_used_stays" BEFORE DELETE ON "Entry" FOR EACH ROW EXECUTE FUNCTION keep_what_is_used();
CREATE TRIGGER "SurveyEdition_used_stays" BEFORE DELETE ON "SurveyEdition" FOR EACH ROW EXECUTE FUNCTION keep_what_is_used();
CREATE TRIGGER "Organisation_used_stays" BEFORE DELETE ON "Organisation" FOR EACH ROW EXECUTE FUNCTION keep_what_is_used();

-- The row of a text that nobody sees lets go of a picture that is destroyed, without counting a version: nobody wrote.
ALTER TABLE "Entry" DROP CONSTRAINT "Entry_heroId_fkey";
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_heroId_fkey" FOREIGN KEY ("heroId") REFERENCES "MediaAsset"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE OR REPLACE FUNCTION entry_counts_versions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_destroyed boolean := NEW."heroId" IS NULL AND OLD."heroId" IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM "MediaAsset" WHERE "id" = OLD."heroId");
BEGIN
  IF NEW."version" < OLD."version" OR (
    NEW."version" = OLD."version" AND
    NEW."turnedAt" IS NOT DISTINCT FROM OLD."turnedAt" AND (
      (NEW."title", NEW."slug", NEW."path", NEW."lead", NEW."body", NEW."status", NEW."heroAlt",
        NEW."isSample", NEW."publishAt", NEW."unpublishAt", NEW."scheduledId")
        IS DISTINCT FROM
      (OLD."title", OLD."slug", OLD."path", OLD."lead", OLD."body", OLD."status", OLD."heroAlt",
        OLD."isSample", OLD."publishAt", OLD."unpublishAt", OLD."scheduledId")
      OR NEW."heroId" IS DISTINCT FROM OLD."heroId" AND NOT is_destroyed)
  ) THEN
    RAISE EXCEPTION 'entry % changed without counting its version', OLD."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Entry_counts_versions';
  END IF;
  RETURN NEW;
END $$;

-- A save sets which revision is worked on. Through a whole unique index that is a change of a key, and whoever writes a
-- link to the entry would wait for it, two who link to each other for good; through a partial one it is none.
DROP INDEX "Entry_workingId_key";
DROP INDEX "Entry_liveId_key";
CREATE UNIQUE INDEX "Entry_workingId_key" ON "Entry"("workingId") WHERE "workingId" IS NOT NULL;
CREATE UNIQUE INDEX "Entry_liveId_key" ON "Entry"("liveId") WHERE "liveId" IS NOT NULL;
DROP INDEX "Entry_scheduledId_key";
CREATE UNIQUE INDEX "Entry_scheduledId_key" ON "Entry"("scheduledId") WHERE "scheduledId" IS NOT NULL;
