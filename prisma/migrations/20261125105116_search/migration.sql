-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "searchable" tsvector;

-- AlterTable
ALTER TABLE "MediaAsset" ADD COLUMN     "searchable" tsvector,
ADD COLUMN     "text" TEXT;

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- What a body says, as one text.
CREATE FUNCTION body_text(body jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(string_agg(said #>> '{}', ' '), '')
    FROM jsonb_path_query(body, 'strict $.** ? (@.type == "text").text') AS said
$$;

CREATE FUNCTION search_configuration(locale text) RETURNS regconfig LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE locale WHEN 'en' THEN 'english'::regconfig ELSE 'danish'::regconfig END
$$;

CREATE FUNCTION entry_is_searchable() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  configuration regconfig := search_configuration(NEW."locale");
BEGIN
  NEW."searchable" :=
    setweight(to_tsvector(configuration, NEW."title"), 'A') ||
    setweight(to_tsvector(configuration, NEW."lead"), 'B') ||
    setweight(to_tsvector(configuration, body_text(NEW."body")), 'C');
  RETURN NEW;
END $$;
CREATE TRIGGER "Entry_is_searchable" BEFORE INSERT OR UPDATE OF "title", "lead", "body", "locale", "searchable" ON "Entry"
  FOR EACH ROW EXECUTE FUNCTION entry_is_searchable();

CREATE FUNCTION asset_is_searchable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."searchable" := to_tsvector('danish', coalesce(NEW."text", ''));
  RETURN NEW;
END $$;
CREATE TRIGGER "MediaAsset_is_searchable" BEFORE INSERT OR UPDATE OF "text" ON "MediaAsset"
  FOR EACH ROW EXECUTE FUNCTION asset_is_searchable();

-- Words of what the public may meet; in one order, so that two writers never wait for each other in a ring.
CREATE FUNCTION remember_words(said text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "SearchWord" ("word")
    SELECT DISTINCT word FROM regexp_split_to_table(lower(said), '[^[:alnum:]]+') AS word
      WHERE length(word) BETWEEN 3 AND 40 AND word !~ '^[0-9]+$'
      ORDER BY word
    ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION entry_gives_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM remember_words(NEW."title" || ' ' || NEW."lead" || ' ' || body_text(NEW."body"));
  RETURN NULL;
END $$;
CREATE TRIGGER "Entry_gives_words" AFTER INSERT OR UPDATE OF "title", "lead", "body", "status", "searchable" ON "Entry"
  FOR EACH ROW WHEN (NEW."status" IN ('PUBLISHED', 'SCHEDULED')) EXECUTE FUNCTION entry_gives_words();

UPDATE "Entry" SET "searchable" = NULL;
UPDATE "MediaAsset" SET "text" = NULL;

CREATE INDEX "Entry_searchable" ON "Entry" USING gin ("searchable");
CREATE INDEX "MediaAsset_searchable" ON "MediaAsset" USING gin ("searchable");
CREATE INDEX "SearchWord_trgm" ON "SearchWord" USING gin ("word" gin_trgm_ops);
CREATE INDEX "Entry_newest_public" ON "Entry" ("publishedAt" DESC) WHERE "status" IN ('PUBLISHED', 'SCHEDULED');
