-- CreateTable
CREATE TABLE "SessionWaiting" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "positionId" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SessionWaiting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SessionWaiting_eventId_idx" ON "SessionWaiting"("eventId");

-- CreateIndex
CREATE INDEX "SessionWaiting_positionId_idx" ON "SessionWaiting"("positionId");

-- CreateIndex
CREATE UNIQUE INDEX "SessionWaiting_sessionId_positionId_key" ON "SessionWaiting"("sessionId", "positionId");

-- AddForeignKey
ALTER TABLE "SessionWaiting" ADD CONSTRAINT "SessionWaiting_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("entryId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionWaiting" ADD CONSTRAINT "SessionWaiting_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "OrderPosition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Guards (prisma/guards-of-choices.test.ts breaks them): only a ticket that stands waits, at its own event, and it waits
-- no longer once it is given up.
CREATE TRIGGER "SessionWaiting_ticket" BEFORE INSERT OR UPDATE ON "SessionWaiting"
  FOR EACH ROW EXECUTE FUNCTION check_session_ticket();
CREATE OR REPLACE FUNCTION give_up_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "SessionSignup" WHERE "positionId" = NEW."id";
  DELETE FROM "SessionWaiting" WHERE "positionId" = NEW."id";
  RETURN NULL;
END $$;
