-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN     "perInhabitant" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "PopulationYear" (
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PopulationYear_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "PopulationFigure" (
    "year" INTEGER NOT NULL,
    "municipalityCode" TEXT NOT NULL,
    "inhabitants" INTEGER NOT NULL,

    CONSTRAINT "PopulationFigure_pkey" PRIMARY KEY ("year","municipalityCode")
);

-- AddForeignKey
ALTER TABLE "PopulationFigure" ADD CONSTRAINT "PopulationFigure_year_fkey" FOREIGN KEY ("year") REFERENCES "PopulationYear"("year") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PopulationFigure" ADD CONSTRAINT "PopulationFigure_municipalityCode_fkey" FOREIGN KEY ("municipalityCode") REFERENCES "Municipality"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say. Each guard has a test that tries to break it (prisma/guards-of-population.test.ts).

-- Nothing without a source is shown as fact.
ALTER TABLE "PopulationYear"
  ADD CONSTRAINT "PopulationYear_source" CHECK (btrim("source") <> ''),
  ADD CONSTRAINT "PopulationYear_year" CHECK ("year" BETWEEN 1900 AND 2200);
ALTER TABLE "PopulationFigure" ADD CONSTRAINT "PopulationFigure_inhabitants" CHECK ("inhabitants" > 0);
