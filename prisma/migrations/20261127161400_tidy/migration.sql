-- What a version says about itself: tags, who wrote it, what it leads on to.
ALTER TABLE "Revision" ADD COLUMN "about" JSONB NOT NULL DEFAULT '{}';

CREATE TABLE "Tag" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Tag_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "EntryTag" (
    "entryId" UUID NOT NULL,
    "tagId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "EntryTag_pkey" PRIMARY KEY ("entryId","tagId")
);

CREATE TABLE "EntryAuthor" (
    "entryId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "EntryAuthor_pkey" PRIMARY KEY ("entryId","position")
);

CREATE TABLE "EntryRelated" (
    "entryId" UUID NOT NULL,
    "relatedId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "EntryRelated_pkey" PRIMARY KEY ("entryId","relatedId")
);

CREATE TABLE "FrontPlace" (
    "entryId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "untilAt" TIMESTAMPTZ(3),

    CONSTRAINT "FrontPlace_pkey" PRIMARY KEY ("entryId")
);

CREATE TABLE "Menu" (
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Menu_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "MenuItem" (
    "id" UUID NOT NULL,
    "menuKey" TEXT NOT NULL,
    "parentId" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "entryId" UUID,
    "address" TEXT,
    "label" TEXT NOT NULL DEFAULT '',
    "labelEn" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "MenuItem_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Tag_key_key" ON "Tag"("key");
CREATE INDEX "EntryTag_tagId_idx" ON "EntryTag"("tagId");
CREATE INDEX "EntryAuthor_name_idx" ON "EntryAuthor"("name");
CREATE INDEX "EntryRelated_relatedId_idx" ON "EntryRelated"("relatedId");
CREATE INDEX "FrontPlace_position_idx" ON "FrontPlace"("position");
CREATE INDEX "MenuItem_menuKey_idx" ON "MenuItem"("menuKey");
CREATE INDEX "MenuItem_parentId_idx" ON "MenuItem"("parentId");
CREATE INDEX "MenuItem_entryId_idx" ON "MenuItem"("entryId");

ALTER TABLE "EntryTag" ADD CONSTRAINT "EntryTag_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "EntryTag" ADD CONSTRAINT "EntryTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "EntryAuthor" ADD CONSTRAINT "EntryAuthor_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "EntryRelated" ADD CONSTRAINT "EntryRelated_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "EntryRelated" ADD CONSTRAINT "EntryRelated_relatedId_fkey" FOREIGN KEY ("relatedId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "FrontPlace" ADD CONSTRAINT "FrontPlace_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "MenuItem" ADD CONSTRAINT "MenuItem_menuKey_fkey" FOREIGN KEY ("menuKey") REFERENCES "Menu"("key") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "MenuItem" ADD CONSTRAINT "MenuItem_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "MenuItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "MenuItem" ADD CONSTRAINT "MenuItem_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A line of a menu leads to one thing: an entry, which it follows wherever that moves, or an address.
ALTER TABLE "MenuItem" ADD CONSTRAINT "MenuItem_one_target" CHECK (("entryId" IS NULL) <> ("address" IS NULL));
ALTER TABLE "Menu" ADD CONSTRAINT "Menu_known" CHECK ("key" IN ('main', 'foot'));
-- Nothing leads from a page to itself.
ALTER TABLE "EntryRelated" ADD CONSTRAINT "EntryRelated_another" CHECK ("entryId" <> "relatedId");
ALTER TABLE "Tag" ADD CONSTRAINT "Tag_key_slug" CHECK ("key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

-- What stands on the front page today keeps its place there.
INSERT INTO "FrontPlace" ("entryId", "position", "untilAt")
  SELECT n."entryId", n."frontPlace", n."frontUntilAt" FROM "News" n WHERE n."frontPlace" IS NOT NULL;
