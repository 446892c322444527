-- CreateEnum
CREATE TYPE "AttendeeState" AS ENUM ('UNASSIGNED', 'INVITED', 'NAMED');

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "changesUntilAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "OrderPosition" ADD COLUMN     "attendeeState" "AttendeeState" NOT NULL DEFAULT 'NAMED',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "SeatVersion" (
    "positionId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "attendeeName" TEXT NOT NULL,
    "attendeeEmail" TEXT NOT NULL,
    "code" UUID,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SeatVersion_pkey" PRIMARY KEY ("positionId","version")
);

-- CreateTable
CREATE TABLE "SeatInvitation" (
    "id" UUID NOT NULL,
    "positionId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL,
    "mailedAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SeatInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SeatVersion_code_key" ON "SeatVersion"("code");

-- CreateIndex
CREATE UNIQUE INDEX "SeatInvitation_tokenHash_key" ON "SeatInvitation"("tokenHash");

-- CreateIndex
CREATE INDEX "SeatInvitation_positionId_idx" ON "SeatInvitation"("positionId");

-- AddForeignKey
ALTER TABLE "SeatVersion" ADD CONSTRAINT "SeatVersion_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "OrderPosition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatInvitation" ADD CONSTRAINT "SeatInvitation_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "OrderPosition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One active ticket per event and person; seats without a name are nobody's yet, however many there are.
DROP INDEX "OrderPosition_one_ticket";
CREATE UNIQUE INDEX "OrderPosition_one_ticket" ON "OrderPosition" ("eventId", "attendeeEmail")
  WHERE "kind" = 'TICKET' AND "cancelledAt" IS NULL AND "attendeeState" = 'NAMED';

-- Who is named has an address, and a seat without a name has neither.
ALTER TABLE "OrderPosition" ADD CONSTRAINT "OrderPosition_unnamed"
  CHECK ("attendeeState" = 'NAMED' OR ("attendeeName" = '' AND "attendeeEmail" = ''));

-- A seat is changed from the version that stands to the next one, never back and never twice.
CREATE FUNCTION check_seat_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."version" NOT IN (OLD."version", OLD."version" + 1) THEN
    RAISE EXCEPTION 'the seat % has another version by now', OLD."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'OrderPosition_version';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "OrderPosition_version" BEFORE UPDATE OF "version" ON "OrderPosition"
  FOR EACH ROW EXECUTE FUNCTION check_seat_version();

-- What a seat's earlier ticket was called opens no other seat: a code is either somebody's ticket or was one.
CREATE FUNCTION check_ticket_code() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "SeatVersion" WHERE "code" = NEW."code") THEN
    RAISE EXCEPTION 'the code of position % was that of an earlier ticket', NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'OrderPosition_code_is_new';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "OrderPosition_code_is_new" BEFORE UPDATE OF "code" ON "OrderPosition"
  FOR EACH ROW WHEN (NEW."code" <> OLD."code") EXECUTE FUNCTION check_ticket_code();

-- One open invitation a seat.
CREATE UNIQUE INDEX "SeatInvitation_one_open" ON "SeatInvitation" ("positionId")
  WHERE "usedAt" IS NULL AND "revokedAt" IS NULL;
