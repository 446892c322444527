-- CreateEnum
CREATE TYPE "MailingStatus" AS ENUM ('DRAFT', 'SCHEDULED', 'HELD', 'SENT');

-- CreateTable
CREATE TABLE "Mailing" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "subjectEn" TEXT NOT NULL DEFAULT '',
    "textEn" TEXT NOT NULL DEFAULT '',
    "selection" JSONB NOT NULL,
    "status" "MailingStatus" NOT NULL DEFAULT 'DRAFT',
    "sendAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Mailing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailingRecipient" (
    "mailingId" UUID NOT NULL,
    "positionId" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailingRecipient_pkey" PRIMARY KEY ("mailingId","positionId")
);

-- CreateIndex
CREATE INDEX "Mailing_eventId_idx" ON "Mailing"("eventId");

-- CreateIndex
CREATE INDEX "Mailing_status_sendAt_idx" ON "Mailing"("status", "sendAt");

-- CreateIndex
CREATE INDEX "MailingRecipient_positionId_idx" ON "MailingRecipient"("positionId");

-- AddForeignKey
ALTER TABLE "Mailing" ADD CONSTRAINT "Mailing_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("entryId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailingRecipient" ADD CONSTRAINT "MailingRecipient_mailingId_fkey" FOREIGN KEY ("mailingId") REFERENCES "Mailing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailingRecipient" ADD CONSTRAINT "MailingRecipient_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "OrderPosition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was sent stays as it was sent; what waits for its time has one.
CREATE TRIGGER "Mailing_sent_stands" BEFORE UPDATE OR DELETE ON "Mailing"
  FOR EACH ROW WHEN (OLD."status" = 'SENT') EXECUTE FUNCTION refuse_change();
ALTER TABLE "Mailing" ADD CONSTRAINT "Mailing_times" CHECK (
  ("status" <> 'SCHEDULED' OR "sendAt" IS NOT NULL) AND (("status" = 'SENT') = ("sentAt" IS NOT NULL)));
