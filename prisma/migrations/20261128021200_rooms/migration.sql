-- CreateEnum
CREATE TYPE "SessionKind" AS ENUM ('SESSION', 'BREAK');

-- AlterTable
-- The text "room" goes below, once its rooms are there.
ALTER TABLE "Session" ADD COLUMN     "kind" "SessionKind" NOT NULL DEFAULT 'SESSION',
ADD COLUMN     "roomId" UUID,
ADD COLUMN     "trackId" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Speaker" ADD COLUMN     "bio" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "pictureId" UUID,
ADD COLUMN     "slug" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "Room" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "capacity" INTEGER,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Track" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Track_pkey" PRIMARY KEY ("id")
);

-- Every text becomes a room of its event; those that differ in case or blanks at their ends were one room before too
-- (constraint Session_room_no_overlap), called as the first session calls it.
INSERT INTO "Room" ("id", "eventId", "name", "position")
  SELECT gen_random_uuid(), f."eventId", f."name",
      (row_number() OVER (PARTITION BY f."eventId" ORDER BY f."startsAt", f."name")) - 1
    FROM (SELECT DISTINCT ON ("eventId", lower(btrim("room"))) "eventId", btrim("room") AS "name", "startsAt"
      FROM "Session" WHERE btrim("room") <> '' ORDER BY "eventId", lower(btrim("room")), "startsAt", "id") f;
UPDATE "Session" s SET "roomId" = r."id" FROM "Room" r
  WHERE r."eventId" = s."eventId" AND lower(r."name") = lower(btrim(s."room"));
ALTER TABLE "Session" DROP CONSTRAINT "Session_room_no_overlap";
ALTER TABLE "Session" DROP COLUMN "room";

-- Speakers get the address that their name gives (slugOf of domain/content/rules/address.ts says it for new ones).
UPDATE "Speaker" p
  SET "slug" = btrim(n."base" || CASE WHEN n."nth" = 1 AND n."base" <> '' THEN '' ELSE '-' || replace(p."id"::text, '-', '') END, '-')
  FROM (SELECT "id", "base", row_number() OVER (PARTITION BY "base" ORDER BY "id") AS "nth"
    FROM (SELECT "id", btrim(left(regexp_replace(
        unaccent(replace(replace(replace(lower("name"), 'æ', 'ae'), 'ø', 'oe'), 'å', 'aa')), '[^a-z0-9]+', '-', 'g'), 40), '-') AS "base"
      FROM "Speaker") b) n
  WHERE n."id" = p."id";
ALTER TABLE "Speaker" ALTER COLUMN "slug" DROP DEFAULT;

-- CreateIndex
CREATE UNIQUE INDEX "Room_eventId_id_key" ON "Room"("eventId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Track_eventId_id_key" ON "Track"("eventId", "id");

-- CreateIndex
CREATE INDEX "Session_roomId_idx" ON "Session"("roomId");

-- CreateIndex
CREATE INDEX "Session_trackId_idx" ON "Session"("trackId");

-- CreateIndex
CREATE UNIQUE INDEX "Speaker_slug_key" ON "Speaker"("slug");

-- CreateIndex
CREATE INDEX "Speaker_pictureId_idx" ON "Speaker"("pictureId");

-- AddForeignKey
ALTER TABLE "Room" ADD CONSTRAINT "Room_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("entryId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Track" ADD CONSTRAINT "Track_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("entryId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_eventId_roomId_fkey" FOREIGN KEY ("eventId", "roomId") REFERENCES "Room"("eventId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_eventId_trackId_fkey" FOREIGN KEY ("eventId", "trackId") REFERENCES "Track"("eventId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "MediaAsset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Guards (prisma/guards-of-programme.test.ts breaks each of these).
CREATE UNIQUE INDEX "Room_one_name" ON "Room" ("eventId", lower("name"));
CREATE UNIQUE INDEX "Track_one_name" ON "Track" ("eventId", lower("name"));
ALTER TABLE "Room" ADD CONSTRAINT "Room_name_said" CHECK ("name" = btrim("name") AND "name" <> '');
ALTER TABLE "Track" ADD CONSTRAINT "Track_name_said" CHECK ("name" = btrim("name") AND "name" <> '');
ALTER TABLE "Room" ADD CONSTRAINT "Room_capacity" CHECK ("capacity" >= 1);
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_slug_said" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
-- A room belongs to one event, so it alone says where. A session lasts up to the instant it ends at.
ALTER TABLE "Session" ADD CONSTRAINT "Session_room_no_overlap"
  EXCLUDE USING gist ("roomId" WITH =, tstzrange("startsAt", "endsAt") WITH &&) WHERE ("roomId" IS NOT NULL);
