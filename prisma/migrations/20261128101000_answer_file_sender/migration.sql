-- AlterTable
ALTER TABLE "AnswerFile" ADD COLUMN "senderHash" TEXT;

-- CreateIndex
CREATE INDEX "AnswerFile_senderHash_idx" ON "AnswerFile"("senderHash");
