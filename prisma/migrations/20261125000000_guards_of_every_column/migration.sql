-- Two columns that a snapshot fills were watched by neither guard, or by one of the two: the words of the picture at the
-- top, and whether a text is invented. What an entry says is all that liveColumns() (domain/content/live-row.ts) copies.

CREATE OR REPLACE FUNCTION entry_counts_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."version" < OLD."version" OR (
    NEW."version" = OLD."version" AND
    (NEW."title", NEW."slug", NEW."path", NEW."lead", NEW."body", NEW."status", NEW."heroId", NEW."heroAlt",
      NEW."isSample", NEW."publishAt", NEW."unpublishAt")
      IS DISTINCT FROM
    (OLD."title", OLD."slug", OLD."path", OLD."lead", OLD."body", OLD."status", OLD."heroId", OLD."heroAlt",
      OLD."isSample", OLD."publishAt", OLD."unpublishAt")
  ) THEN
    RAISE EXCEPTION 'entry % changed without counting its version', OLD."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Entry_counts_versions';
  END IF;
  RETURN NEW;
END $$;

DROP TRIGGER "Revision_is_a_snapshot" ON "Revision";
CREATE TRIGGER "Revision_is_a_snapshot" BEFORE UPDATE OF "title", "slug", "lead", "body", "heroId", "heroAlt", "facts", "isSample", "version", "entryId"
  ON "Revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
