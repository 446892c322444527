-- No overlapping sessions for a room or a speaker (prisma/guards-of-events.test.ts breaks each of these). A session
-- lasts up to the instant it ends at: the next may begin there. For a person there is nothing to guard yet, since
-- nobody signs up for single sessions.

-- A room is a word of one event, in whatever case it is typed; "" is no room.
ALTER TABLE "Session" ADD CONSTRAINT "Session_room_no_overlap"
  EXCLUDE USING gist ("eventId" WITH =, lower(btrim("room")) WITH =, tstzrange("startsAt", "endsAt") WITH &&)
  WHERE ("room" <> '');

-- A speaker is one person in every event, except those that are cancelled or in the trash: their sessions are not held.
-- That depends on rows of other tables, so it is no exclusion but a lock and a look, as quotas are.

-- Everyone who books these speakers waits here for the others, in one order. Separate from looking: at READ COMMITTED
-- the statement after this one sees what the others wrote. NO KEY: a session's reference to a speaker waits for nobody.
CREATE FUNCTION lock_speakers(speakers uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Speaker" WHERE "id" = ANY(speakers) ORDER BY "id" FOR NO KEY UPDATE;
END $$;

-- Who of these speakers is where in these hours, at sessions that are held.
CREATE FUNCTION busy_speakers(speakers uuid[], hours tstzrange) RETURNS TABLE ("speakerId" uuid, "sessionId" uuid)
LANGUAGE sql STABLE AS $$
  SELECT k."speakerId", s."id"
    FROM "SessionSpeaker" k
    JOIN "Session" s ON s."id" = k."sessionId" AND tstzrange(s."startsAt", s."endsAt") && hours
    JOIN "Event" e ON e."entryId" = s."eventId" AND e."cancelledAt" IS NULL
    JOIN "Entry" n ON n."id" = s."eventId" AND n."status" <> 'TRASHED'
    WHERE k."speakerId" = ANY(speakers)
$$;
CREATE INDEX "SessionSpeaker_speakerId_idx" ON "SessionSpeaker"("speakerId");

CREATE FUNCTION refuse_busy_speakers(sessions uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  busy record;
BEGIN
  PERFORM lock_speakers(ARRAY(SELECT "speakerId" FROM "SessionSpeaker" WHERE "sessionId" = ANY(sessions)));
  SELECT b.* INTO busy
    FROM "SessionSpeaker" k
    JOIN "Session" s ON s."id" = k."sessionId"
    CROSS JOIN LATERAL busy_speakers(ARRAY[k."speakerId"], tstzrange(s."startsAt", s."endsAt")) b
    WHERE s."id" = ANY(sessions) AND b."sessionId" <> s."id"
      -- Held itself: among those that keep a speaker busy.
      AND EXISTS (SELECT 1 FROM busy_speakers(ARRAY[k."speakerId"], tstzrange(s."startsAt", s."endsAt")) own
        WHERE own."sessionId" = s."id")
    LIMIT 1;
  IF FOUND THEN
    -- Named in its words too: Prisma's adapter keeps no constraint of what a trigger raises.
    RAISE EXCEPTION 'Speaker_never_overlaps: % is at session % in these hours', busy."speakerId", busy."sessionId"
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'Speaker_never_overlaps';
  END IF;
END $$;

CREATE FUNCTION check_speakers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_busy_speakers(ARRAY(SELECT DISTINCT "sessionId" FROM changed));
  RETURN NULL;
END $$;
CREATE TRIGGER "SessionSpeaker_free_insert" AFTER INSERT ON "SessionSpeaker"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_speakers();
CREATE TRIGGER "SessionSpeaker_free_update" AFTER UPDATE ON "SessionSpeaker"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_speakers();

CREATE FUNCTION check_speakers_of_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_busy_speakers(ARRAY(SELECT "id" FROM changed));
  RETURN NULL;
END $$;
CREATE TRIGGER "Session_speakers_free" AFTER UPDATE ON "Session"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_speakers_of_sessions();

-- An event that is held after all: fetched back from the trash, or no longer cancelled.
CREATE FUNCTION check_speakers_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- "Entry" and "Event" name it differently.
  event uuid := coalesce(to_jsonb(NEW)->>'entryId', to_jsonb(NEW)->>'id')::uuid;
BEGIN
  PERFORM refuse_busy_speakers(ARRAY(SELECT "id" FROM "Session" WHERE "eventId" = event));
  RETURN NULL;
END $$;
CREATE TRIGGER "Entry_speakers_free" AFTER UPDATE OF "status" ON "Entry"
  FOR EACH ROW WHEN (OLD."status" = 'TRASHED' AND NEW."status" <> 'TRASHED') EXECUTE FUNCTION check_speakers_of_event();
CREATE TRIGGER "Event_speakers_free" AFTER UPDATE OF "cancelledAt" ON "Event"
  FOR EACH ROW WHEN (OLD."cancelledAt" IS NOT NULL AND NEW."cancelledAt" IS NULL) EXECUTE FUNCTION check_speakers_of_event();
