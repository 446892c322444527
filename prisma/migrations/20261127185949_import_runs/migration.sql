-- CreateEnum
CREATE TYPE "CameAs" AS ENUM ('PUBLISHED', 'DRAFT', 'PAGE', 'FILE');

-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('WORDPRESS', 'MARKDOWN');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('RECEIVING', 'TRYING', 'TRIED', 'BRINGING', 'DONE', 'REFUSED', 'FAILED');

-- AlterTable
ALTER TABLE "ImportedItem" ADD COLUMN     "boxes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "came" "CameAs",
ADD COLUMN     "isRedirected" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "runId" UUID;

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" UUID NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'RECEIVING',
    "filename" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "received" BIGINT NOT NULL DEFAULT 0,
    "mediaFilename" TEXT,
    "mediaBytes" BIGINT NOT NULL DEFAULT 0,
    "mediaReceived" BIGINT NOT NULL DEFAULT 0,
    "report" JSONB,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "code" TEXT,
    "values" JSONB,
    "worker" UUID,
    "movedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "startedById" UUID,

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ImportRun_createdAt_idx" ON "ImportRun"("createdAt");

-- CreateIndex
CREATE INDEX "ImportRun_startedById_idx" ON "ImportRun"("startedById");

-- CreateIndex
CREATE INDEX "ImportedItem_runId_idx" ON "ImportedItem"("runId");

-- AddForeignKey
ALTER TABLE "ImportedItem" ADD CONSTRAINT "ImportedItem_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
