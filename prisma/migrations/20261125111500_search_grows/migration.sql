-- The search and the lists at 100,000 entries: each reads as many rows as it shows, however many there are.

-- News, and any other kind, newest first; and the lists of the desk, last edited first.
CREATE INDEX "Entry_kind_publishedAt_id_idx" ON "Entry"("kind", "publishedAt" DESC, "id" DESC);
CREATE INDEX "Entry_kind_updatedAt_id_idx" ON "Entry"("kind", "updatedAt" DESC, "id" DESC);
CREATE INDEX "Entry_kind_title_id_idx" ON "Entry"("kind", "title", "id" DESC);
-- When time turns an entry; few wait for that at any time.
CREATE INDEX "Entry_publishAt" ON "Entry" ("publishAt") WHERE "publishAt" IS NOT NULL;
CREATE INDEX "Entry_unpublishAt" ON "Entry" ("unpublishAt") WHERE "unpublishAt" IS NOT NULL;
CREATE INDEX "News_frontPlace" ON "News" ("frontPlace") WHERE "frontPlace" IS NOT NULL;
CREATE INDEX "News_frontUntilAt" ON "News" ("frontUntilAt") WHERE "frontUntilAt" IS NOT NULL;
CREATE INDEX "MediaAsset_unread" ON "MediaAsset" ("createdAt") WHERE "kind" = 'FILE' AND "text" IS NULL;

-- What a text says, with a space for whatever is neither letter nor digit. The parser of PostgreSQL skips what looks like
-- markup, takes "læse/skrive" for the name of a file, and where the database counts letters as C does, »bibliotek« with
-- its marks for one word. As many characters as the text in normal form, so that a hit is known by its place.
CREATE FUNCTION words_apart(said text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(normalize(said, NFC), '[^[:alnum:]]', ' ', 'g')
$$;

-- PostgreSQL refuses a tsvector of more than a megabyte, and with it the text would be refused. 150,000 characters of
-- any script stay below that, and so do the 200,000 bytes that are kept of a PDF; what stands behind them is shown, but
-- not found.
CREATE OR REPLACE FUNCTION entry_is_searchable() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  configuration regconfig := search_configuration(NEW."locale");
BEGIN
  NEW."searchable" :=
    setweight(to_tsvector(configuration, words_apart(NEW."title")), 'A') ||
    setweight(to_tsvector(configuration, words_apart(NEW."lead")), 'B') ||
    setweight(to_tsvector(configuration, words_apart(left(body_text(NEW."body"), 150000))), 'C');
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION asset_is_searchable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."searchable" := to_tsvector('danish', words_apart(left(coalesce(NEW."text", ''), 200000)));
  RETURN NEW;
END $$;

-- Words are remembered at the end of the transaction, by one writer at a time. Written at once, two who publish could
-- wait for each other's words, or one for a word and the other for an entry.
CREATE OR REPLACE FUNCTION remember_words(said text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  new_words text[] := ARRAY(
    SELECT DISTINCT s.part FROM regexp_split_to_table(lower(words_apart(left(said, 200000))), ' +') AS s(part)
      WHERE length(s.part) BETWEEN 3 AND 40 AND s.part !~ '^[0-9]+$'
        -- Each looked up by itself, since joined all words that are known would be read for each text; and in the order
        -- of the index, since a title brings its own.
        AND (SELECT k."word" FROM "SearchWord" k WHERE k."word" = s.part COLLATE "default") IS NULL);
BEGIN
  IF cardinality(new_words) = 0 THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('SearchWord', 0));
  INSERT INTO "SearchWord" ("word") SELECT unnest(new_words) ON CONFLICT DO NOTHING;
END $$;

-- Words of what is planned are remembered when it is published: until then nothing of it may show, not even in which
-- words a misspelt one is taken for.
DROP TRIGGER "Entry_gives_words" ON "Entry";
CREATE CONSTRAINT TRIGGER "Entry_gives_words" AFTER INSERT OR UPDATE OF "title", "lead", "body", "status", "searchable"
  ON "Entry" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."status" = 'PUBLISHED') EXECUTE FUNCTION entry_gives_words();

-- So are the words of a PDF: when something that is published shows it.
CREATE FUNCTION shown_file_gives_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_entry uuid := CASE TG_TABLE_NAME WHEN 'Entry' THEN NEW."id" END;
  of_asset uuid := CASE TG_TABLE_NAME WHEN 'MediaAsset' THEN NEW."id" END;
BEGIN
  PERFORM remember_words(a."text")
    FROM "MediaUse" u JOIN "Entry" e ON e."id" = u."entryId" JOIN "MediaAsset" a ON a."id" = u."assetId"
    WHERE (u."entryId" = of_entry OR u."assetId" = of_asset)
      AND u."live" AND e."status" = 'PUBLISHED' AND a."text" <> '';
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Entry_shows_files" AFTER UPDATE OF "status", "liveId" ON "Entry" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."status" = 'PUBLISHED') EXECUTE FUNCTION shown_file_gives_words();
CREATE CONSTRAINT TRIGGER "MediaAsset_gives_words" AFTER UPDATE OF "text" ON "MediaAsset" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."text" <> '') EXECUTE FUNCTION shown_file_gives_words();

-- The words that hold a stem (folkebibliotek for bibliotek), and those that look like the term. A term that begins a
-- word that is known is hardly misspelt, so only what is very like it is added; what begins with the stem is found by
-- its beginning and need not be named. Planned anew each time: how many words hold "bog" is another matter than "zoologi".
CREATE FUNCTION words_like(term text, stem text) RETURNS text[] LANGUAGE plpgsql STABLE
  SET pg_trgm.similarity_threshold = 0.45 SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  is_known boolean;
BEGIN
  IF length(term) < 4 OR length(stem) < 3 THEN RETURN '{}'; END IF;
  -- By bytes, so that the index of the words' beginnings serves.
  is_known := EXISTS (SELECT 1 FROM "SearchWord" WHERE "word" ^@ stem);
  RETURN ARRAY(
    SELECT "word" FROM "SearchWord"
      WHERE ("word" LIKE '%' || stem || '%' OR ("word" % term AND (NOT is_known OR similarity("word", term) >= 0.6)))
        AND NOT "word" ^@ stem
      ORDER BY similarity("word", term) DESC, "word" LIMIT 40);
END $$;
CREATE INDEX "SearchWord_beginning" ON "SearchWord" ("word" text_pattern_ops);

-- The newest entries and files that match what is asked, best first; `at`: the instant of asking. Narrowed to one kind
-- and to what was published in a span of time when these are given; the end is not included. What is public is
-- the same rule as publicEntries() in domain/content/visible-entries.ts. Planned anew each time: a rare word is looked
-- up, of a word that everything holds the newest are read until there are `most`.
CREATE FUNCTION search_entries(asked text, at timestamptz, most integer,
  only_kind text, published_from timestamptz, published_to timestamptz)
RETURNS TABLE ("id" uuid, "kind" text, "assetId" uuid, "year" integer) LANGUAGE plpgsql STABLE
  SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
DECLARE
  query tsquery := to_tsquery('danish', asked) || to_tsquery('english', asked);
BEGIN
  RETURN QUERY
  WITH own AS MATERIALIZED (
    SELECT e."id", e."kind", e."publishedAt", NULL::uuid AS "assetId", ts_rank(e."searchable", query, 1) AS rank
      FROM (
        SELECT * FROM "Entry" e
          WHERE e."searchable" @@ query AND e."publishedAt" IS NOT NULL AND e."status" IN ('PUBLISHED', 'SCHEDULED')
            AND (e."status" = 'PUBLISHED' OR e."publishAt" <= at)
            AND (e."unpublishAt" IS NULL OR e."unpublishAt" > at)
            AND (only_kind IS NULL OR e."kind" = only_kind::"EntryKind")
            AND (published_from IS NULL OR e."publishedAt" >= published_from)
            AND (published_to IS NULL OR e."publishedAt" < published_to)
          ORDER BY e."publishedAt" DESC LIMIT most
      ) AS e
  ), filed AS (
    SELECT e."id", e."kind", e."publishedAt", a."id" AS "assetId", ts_rank(a."searchable", query, 1) AS rank
      FROM "MediaAsset" a
      JOIN "MediaUse" u ON u."assetId" = a."id" AND u."live"
      JOIN "Entry" e ON e."id" = u."entryId"
      WHERE a."searchable" @@ query AND e."publishedAt" IS NOT NULL AND e."status" IN ('PUBLISHED', 'SCHEDULED')
        AND (e."status" = 'PUBLISHED' OR e."publishAt" <= at)
        AND (e."unpublishAt" IS NULL OR e."unpublishAt" > at)
        AND (only_kind IS NULL OR e."kind" = only_kind::"EntryKind")
        AND (published_from IS NULL OR e."publishedAt" >= published_from)
        AND (published_to IS NULL OR e."publishedAt" < published_to)
        AND NOT EXISTS (SELECT 1 FROM own WHERE own."id" = e."id")
      ORDER BY e."publishedAt" DESC LIMIT most
  )
  SELECT f."id", f."kind"::text, f."assetId",
      extract(year FROM f."publishedAt" AT TIME ZONE 'Europe/Copenhagen')::int
    FROM (SELECT * FROM own UNION ALL SELECT * FROM filed) AS f
    ORDER BY f.rank * (1 + 0.5 / (1 + abs(extract(epoch FROM at - f."publishedAt")) / 31536000)) DESC,
      f."publishedAt" DESC, f."id";
END $$;

-- The part of a text that a passage is cut from: around the first of these words, so that a long one is not read whole.
CREATE FUNCTION around_words(said text, words text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN length(said) <= 2000 THEN said
    ELSE substr(said, greatest(1, coalesce(min(nullif(strpos(lower(said), word), 0)), 1) - 400), 2000) END
    FROM unnest(words) AS word
$$;

-- The years in which what is public was published, newest first: one look at an index for each year, however many
-- entries there are.
CREATE FUNCTION public_years(at timestamptz, only_kind text) RETURNS SETOF integer LANGUAGE plpgsql STABLE
  SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  latest timestamptz := 'infinity';
  year integer;
BEGIN
  LOOP
    SELECT e."publishedAt" INTO latest FROM "Entry" e
      WHERE e."publishedAt" < latest AND e."status" IN ('PUBLISHED', 'SCHEDULED')
        AND (e."status" = 'PUBLISHED' OR e."publishAt" <= at)
        AND (e."unpublishAt" IS NULL OR e."unpublishAt" > at)
        AND (only_kind IS NULL OR e."kind" = only_kind::"EntryKind")
      ORDER BY e."publishedAt" DESC LIMIT 1;
    EXIT WHEN NOT FOUND;
    year := extract(year FROM latest AT TIME ZONE 'Europe/Copenhagen');
    RETURN NEXT year;
    latest := make_timestamptz(year, 1, 1, 0, 0, 0, 'Europe/Copenhagen');
  END LOOP;
END $$;

-- What is there already is read by the new rules.
UPDATE "Entry" SET "searchable" = NULL;
