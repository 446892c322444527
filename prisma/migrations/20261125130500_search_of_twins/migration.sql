-- The search where an entry has a twin that tells it in English. Danish readers meet originals alone; a reader of English
-- finds an entry by the words of either, once, and it is always the original that is given.

-- Whether a row is shown at an instant: the same rule as in domain/content/visible-entries.ts. A twin is so only while its
-- original is as well.
CREATE FUNCTION is_up(status "EntryStatus", publish_at timestamptz, unpublish_at timestamptz, at timestamptz)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (status = 'PUBLISHED' OR status = 'SCHEDULED' AND publish_at <= at) AND (unpublish_at IS NULL OR unpublish_at > at)
$$;

DROP INDEX "Entry_newest_public";
CREATE INDEX "Entry_newest_public" ON "Entry" ("publishedAt" DESC)
  WHERE "originalId" IS NULL AND "status" IN ('PUBLISHED', 'SCHEDULED');

-- Apart, so that a word that many twins hold costs nobody anything who does not ask for twins.
DROP INDEX "Entry_searchable";
CREATE INDEX "Entry_searchable" ON "Entry" USING gin ("searchable") WHERE "originalId" IS NULL;
CREATE INDEX "Entry_searchable_twins" ON "Entry" USING gin ("searchable") WHERE "originalId" IS NOT NULL;

-- The words that hold a stem (folkebibliotek for bibliotek), and those that look like the term. A term that begins a
-- word that is known is hardly misspelt, so only what is very like it is added; what begins with the stem is found by
-- its beginning and need not be named. Through the index of trigrams alone: comparing a word costs a hundred times what
-- PostgreSQL believes, so it would rather compare with all of them.
CREATE OR REPLACE FUNCTION words_like(term text, stem text) RETURNS text[] LANGUAGE plpgsql STABLE
  SET pg_trgm.similarity_threshold = 0.45 SET enable_seqscan = off AS $$
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

-- The entries and files that match what is asked, best first; `at`: the instant of asking. Narrowed to one kind and to
-- what was published in a span of time when these are given; the end is not included. What is public is the same rule as
-- publicEntries() in domain/content/visible-entries.ts.
--
-- What it costs does not grow with the site. How common the words are is told by the newest 500 entries: rare ones
-- are looked up in their index; where that would give more than 2,000, as many of the newest are read as hold some 300 of them,
-- and `is_many` says that there are more. PostgreSQL's own guess of how many words begin with some letters is the same for all letters.
--
-- `reader`: 'da' or 'en'. Newest are still the originals, each with its twin beside it, so that neither the order nor the
-- cost knows how many twins there are.
DROP FUNCTION search_entries(text, timestamptz, integer, text, timestamptz, timestamptz);
CREATE FUNCTION search_entries(asked text, at timestamptz, only_kind text, published_from timestamptz, published_to timestamptz,
  reader text)
RETURNS TABLE ("id" uuid, "kind" text, "assetId" uuid, "year" integer, is_many boolean) LANGUAGE plpgsql STABLE
  SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
DECLARE
  danish tsquery := to_tsquery('danish', asked);
  english tsquery := to_tsquery('english', asked);
  query tsquery := CASE WHEN danish = english THEN danish ELSE danish || english END;
  looked_at bigint;
  hits bigint;
  entries real := (SELECT greatest(reltuples, 1000) FROM pg_class WHERE oid = '"Entry"'::regclass);
  found uuid[];
  told uuid[];
  are_many boolean := false;
BEGIN
  SELECT count(*), coalesce(array_agg(n."id") FILTER (WHERE n."danish" @@ query OR n."english" @@ query), '{}')
    INTO looked_at, found
    FROM (
      SELECT e."id", e."searchable" AS "danish", t."searchable" AS "english" FROM "Entry" e
        LEFT JOIN "Entry" t ON reader = 'en' AND t."originalId" = e."id" AND is_up(t."status", t."publishAt", t."unpublishAt", at)
        WHERE e."originalId" IS NULL AND e."publishedAt" IS NOT NULL AND e."status" IN ('PUBLISHED', 'SCHEDULED')
          AND (e."status" = 'PUBLISHED' OR e."publishAt" <= at)
          AND (e."unpublishAt" IS NULL OR e."unpublishAt" > at)
          AND (only_kind IS NULL OR e."kind" = only_kind::"EntryKind")
          AND (published_from IS NULL OR e."publishedAt" >= published_from)
          AND (published_to IS NULL OR e."publishedAt" < published_to)
        ORDER BY e."publishedAt" DESC LIMIT 500
    ) AS n;
  hits := cardinality(found);
  IF looked_at = 500 AND hits >= 300 AND entries > 2000 THEN
    found := found[:300];
    are_many := true;
  ELSIF looked_at = 500 AND hits / 500.0 * entries > 2000 THEN
    found := ARRAY(
      SELECT n."id" FROM (
        SELECT e."id", e."searchable" AS "danish", t."searchable" AS "english" FROM "Entry" e
          LEFT JOIN "Entry" t ON reader = 'en' AND t."originalId" = e."id" AND is_up(t."status", t."publishAt", t."unpublishAt", at)
          WHERE e."originalId" IS NULL AND e."publishedAt" IS NOT NULL AND e."status" IN ('PUBLISHED', 'SCHEDULED')
          AND (e."status" = 'PUBLISHED' OR e."publishAt" <= at)
          AND (e."unpublishAt" IS NULL OR e."unpublishAt" > at)
          AND (only_kind IS NULL OR e."kind" = only_kind::"EntryKind")
          AND (published_from IS NULL OR e."publishedAt" >= published_from)
          AND (published_to IS NULL OR e."publishedAt" < published_to)
          ORDER BY e."publishedAt" DESC LIMIT 200000 / hits
      ) AS n
      WHERE n."danish" @@ query OR n."english" @@ query LIMIT 300);
    are_many := true;
  ELSIF looked_at = 500 THEN
    -- Asked for by themselves: PostgreSQL would rather read every entry than join with as many as it expects.
    told := ARRAY(
      SELECT t."originalId" FROM "Entry" t
        WHERE reader = 'en' AND t."searchable" @@ query AND t."originalId" IS NOT NULL
          AND is_up(t."status", t."publishAt", t."unpublishAt", at));
    WITH matching AS MATERIALIZED (
      SELECT e."id", e."publishedAt" FROM "Entry" e
        WHERE (e."searchable" @@ query OR e."id" = ANY(told))
          AND e."originalId" IS NULL AND e."publishedAt" IS NOT NULL AND e."status" IN ('PUBLISHED', 'SCHEDULED')
          AND (e."status" = 'PUBLISHED' OR e."publishAt" <= at)
          AND (e."unpublishAt" IS NULL OR e."unpublishAt" > at)
          AND (only_kind IS NULL OR e."kind" = only_kind::"EntryKind")
          AND (published_from IS NULL OR e."publishedAt" >= published_from)
          AND (published_to IS NULL OR e."publishedAt" < published_to)
    )
    SELECT array_agg(m."id"), count(*) = 500 INTO found, are_many
      FROM (SELECT * FROM matching ORDER BY "publishedAt" DESC LIMIT 500) AS m;
  END IF;
  RETURN QUERY
  WITH own AS (
    SELECT e."id", e."kind", e."publishedAt", NULL::uuid AS "assetId",
        greatest(ts_rank(e."searchable", query, 1), ts_rank(t."searchable", query, 1)) AS rank
      FROM "Entry" e
      LEFT JOIN "Entry" t ON reader = 'en' AND t."originalId" = e."id" AND is_up(t."status", t."publishAt", t."unpublishAt", at)
      WHERE e."id" = ANY(found)
  ), filed AS (
    SELECT e."id", e."kind", e."publishedAt", a."id" AS "assetId", ts_rank(a."searchable", query, 1) AS rank
      FROM "MediaAsset" a
      JOIN "MediaUse" u ON u."assetId" = a."id" AND u."live"
      JOIN "Entry" s ON s."id" = u."entryId"
        AND (s."originalId" IS NULL OR reader = 'en' AND is_up(s."status", s."publishAt", s."unpublishAt", at))
      JOIN "Entry" e ON e."id" = coalesce(s."originalId", s."id")
      WHERE a."searchable" @@ query AND NOT e."id" = ANY(coalesce(found, '{}')) AND e."publishedAt" IS NOT NULL AND e."status" IN ('PUBLISHED', 'SCHEDULED')
          AND (e."status" = 'PUBLISHED' OR e."publishAt" <= at)
          AND (e."unpublishAt" IS NULL OR e."unpublishAt" > at)
          AND (only_kind IS NULL OR e."kind" = only_kind::"EntryKind")
          AND (published_from IS NULL OR e."publishedAt" >= published_from)
          AND (published_to IS NULL OR e."publishedAt" < published_to)
      GROUP BY e."id", a."id" ORDER BY e."publishedAt" DESC LIMIT 300
  )
  SELECT f."id", f."kind"::text, f."assetId",
      extract(year FROM f."publishedAt" AT TIME ZONE 'Europe/Copenhagen')::int, are_many
    FROM (SELECT * FROM own UNION ALL SELECT * FROM filed) AS f
    ORDER BY f.rank * (1 + 0.5 / (1 + abs(extract(epoch FROM at - f."publishedAt")::float8) / 31536000)) DESC,
      f."publishedAt" DESC, f."id";
END $$;

-- The years in which what is public was published: a twin is of the year of its original.
CREATE OR REPLACE FUNCTION public_years(at timestamptz, only_kind text) RETURNS SETOF integer LANGUAGE plpgsql STABLE AS $$
DECLARE
  latest timestamptz := 'infinity';
  year integer;
BEGIN
  LOOP
    SELECT e."publishedAt" INTO latest FROM "Entry" e
      WHERE e."originalId" IS NULL AND e."publishedAt" < latest AND e."status" IN ('PUBLISHED', 'SCHEDULED')
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

-- Words of a twin are remembered once both it and its original are published: until then nothing of it may show.
CREATE OR REPLACE FUNCTION entry_gives_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM remember_words(e."title" || ' ' || e."lead" || ' ' || body_text(e."body"))
    FROM "Entry" e LEFT JOIN "Entry" o ON o."id" = e."originalId"
    WHERE (e."id" = NEW."id" OR e."originalId" = NEW."id") AND e."status" = 'PUBLISHED'
      AND (o."id" IS NULL OR o."status" = 'PUBLISHED');
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION shown_file_gives_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_entries uuid[] := CASE TG_TABLE_NAME WHEN 'Entry'
    THEN ARRAY(SELECT "id" FROM "Entry" WHERE "id" = NEW."id" OR "originalId" = NEW."id") END;
  of_asset uuid := CASE TG_TABLE_NAME WHEN 'MediaAsset' THEN NEW."id" END;
BEGIN
  PERFORM remember_words(a."text")
    FROM "MediaUse" u JOIN "Entry" e ON e."id" = u."entryId" JOIN "MediaAsset" a ON a."id" = u."assetId"
    LEFT JOIN "Entry" o ON o."id" = e."originalId"
    WHERE (u."entryId" = ANY(of_entries) OR u."assetId" = of_asset)
      AND u."live" AND e."status" = 'PUBLISHED' AND (o."id" IS NULL OR o."status" = 'PUBLISHED') AND a."text" <> '';
  RETURN NULL;
END $$;
