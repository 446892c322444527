-- CreateEnum
CREATE TYPE "IndicatorKind" AS ENUM ('CATEGORY', 'NUMBER');

-- CreateEnum
CREATE TYPE "ObservationStatus" AS ENUM ('FINAL', 'PROVISIONAL', 'NO_RESPONSE', 'DECLINED', 'NOT_ASKED', 'NOT_APPLICABLE', 'UNAVAILABLE');

-- CreateEnum
CREATE TYPE "CategoryTone" AS ENUM ('STEP', 'CUT', 'NEUTRAL', 'NONE');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "EntryKind" ADD VALUE 'OPEN_CALL';
ALTER TYPE "EntryKind" ADD VALUE 'SURVEY';

-- CreateTable
CREATE TABLE "OpenCall" (
    "entryId" UUID NOT NULL,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "deadlineAt" TIMESTAMPTZ(3) NOT NULL,
    "answerByOn" DATE,
    "wordLimit" INTEGER NOT NULL DEFAULT 600,
    "contactEmail" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "OpenCall_pkey" PRIMARY KEY ("entryId")
);

-- CreateTable
CREATE TABLE "Municipality" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "fromOn" DATE NOT NULL,

    CONSTRAINT "Municipality_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "SurveySeries" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SurveySeries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyEdition" (
    "id" UUID NOT NULL,
    "seriesId" UUID NOT NULL,
    "year" INTEGER NOT NULL,

    CONSTRAINT "SurveyEdition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyPage" (
    "entryId" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "period" TEXT NOT NULL DEFAULT '',
    "periodEn" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "creditEn" TEXT NOT NULL DEFAULT '',
    "quotation" TEXT NOT NULL DEFAULT '',
    "quotationEn" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SurveyPage_pkey" PRIMARY KEY ("entryId")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" UUID NOT NULL,
    "seriesId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "IndicatorKind" NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "decimals" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorVersion" (
    "id" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL DEFAULT '',
    "breakInSeries" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "noteEn" TEXT NOT NULL DEFAULT '',
    "noResponseCode" TEXT,
    "noResponseLabel" TEXT NOT NULL DEFAULT '',
    "noResponseLabelEn" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "IndicatorVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorCategory" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "descriptionEn" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "tone" "CategoryTone" NOT NULL DEFAULT 'STEP',

    CONSTRAINT "IndicatorCategory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditionIndicator" (
    "editionId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "EditionIndicator_pkey" PRIMARY KEY ("editionId","versionId")
);

-- CreateTable
CREATE TABLE "Release" (
    "id" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "notes" TEXT NOT NULL DEFAULT '',
    "licence" TEXT NOT NULL DEFAULT '',
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Observation" (
    "releaseId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "municipalityCode" TEXT NOT NULL,
    "status" "ObservationStatus" NOT NULL,
    "value" DECIMAL(18,6),
    "categoryId" UUID,

    CONSTRAINT "Observation_pkey" PRIMARY KEY ("releaseId","versionId","municipalityCode")
);

-- CreateTable
CREATE TABLE "ResponseCoverage" (
    "releaseId" UUID NOT NULL,
    "municipalityCode" TEXT NOT NULL,
    "answeredForCode" TEXT NOT NULL,

    CONSTRAINT "ResponseCoverage_pkey" PRIMARY KEY ("releaseId","answeredForCode")
);

-- CreateIndex
CREATE UNIQUE INDEX "SurveySeries_key_key" ON "SurveySeries"("key");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyEdition_seriesId_year_key" ON "SurveyEdition"("seriesId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyPage_editionId_key" ON "SurveyPage"("editionId");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_seriesId_key_key" ON "Indicator"("seriesId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorVersion_indicatorId_number_key" ON "IndicatorVersion"("indicatorId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorCategory_versionId_code_key" ON "IndicatorCategory"("versionId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorCategory_id_versionId_key" ON "IndicatorCategory"("id", "versionId");

-- CreateIndex
CREATE UNIQUE INDEX "Release_editionId_number_key" ON "Release"("editionId", "number");

-- AddForeignKey
ALTER TABLE "OpenCall" ADD CONSTRAINT "OpenCall_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyEdition" ADD CONSTRAINT "SurveyEdition_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "SurveySeries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyPage" ADD CONSTRAINT "SurveyPage_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyPage" ADD CONSTRAINT "SurveyPage_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "SurveyEdition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "SurveySeries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorVersion" ADD CONSTRAINT "IndicatorVersion_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorCategory" ADD CONSTRAINT "IndicatorCategory_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "IndicatorVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionIndicator" ADD CONSTRAINT "EditionIndicator_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "SurveyEdition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionIndicator" ADD CONSTRAINT "EditionIndicator_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "IndicatorVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "SurveyEdition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "IndicatorVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_municipalityCode_fkey" FOREIGN KEY ("municipalityCode") REFERENCES "Municipality"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_categoryId_versionId_fkey" FOREIGN KEY ("categoryId", "versionId") REFERENCES "IndicatorCategory"("id", "versionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponseCoverage" ADD CONSTRAINT "ResponseCoverage_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponseCoverage" ADD CONSTRAINT "ResponseCoverage_municipalityCode_fkey" FOREIGN KEY ("municipalityCode") REFERENCES "Municipality"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponseCoverage" ADD CONSTRAINT "ResponseCoverage_answeredForCode_fkey" FOREIGN KEY ("answeredForCode") REFERENCES "Municipality"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
