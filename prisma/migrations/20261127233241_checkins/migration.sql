-- CreateEnum
CREATE TYPE "CheckinKind" AS ENUM ('IN', 'OUT', 'DENIED');

-- AlterTable
ALTER TABLE "OrderPosition" ADD COLUMN     "code" UUID NOT NULL DEFAULT gen_random_uuid();

-- CreateTable
CREATE TABLE "CheckinList" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CheckinList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckinListProduct" (
    "listId" UUID NOT NULL,
    "productId" UUID NOT NULL,

    CONSTRAINT "CheckinListProduct_pkey" PRIMARY KEY ("listId","productId")
);

-- CreateTable
CREATE TABLE "Checkin" (
    "id" UUID NOT NULL,
    "listId" UUID NOT NULL,
    "positionId" UUID NOT NULL,
    "kind" "CheckinKind" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "nonce" UUID NOT NULL,
    "door" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID,

    CONSTRAINT "Checkin_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CheckinList_eventId_name_key" ON "CheckinList"("eventId", "name");

-- CreateIndex
CREATE INDEX "CheckinListProduct_productId_idx" ON "CheckinListProduct"("productId");

-- CreateIndex
CREATE UNIQUE INDEX "Checkin_nonce_key" ON "Checkin"("nonce");

-- CreateIndex
CREATE INDEX "Checkin_listId_positionId_at_idx" ON "Checkin"("listId", "positionId", "at");

-- CreateIndex
CREATE INDEX "Checkin_positionId_idx" ON "Checkin"("positionId");

-- CreateIndex
CREATE UNIQUE INDEX "OrderPosition_code_key" ON "OrderPosition"("code");

-- AddForeignKey
ALTER TABLE "CheckinList" ADD CONSTRAINT "CheckinList_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("entryId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckinListProduct" ADD CONSTRAINT "CheckinListProduct_listId_fkey" FOREIGN KEY ("listId") REFERENCES "CheckinList"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckinListProduct" ADD CONSTRAINT "CheckinListProduct_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkin" ADD CONSTRAINT "Checkin_listId_fkey" FOREIGN KEY ("listId") REFERENCES "CheckinList"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkin" ADD CONSTRAINT "Checkin_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "OrderPosition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What happened at a door stands.
CREATE TRIGGER "Checkin_stands" BEFORE UPDATE OR DELETE ON "Checkin"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Checkin_stands_all" BEFORE TRUNCATE ON "Checkin"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "Checkin" ADD CONSTRAINT "Checkin_denied_says_why" CHECK (("kind" = 'DENIED') = ("reason" <> ''));
