-- Which column of a series' files is which, as it was chosen last.
ALTER TABLE "SurveySeries" ADD COLUMN "importColumns" JSONB NOT NULL DEFAULT '{}';
