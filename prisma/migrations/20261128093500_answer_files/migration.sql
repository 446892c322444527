-- AlterEnum
ALTER TYPE "QuestionKind" ADD VALUE 'FILE';

-- CreateTable
CREATE TABLE "AnswerFile" (
    "id" UUID NOT NULL,
    "formId" UUID,
    "key" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "ownerHash" TEXT NOT NULL,
    "sheetId" UUID,
    "sentWithId" UUID,
    "filename" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "waitsUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnswerFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AnswerFile_secretHash_key" ON "AnswerFile"("secretHash");

-- CreateIndex
CREATE UNIQUE INDEX "AnswerFile_storageKey_key" ON "AnswerFile"("storageKey");

-- CreateIndex
CREATE INDEX "AnswerFile_formId_idx" ON "AnswerFile"("formId");

-- CreateIndex
CREATE INDEX "AnswerFile_sheetId_idx" ON "AnswerFile"("sheetId");

-- CreateIndex
CREATE INDEX "AnswerFile_sentWithId_idx" ON "AnswerFile"("sentWithId");

-- CreateIndex
CREATE INDEX "AnswerFile_ownerHash_idx" ON "AnswerFile"("ownerHash");

-- CreateIndex
CREATE INDEX "AnswerFile_waitsUntil_idx" ON "AnswerFile"("waitsUntil");

-- AddForeignKey
ALTER TABLE "AnswerFile" ADD CONSTRAINT "AnswerFile_formId_fkey" FOREIGN KEY ("formId") REFERENCES "Form"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerFile" ADD CONSTRAINT "AnswerFile_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "AnswerSheet"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerFile" ADD CONSTRAINT "AnswerFile_sentWithId_fkey" FOREIGN KEY ("sentWithId") REFERENCES "Application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema language cannot say. Each guard has a test that tries to break it (prisma/guards-of-forms.test.ts).

ALTER TABLE "AnswerFile"
  ADD CONSTRAINT "AnswerFile_bytes" CHECK ("bytes" BETWEEN 1 AND 20971520),
  ADD CONSTRAINT "AnswerFile_key_shape" CHECK ("key" ~ '^[a-z][a-z0-9]{0,23}$'),
  -- A name is a name and no way to anywhere.
  ADD CONSTRAINT "AnswerFile_filename" CHECK ("filename" ~ '^[^/\\[:cntrl:]]{1,200}$');

-- What was taken stays what it is; only whose answer it is changes.
CREATE TRIGGER "AnswerFile_stands" BEFORE UPDATE ON "AnswerFile"
  FOR EACH ROW WHEN (
    ROW(OLD."key", OLD."secretHash", OLD."ownerHash", OLD."filename", OLD."mime", OLD."bytes", OLD."sha256", OLD."storageKey")
    IS DISTINCT FROM
    ROW(NEW."key", NEW."secretHash", NEW."ownerHash", NEW."filename", NEW."mime", NEW."bytes", NEW."sha256", NEW."storageKey")
  ) EXECUTE FUNCTION refuse_change();

-- One file is one answer: what stands in one sheet is never taken into another.
CREATE FUNCTION answer_file_of_one_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'AnswerFile_of_one_sheet';
END $$;
CREATE TRIGGER "AnswerFile_of_one_sheet" BEFORE UPDATE OF "sheetId" ON "AnswerFile"
  FOR EACH ROW WHEN (OLD."sheetId" <> NEW."sheetId") EXECUTE FUNCTION answer_file_of_one_sheet();

-- Chosen in one form, it is no answer to another.
CREATE FUNCTION answer_file_of_its_form() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "AnswerSheet" s JOIN "FormVersion" v ON v."id" = s."versionId"
      WHERE s."id" = NEW."sheetId" AND v."formId" = NEW."formId"
  ) THEN
    RAISE EXCEPTION 'AnswerFile_of_its_form';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "AnswerFile_of_its_form" BEFORE INSERT OR UPDATE OF "sheetId" ON "AnswerFile"
  FOR EACH ROW WHEN (NEW."sheetId" IS NOT NULL) EXECUTE FUNCTION answer_file_of_its_form();

-- A question for a file is answered with one that was given to it in that sheet, and with nothing else.
CREATE FUNCTION answer_has_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "AnswerSheet" s
      JOIN "Question" q ON q."versionId" = s."versionId" AND q."key" = NEW."key" AND q."kind"::text = 'FILE'
      WHERE s."id" = NEW."sheetId"
  ) AND (
    cardinality(NEW."values") <> 1 OR NOT EXISTS (
      SELECT 1 FROM "AnswerFile" f
        WHERE f."sheetId" = NEW."sheetId" AND f."key" = NEW."key" AND f."id"::text = NEW."values"[1])
  ) THEN
    RAISE EXCEPTION 'Answer_has_file';
  END IF;
  RETURN NEW;
END $$;
CREATE CONSTRAINT TRIGGER "Answer_has_file" AFTER INSERT OR UPDATE ON "Answer"
  DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION answer_has_file();
