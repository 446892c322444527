-- AlterTable
ALTER TABLE "MenuChoice" ADD COLUMN     "tableName" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "SignUpView" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SignUpView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SignUpView_eventId_idx" ON "SignUpView"("eventId");

-- AddForeignKey
ALTER TABLE "SignUpView" ADD CONSTRAINT "SignUpView_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("entryId") ON DELETE CASCADE ON UPDATE CASCADE;

-- ▣ As long as a table card holds.
ALTER TABLE "MenuChoice" ADD CONSTRAINT "MenuChoice_table" CHECK (length("tableName") <= 20);

-- ▣ A view is opened by its name.
ALTER TABLE "SignUpView" ADD CONSTRAINT "SignUpView_name" CHECK (btrim("name") <> '' AND length("name") <= 60);
CREATE UNIQUE INDEX "SignUpView_one_name" ON "SignUpView" ("eventId", lower("name"));

-- ▣ Filters and columns are named, as in the address of a list.
ALTER TABLE "SignUpView" ADD CONSTRAINT "SignUpView_query" CHECK (jsonb_typeof("query") = 'object');
