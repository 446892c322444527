-- Which version changed the text last, which the standing: a save that was made before a text it never saw is refused,
-- one that was made before the clock's turn or a colleague's publishing is not.
ALTER TABLE "Entry"
  ADD COLUMN "textVersion" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "aloneSince" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "actVersion" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Revision"
  ADD COLUMN "pen" TEXT,
  ADD COLUMN "turn" INTEGER,
  ADD COLUMN "asideFrom" INTEGER;

CREATE TABLE "Presence" (
    "entryId" UUID NOT NULL,
    "pen" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("entryId","pen")
);
CREATE INDEX "Presence_seenAt_idx" ON "Presence"("seenAt");
ALTER TABLE "Presence"
  ADD CONSTRAINT "Presence_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Presence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

UPDATE "Entry" e SET "textVersion" = r."version" FROM "Revision" r WHERE r."id" = e."workingId";

-- Whatever makes another revision the working one has changed the text: no command can forget to say so.
CREATE FUNCTION note_text_of_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  old_pen text;
  new_pen text;
BEGIN
  SELECT "pen" INTO old_pen FROM "Revision" WHERE "id" = OLD."workingId";
  SELECT "pen" INTO new_pen FROM "Revision" WHERE "id" = NEW."workingId";
  IF new_pen IS NULL OR new_pen IS DISTINCT FROM old_pen THEN
    NEW."aloneSince" := OLD."textVersion";
  END IF;
  NEW."textVersion" := NEW."version";
  RETURN NEW;
END $$;
CREATE TRIGGER "Entry_notes_its_text" BEFORE UPDATE OF "workingId" ON "Entry"
  FOR EACH ROW WHEN (NEW."workingId" IS DISTINCT FROM OLD."workingId")
  EXECUTE FUNCTION note_text_of_entry();
