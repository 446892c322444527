-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "heldCode" TEXT,
ADD COLUMN     "scheduledId" UUID,
ADD COLUMN     "turnedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "ofOriginalVersion" INTEGER;

-- AlterTable
ALTER TABLE "Preview" ADD COLUMN     "ofScheduled" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "openedAt" TIMESTAMPTZ(3),
ADD COLUMN     "openings" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "SchedulePulse" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "sweptAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SchedulePulse_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Entry_scheduledId_key" ON "Entry"("scheduledId");

-- CreateIndex
CREATE INDEX "Preview_entryId_idx" ON "Preview"("entryId");

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_scheduledId_fkey" FOREIGN KEY ("scheduledId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What waited for its minute before this already stood on the live row.
UPDATE "Entry" SET "scheduledId" = "liveId" WHERE "publishAt" IS NOT NULL;
-- A twin was made from the original's newest text that was there when it was saved.
UPDATE "Revision" r SET "ofOriginalVersion" = (
  SELECT max(o."version") FROM "Revision" o WHERE o."entryId" = e."originalId" AND o."createdAt" <= r."createdAt")
  FROM "Entry" e WHERE e."id" = r."entryId" AND e."originalId" IS NOT NULL;

-- A time without a version would send out whatever is written at that minute; a version without a time never goes out.
ALTER TABLE "Entry"
  ADD CONSTRAINT "Entry_plan_is_whole" CHECK (("publishAt" IS NULL) = ("scheduledId" IS NULL)),
  ADD CONSTRAINT "Entry_held_is_planned" CHECK ("heldCode" IS NULL OR "publishAt" IS NOT NULL);
ALTER TABLE "SchedulePulse" ADD CONSTRAINT "SchedulePulse_one_row" CHECK ("id" = 1);
ALTER TABLE "Preview" ADD CONSTRAINT "Preview_openings" CHECK ("openings" >= 0);

-- Time does what a counted act has planned, so it does not count again: who writes meanwhile is not in conflict with it.
-- Such a write says that it is one, by the instant; every other change still counts.
CREATE OR REPLACE FUNCTION entry_counts_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."version" < OLD."version" OR (
    NEW."version" = OLD."version" AND
    NEW."turnedAt" IS NOT DISTINCT FROM OLD."turnedAt" AND
    (NEW."title", NEW."slug", NEW."path", NEW."lead", NEW."body", NEW."status", NEW."heroId", NEW."heroAlt",
      NEW."isSample", NEW."publishAt", NEW."unpublishAt", NEW."scheduledId")
      IS DISTINCT FROM
    (OLD."title", OLD."slug", OLD."path", OLD."lead", OLD."body", OLD."status", OLD."heroId", OLD."heroAlt",
      OLD."isSample", OLD."publishAt", OLD."unpublishAt", OLD."scheduledId")
  ) THEN
    RAISE EXCEPTION 'entry % changed without counting its version', OLD."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Entry_counts_versions';
  END IF;
  RETURN NEW;
END $$;

DROP TRIGGER "Entry_decoration_counts" ON "Entry";
CREATE TRIGGER "Entry_decoration_counts" BEFORE UPDATE OF "heroDecorative" ON "Entry" FOR EACH ROW
  WHEN (NEW."version" = OLD."version" AND NEW."turnedAt" IS NOT DISTINCT FROM OLD."turnedAt"
    AND NEW."heroDecorative" <> OLD."heroDecorative")
  EXECUTE FUNCTION entry_decoration_counts();
