-- AlterTable
ALTER TABLE "OrderPosition" ADD COLUMN     "calendarCode" UUID NOT NULL DEFAULT gen_random_uuid();

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "forKinds" "OrganisationKind"[],
ADD COLUMN     "seats" INTEGER;

-- CreateTable
CREATE TABLE "SessionProduct" (
    "sessionId" UUID NOT NULL,
    "productId" UUID NOT NULL,

    CONSTRAINT "SessionProduct_pkey" PRIMARY KEY ("sessionId","productId")
);

-- CreateTable
CREATE TABLE "SessionSignup" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "positionId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "chosenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SessionSignup_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SessionProduct_productId_idx" ON "SessionProduct"("productId");

-- CreateIndex
CREATE INDEX "SessionSignup_eventId_idx" ON "SessionSignup"("eventId");

-- CreateIndex
CREATE INDEX "SessionSignup_positionId_idx" ON "SessionSignup"("positionId");

-- CreateIndex
CREATE UNIQUE INDEX "SessionSignup_sessionId_positionId_key" ON "SessionSignup"("sessionId", "positionId");

-- CreateIndex
CREATE UNIQUE INDEX "OrderPosition_calendarCode_key" ON "OrderPosition"("calendarCode");

-- AddForeignKey
ALTER TABLE "SessionProduct" ADD CONSTRAINT "SessionProduct_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionProduct" ADD CONSTRAINT "SessionProduct_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionSignup" ADD CONSTRAINT "SessionSignup_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("entryId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionSignup" ADD CONSTRAINT "SessionSignup_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "OrderPosition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Room" ALTER COLUMN "name" TYPE text COLLATE danish;
ALTER TABLE "Track" ALTER COLUMN "name" TYPE text COLLATE danish;

-- Guards (prisma/guards-of-choices.test.ts breaks each of these).
UPDATE "Session" SET "forKinds" = '{}';
ALTER TABLE "Session" ADD CONSTRAINT "Session_seats" CHECK ("seats" >= 1);
-- A ticket is one person at its event (index OrderPosition_one_ticket).
ALTER TABLE "SessionSignup" ADD CONSTRAINT "SessionSignup_person_no_overlap"
  EXCLUDE USING gist ("positionId" WITH =, tstzrange("startsAt", "endsAt") WITH &&);

-- Everyone who chooses these sessions waits here for the others, in one order. Separate from counting: at READ COMMITTED
-- the statement after this one sees what the others wrote.
CREATE FUNCTION lock_sessions(sessions uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Session" WHERE "id" = ANY(sessions) ORDER BY "id" FOR NO KEY UPDATE;
END $$;

CREATE FUNCTION refuse_full_sessions(sessions uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  full_one uuid;
BEGIN
  PERFORM lock_sessions(sessions);
  SELECT s."id" INTO full_one
    FROM "Session" s LEFT JOIN "Room" r ON r."id" = s."roomId"
    WHERE s."id" = ANY(sessions)
      AND (SELECT count(*) FROM "SessionSignup" c WHERE c."sessionId" = s."id") > coalesce(s."seats", r."capacity")
    LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'Session_never_overfull: more have chosen session % than it seats', full_one
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Session_never_overfull';
  END IF;
END $$;

CREATE FUNCTION check_session_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_full_sessions(ARRAY(SELECT DISTINCT "sessionId" FROM changed));
  RETURN NULL;
END $$;
CREATE TRIGGER "SessionSignup_seats_insert" AFTER INSERT ON "SessionSignup"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_session_seats();
CREATE TRIGGER "SessionSignup_seats_update" AFTER UPDATE ON "SessionSignup"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_session_seats();

CREATE FUNCTION check_seats_of_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_full_sessions(ARRAY(SELECT "id" FROM changed));
  RETURN NULL;
END $$;
CREATE TRIGGER "Session_seats_hold" AFTER UPDATE ON "Session"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_seats_of_sessions();

CREATE FUNCTION check_seats_of_rooms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_full_sessions(ARRAY(SELECT s."id" FROM "Session" s JOIN changed r ON r."id" = s."roomId"));
  RETURN NULL;
END $$;
CREATE TRIGGER "Room_seats_hold" AFTER UPDATE ON "Room"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_seats_of_rooms();

-- Only a ticket that stands chooses, and only at its own event.
CREATE FUNCTION check_session_ticket() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Waits for who gives the ticket up, and lets nobody do so meanwhile.
  PERFORM 1 FROM "OrderPosition" WHERE "id" = NEW."positionId" AND "eventId" = NEW."eventId"
    AND "kind" = 'TICKET' AND "cancelledAt" IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'SessionSignup_by_standing_ticket: position % is no ticket that stands', NEW."positionId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'SessionSignup_by_standing_ticket';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "SessionSignup_ticket" BEFORE INSERT OR UPDATE ON "SessionSignup"
  FOR EACH ROW EXECUTE FUNCTION check_session_ticket();

-- Who gives the ticket up gives the sessions up, and who gets another's ticket gets another calendar.
CREATE FUNCTION give_up_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "SessionSignup" WHERE "positionId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "OrderPosition_gives_up_sessions" AFTER UPDATE OF "cancelledAt" ON "OrderPosition"
  FOR EACH ROW WHEN (NEW."cancelledAt" IS NOT NULL) EXECUTE FUNCTION give_up_sessions();
CREATE FUNCTION renew_calendar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."calendarCode" := gen_random_uuid();
  RETURN NEW;
END $$;
CREATE TRIGGER "OrderPosition_renews_calendar" BEFORE UPDATE OF "code" ON "OrderPosition"
  FOR EACH ROW WHEN (NEW."code" IS DISTINCT FROM OLD."code") EXECUTE FUNCTION renew_calendar();
