-- CreateEnum
CREATE TYPE "EntryRequestKind" AS ENUM ('LOOK', 'PUBLISH');

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "beganAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "EntryRequest" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "kind" "EntryRequestKind" NOT NULL,
    "askedById" UUID,
    "askedOfId" UUID,
    "message" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),
    "doneById" UUID,
    "answer" TEXT NOT NULL DEFAULT '',
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "EntryRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntryComment" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "parentId" UUID,
    "blockId" TEXT,
    "quote" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,

    CONSTRAINT "EntryComment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "EntryRequest_entryId_idx" ON "EntryRequest"("entryId");

-- CreateIndex
CREATE INDEX "EntryRequest_revisionId_idx" ON "EntryRequest"("revisionId");

-- CreateIndex
CREATE INDEX "EntryRequest_askedOfId_idx" ON "EntryRequest"("askedOfId");

-- CreateIndex
CREATE INDEX "EntryComment_entryId_createdAt_idx" ON "EntryComment"("entryId", "createdAt");

-- CreateIndex
CREATE INDEX "EntryComment_revisionId_idx" ON "EntryComment"("revisionId");

-- CreateIndex
CREATE INDEX "EntryComment_parentId_idx" ON "EntryComment"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "EntryComment_id_entryId_key" ON "EntryComment"("id", "entryId");

-- AddForeignKey
ALTER TABLE "EntryRequest" ADD CONSTRAINT "EntryRequest_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryRequest" ADD CONSTRAINT "EntryRequest_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryRequest" ADD CONSTRAINT "EntryRequest_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryRequest" ADD CONSTRAINT "EntryRequest_askedOfId_fkey" FOREIGN KEY ("askedOfId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryRequest" ADD CONSTRAINT "EntryRequest_doneById_fkey" FOREIGN KEY ("doneById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryComment" ADD CONSTRAINT "EntryComment_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryComment" ADD CONSTRAINT "EntryComment_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryComment" ADD CONSTRAINT "EntryComment_parentId_entryId_fkey" FOREIGN KEY ("parentId", "entryId") REFERENCES "EntryComment"("id", "entryId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryComment" ADD CONSTRAINT "EntryComment_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryComment" ADD CONSTRAINT "EntryComment_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Guards -------------------------------------------------------------------------------------------------------

-- When it was made and begun stands as firmly as what it says.
DROP TRIGGER "Revision_is_a_snapshot" ON "Revision";
CREATE TRIGGER "Revision_is_a_snapshot" BEFORE UPDATE OF "title", "slug", "lead", "body", "heroId", "heroAlt", "facts",
  "isSample", "note", "version", "entryId", "createdAt", "beganAt"
  ON "Revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A version goes with its entry, or when the same person saved on within ten minutes of beginning it and nobody has
-- meanwhile seen it elsewhere: then the newer snapshot is that version. What is live, scheduled, worked on, asked about or
-- commented points at its row, which keeps it too.
CREATE FUNCTION revision_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Entry" WHERE "id" = OLD."entryId") THEN
    RETURN OLD;
  END IF;
  IF OLD."note" IS NULL AND OLD."createdById" IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM "Preview" WHERE "entryId" = OLD."entryId" AND "createdAt" >= OLD."createdAt")
    AND EXISTS (
      SELECT 1 FROM "Revision" later
      WHERE later."entryId" = OLD."entryId" AND later."version" > OLD."version"
        AND later."createdById" = OLD."createdById" AND later."beganAt" = coalesce(OLD."beganAt", OLD."createdAt")
        AND later."createdAt" < later."beganAt" + interval '10 minutes'
        -- A version of someone else between the two would lose what it was made from.
        AND NOT EXISTS (
          SELECT 1 FROM "Revision" other
          WHERE other."entryId" = OLD."entryId" AND other."version" > OLD."version"
            AND other."version" < later."version")
    )
  THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'version % of entry % stays', OLD."version", OLD."entryId"
    USING ERRCODE = 'check_violation', CONSTRAINT = 'Revision_stays';
END $$;
CREATE TRIGGER "Revision_stays" BEFORE DELETE ON "Revision" FOR EACH ROW EXECUTE FUNCTION revision_stays();

-- Only what the same person is working on is gone on with, and never what the public sees or will see: else it is a version of its own.
CREATE FUNCTION revision_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."beganAt" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "Entry" JOIN "Revision" former ON former."id" = "Entry"."workingId"
    WHERE "Entry"."id" = NEW."entryId" AND former."id" IS DISTINCT FROM "Entry"."liveId"
      AND former."id" IS DISTINCT FROM "Entry"."scheduledId"
      AND former."createdById" = NEW."createdById" AND coalesce(former."beganAt", former."createdAt") = NEW."beganAt")
  THEN
    RAISE EXCEPTION 'a version of entry % goes on with none', NEW."entryId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Revision_goes_on';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Revision_goes_on" BEFORE INSERT ON "Revision" FOR EACH ROW EXECUTE FUNCTION revision_goes_on();

-- Forgets a version if it may go; whatever points at it, today or in a later migration, keeps it.
CREATE FUNCTION forget_version(forgotten uuid) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "Revision" WHERE "id" = forgotten;
  RETURN FOUND;
EXCEPTION WHEN foreign_key_violation OR restrict_violation OR check_violation THEN
  RETURN false;
END $$;

ALTER TABLE "EntryRequest"
  ADD CONSTRAINT "EntryRequest_over_once" CHECK ("doneAt" IS NULL OR "withdrawnAt" IS NULL),
  ADD CONSTRAINT "EntryRequest_publication_of_all" CHECK ("kind" = 'LOOK' OR "askedOfId" IS NULL);
-- One open request for publication at a time, and one to each colleague.
CREATE UNIQUE INDEX "EntryRequest_one_publication" ON "EntryRequest" ("entryId")
  WHERE "kind" = 'PUBLISH' AND "doneAt" IS NULL AND "withdrawnAt" IS NULL;
CREATE UNIQUE INDEX "EntryRequest_one_look" ON "EntryRequest" ("entryId", "askedOfId")
  WHERE "kind" = 'LOOK' AND "doneAt" IS NULL AND "withdrawnAt" IS NULL;

-- What was said, and about which words, stands; an answer is about the words of what it answers.
ALTER TABLE "EntryComment"
  ADD CONSTRAINT "EntryComment_says_something" CHECK (btrim("text") <> ''),
  ADD CONSTRAINT "EntryComment_answer_is_short" CHECK (
    "parentId" IS NULL OR ("blockId" IS NULL AND "quote" = '' AND "resolvedAt" IS NULL));
CREATE TRIGGER "EntryComment_stands" BEFORE UPDATE OF "text", "quote", "blockId", "entryId", "revisionId", "parentId", "createdAt"
  ON "EntryComment" FOR EACH ROW EXECUTE FUNCTION refuse_change();
