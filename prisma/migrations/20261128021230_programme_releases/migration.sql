-- CreateTable
CREATE TABLE "ProgrammeRelease" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "programme" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedById" UUID,

    CONSTRAINT "ProgrammeRelease_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeRelease_eventId_number_key" ON "ProgrammeRelease"("eventId", "number");

-- AddForeignKey
ALTER TABLE "ProgrammeRelease" ADD CONSTRAINT "ProgrammeRelease_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("entryId") ON DELETE CASCADE ON UPDATE CASCADE;

-- A release stands (prisma/guards-of-programme.test.ts); it goes only along with its event.
ALTER TABLE "ProgrammeRelease" ADD CONSTRAINT "ProgrammeRelease_number" CHECK ("number" >= 1);
CREATE TRIGGER "ProgrammeRelease_stands" BEFORE UPDATE ON "ProgrammeRelease"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ProgrammeRelease_stands_all" BEFORE TRUNCATE ON "ProgrammeRelease"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the public has seen so far is release 1 of every event that has a programme.
INSERT INTO "ProgrammeRelease" ("id", "eventId", "number", "publishedAt", "programme")
  SELECT gen_random_uuid(), e."entryId", 1, now(), jsonb_build_object(
      'rooms', coalesce((SELECT jsonb_agg(jsonb_build_object('id', r."id", 'name', r."name") ORDER BY r."position", r."name")
        FROM "Room" r WHERE r."eventId" = e."entryId" AND EXISTS (SELECT 1 FROM "Session" s WHERE s."roomId" = r."id")), '[]'),
      'tracks', '[]'::jsonb,
      'sessions', (SELECT jsonb_agg(jsonb_build_object(
          'id', s."id", 'kind', s."kind", 'title', s."title", 'description', s."description",
          'startsAt', to_char(s."startsAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'endsAt', to_char(s."endsAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'room', CASE WHEN r."id" IS NULL THEN NULL ELSE jsonb_build_object('id', r."id", 'name', r."name") END,
          'track', NULL,
          'speakers', coalesce((SELECT jsonb_agg(jsonb_build_object('id', p."id", 'slug', p."slug", 'name', p."name",
              'title', p."title", 'organisation', p."organisation") ORDER BY k."position")
            FROM "SessionSpeaker" k JOIN "Speaker" p ON p."id" = k."speakerId" WHERE k."sessionId" = s."id"), '[]'))
          ORDER BY s."startsAt", r."position", s."endsAt", s."id")
        FROM "Session" s LEFT JOIN "Room" r ON r."id" = s."roomId" WHERE s."eventId" = e."entryId"))
    FROM "Event" e WHERE EXISTS (SELECT 1 FROM "Session" s WHERE s."eventId" = e."entryId");
