-- What the schema language cannot say about surveys. Each guard has a test that tries to break it (prisma/guards.test.ts).

-- The dated list: the municipalities of the reform of 1 January 2007, by their codes at Statistics Denmark.
ALTER TABLE "Municipality"
  ADD CONSTRAINT "Municipality_code" CHECK ("code" ~ '^[0-9]{3}$'),
  ALTER COLUMN "name" TYPE text COLLATE danish;
INSERT INTO "Municipality" ("code", "name", "region", "fromOn") VALUES
  ('101', 'København', 'Hovedstaden', '2007-01-01'),
  ('147', 'Frederiksberg', 'Hovedstaden', '2007-01-01'),
  ('151', 'Ballerup', 'Hovedstaden', '2007-01-01'),
  ('153', 'Brøndby', 'Hovedstaden', '2007-01-01'),
  ('155', 'Dragør', 'Hovedstaden', '2007-01-01'),
  ('157', 'Gentofte', 'Hovedstaden', '2007-01-01'),
  ('159', 'Gladsaxe', 'Hovedstaden', '2007-01-01'),
  ('161', 'Glostrup', 'Hovedstaden', '2007-01-01'),
  ('163', 'Herlev', 'Hovedstaden', '2007-01-01'),
  ('165', 'Albertslund', 'Hovedstaden', '2007-01-01'),
  ('167', 'Hvidovre', 'Hovedstaden', '2007-01-01'),
  ('169', 'Høje-Taastrup', 'Hovedstaden', '2007-01-01'),
  ('173', 'Lyngby-Taarbæk', 'Hovedstaden', '2007-01-01'),
  ('175', 'Rødovre', 'Hovedstaden', '2007-01-01'),
  ('183', 'Ishøj', 'Hovedstaden', '2007-01-01'),
  ('185', 'Tårnby', 'Hovedstaden', '2007-01-01'),
  ('187', 'Vallensbæk', 'Hovedstaden', '2007-01-01'),
  ('190', 'Furesø', 'Hovedstaden', '2007-01-01'),
  ('201', 'Allerød', 'Hovedstaden', '2007-01-01'),
  ('210', 'Fredensborg', 'Hovedstaden', '2007-01-01'),
  ('217', 'Helsingør', 'Hovedstaden', '2007-01-01'),
  ('219', 'Hillerød', 'Hovedstaden', '2007-01-01'),
  ('223', 'Hørsholm', 'Hovedstaden', '2007-01-01'),
  ('230', 'Rudersdal', 'Hovedstaden', '2007-01-01'),
  ('240', 'Egedal', 'Hovedstaden', '2007-01-01'),
  ('250', 'Frederikssund', 'Hovedstaden', '2007-01-01'),
  ('253', 'Greve', 'Sjælland', '2007-01-01'),
  ('259', 'Køge', 'Sjælland', '2007-01-01'),
  ('260', 'Halsnæs', 'Hovedstaden', '2007-01-01'),
  ('265', 'Roskilde', 'Sjælland', '2007-01-01'),
  ('269', 'Solrød', 'Sjælland', '2007-01-01'),
  ('270', 'Gribskov', 'Hovedstaden', '2007-01-01'),
  ('306', 'Odsherred', 'Sjælland', '2007-01-01'),
  ('316', 'Holbæk', 'Sjælland', '2007-01-01'),
  ('320', 'Faxe', 'Sjælland', '2007-01-01'),
  ('326', 'Kalundborg', 'Sjælland', '2007-01-01'),
  ('329', 'Ringsted', 'Sjælland', '2007-01-01'),
  ('330', 'Slagelse', 'Sjælland', '2007-01-01'),
  ('336', 'Stevns', 'Sjælland', '2007-01-01'),
  ('340', 'Sorø', 'Sjælland', '2007-01-01'),
  ('350', 'Lejre', 'Sjælland', '2007-01-01'),
  ('360', 'Lolland', 'Sjælland', '2007-01-01'),
  ('370', 'Næstved', 'Sjælland', '2007-01-01'),
  ('376', 'Guldborgsund', 'Sjælland', '2007-01-01'),
  ('390', 'Vordingborg', 'Sjælland', '2007-01-01'),
  ('400', 'Bornholm', 'Hovedstaden', '2007-01-01'),
  ('410', 'Middelfart', 'Syddanmark', '2007-01-01'),
  ('420', 'Assens', 'Syddanmark', '2007-01-01'),
  ('430', 'Faaborg-Midtfyn', 'Syddanmark', '2007-01-01'),
  ('440', 'Kerteminde', 'Syddanmark', '2007-01-01'),
  ('450', 'Nyborg', 'Syddanmark', '2007-01-01'),
  ('461', 'Odense', 'Syddanmark', '2007-01-01'),
  ('479', 'Svendborg', 'Syddanmark', '2007-01-01'),
  ('480', 'Nordfyns', 'Syddanmark', '2007-01-01'),
  ('482', 'Langeland', 'Syddanmark', '2007-01-01'),
  ('492', 'Ærø', 'Syddanmark', '2007-01-01'),
  ('510', 'Haderslev', 'Syddanmark', '2007-01-01'),
  ('530', 'Billund', 'Syddanmark', '2007-01-01'),
  ('540', 'Sønderborg', 'Syddanmark', '2007-01-01'),
  ('550', 'Tønder', 'Syddanmark', '2007-01-01'),
  ('561', 'Esbjerg', 'Syddanmark', '2007-01-01'),
  ('563', 'Fanø', 'Syddanmark', '2007-01-01'),
  ('573', 'Varde', 'Syddanmark', '2007-01-01'),
  ('575', 'Vejen', 'Syddanmark', '2007-01-01'),
  ('580', 'Aabenraa', 'Syddanmark', '2007-01-01'),
  ('607', 'Fredericia', 'Syddanmark', '2007-01-01'),
  ('615', 'Horsens', 'Midtjylland', '2007-01-01'),
  ('621', 'Kolding', 'Syddanmark', '2007-01-01'),
  ('630', 'Vejle', 'Syddanmark', '2007-01-01'),
  ('657', 'Herning', 'Midtjylland', '2007-01-01'),
  ('661', 'Holstebro', 'Midtjylland', '2007-01-01'),
  ('665', 'Lemvig', 'Midtjylland', '2007-01-01'),
  ('671', 'Struer', 'Midtjylland', '2007-01-01'),
  ('706', 'Syddjurs', 'Midtjylland', '2007-01-01'),
  ('707', 'Norddjurs', 'Midtjylland', '2007-01-01'),
  ('710', 'Favrskov', 'Midtjylland', '2007-01-01'),
  ('727', 'Odder', 'Midtjylland', '2007-01-01'),
  ('730', 'Randers', 'Midtjylland', '2007-01-01'),
  ('740', 'Silkeborg', 'Midtjylland', '2007-01-01'),
  ('741', 'Samsø', 'Midtjylland', '2007-01-01'),
  ('746', 'Skanderborg', 'Midtjylland', '2007-01-01'),
  ('751', 'Aarhus', 'Midtjylland', '2007-01-01'),
  ('756', 'Ikast-Brande', 'Midtjylland', '2007-01-01'),
  ('760', 'Ringkøbing-Skjern', 'Midtjylland', '2007-01-01'),
  ('766', 'Hedensted', 'Midtjylland', '2007-01-01'),
  ('773', 'Morsø', 'Nordjylland', '2007-01-01'),
  ('779', 'Skive', 'Midtjylland', '2007-01-01'),
  ('787', 'Thisted', 'Nordjylland', '2007-01-01'),
  ('791', 'Viborg', 'Midtjylland', '2007-01-01'),
  ('810', 'Brønderslev', 'Nordjylland', '2007-01-01'),
  ('813', 'Frederikshavn', 'Nordjylland', '2007-01-01'),
  ('820', 'Vesthimmerlands', 'Nordjylland', '2007-01-01'),
  ('825', 'Læsø', 'Nordjylland', '2007-01-01'),
  ('840', 'Rebild', 'Nordjylland', '2007-01-01'),
  ('846', 'Mariagerfjord', 'Nordjylland', '2007-01-01'),
  ('849', 'Jammerbugt', 'Nordjylland', '2007-01-01'),
  ('851', 'Aalborg', 'Nordjylland', '2007-01-01'),
  ('860', 'Hjørring', 'Nordjylland', '2007-01-01');

ALTER TABLE "OpenCall"
  ADD CONSTRAINT "OpenCall_deadline_after_opening" CHECK ("deadlineAt" > "opensAt"),
  ADD CONSTRAINT "OpenCall_word_limit" CHECK ("wordLimit" BETWEEN 1 AND 20000);

ALTER TABLE "SurveyEdition" ADD CONSTRAINT "SurveyEdition_year" CHECK ("year" BETWEEN 1900 AND 2200);
ALTER TABLE "Release" ADD CONSTRAINT "Release_number" CHECK ("number" >= 1);
CREATE UNIQUE INDEX "Release_one_draft" ON "Release" ("editionId") WHERE "publishedAt" IS NULL;

-- An answer is a value or a category, and there is none exactly when the status says why it is missing.
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_answered" CHECK (
  num_nonnulls("value", "categoryId") = CASE WHEN "status" IN ('FINAL', 'PROVISIONAL') THEN 1 ELSE 0 END);
ALTER TABLE "ResponseCoverage" ADD CONSTRAINT "ResponseCoverage_another"
  CHECK ("municipalityCode" <> "answeredForCode");

-- A published release is what people quote: its figures and what it says of them never change again.
CREATE TRIGGER "Release_published_stands"
  BEFORE UPDATE OF "editionId", "number", "publishedAt", "notes", "licence", "isSample" ON "Release"
  FOR EACH ROW WHEN (OLD."publishedAt" IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Release_published_stays" BEFORE DELETE ON "Release"
  FOR EACH ROW WHEN (OLD."publishedAt" IS NOT NULL) EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_in_published_release() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Release" WHERE "publishedAt" IS NOT NULL
      AND "id" IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD."releaseId" END, CASE WHEN TG_OP <> 'DELETE' THEN NEW."releaseId" END)
  ) THEN
    RAISE EXCEPTION '% on % is refused: the release is published', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "Observation_published_stands" BEFORE INSERT OR UPDATE OR DELETE ON "Observation"
  FOR EACH ROW EXECUTE FUNCTION refuse_in_published_release();
CREATE TRIGGER "ResponseCoverage_published_stands" BEFORE INSERT OR UPDATE OR DELETE ON "ResponseCoverage"
  FOR EACH ROW EXECUTE FUNCTION refuse_in_published_release();

-- Files and links name a category by its code: it does not change under figures that are out.
CREATE FUNCTION refuse_code_in_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Observation" o JOIN "Release" r ON r."id" = o."releaseId"
      WHERE o."categoryId" = OLD."id" AND r."publishedAt" IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'category % stands in a published release', OLD."code"
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "IndicatorCategory_code_stands" BEFORE UPDATE OF "code", "versionId" ON "IndicatorCategory"
  FOR EACH ROW WHEN (OLD."code" <> NEW."code" OR OLD."versionId" <> NEW."versionId")
  EXECUTE FUNCTION refuse_code_in_use();
