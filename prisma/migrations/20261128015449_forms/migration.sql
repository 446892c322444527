-- CreateEnum
CREATE TYPE "FormKind" AS ENUM ('EVENT', 'CALL', 'JOINING');

-- CreateEnum
CREATE TYPE "QuestionKind" AS ENUM ('SHORT_TEXT', 'LONG_TEXT', 'ONE_OF', 'SEVERAL_OF', 'NUMBER', 'DATE', 'EMAIL', 'PHONE', 'POSTCODE', 'CVR', 'GLN', 'CONSENT', 'HEADING');

-- CreateTable
CREATE TABLE "Form" (
    "id" UUID NOT NULL,
    "kind" "FormKind" NOT NULL,
    "entryId" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Form_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormVersion" (
    "id" UUID NOT NULL,
    "formId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FormVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Question" (
    "versionId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "QuestionKind" NOT NULL,
    "labelDa" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL DEFAULT '',
    "helpDa" TEXT NOT NULL DEFAULT '',
    "helpEn" TEXT NOT NULL DEFAULT '',
    "isRequired" BOOLEAN NOT NULL DEFAULT false,
    "isPerPerson" BOOLEAN NOT NULL DEFAULT false,
    "options" JSONB NOT NULL DEFAULT '[]',
    "condition" JSONB,
    "limits" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Question_pkey" PRIMARY KEY ("versionId","key")
);

-- CreateTable
CREATE TABLE "AnswerSheet" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "orderId" UUID,
    "positionId" UUID,
    "applicationId" UUID,
    "joiningId" UUID,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AnswerSheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "sheetId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "values" TEXT[],

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("sheetId","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Form_entryId_key" ON "Form"("entryId");

-- CreateIndex
CREATE UNIQUE INDEX "FormVersion_formId_number_key" ON "FormVersion"("formId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "AnswerSheet_orderId_key" ON "AnswerSheet"("orderId");

-- CreateIndex
CREATE UNIQUE INDEX "AnswerSheet_positionId_key" ON "AnswerSheet"("positionId");

-- CreateIndex
CREATE UNIQUE INDEX "AnswerSheet_applicationId_key" ON "AnswerSheet"("applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "AnswerSheet_joiningId_key" ON "AnswerSheet"("joiningId");

-- CreateIndex
CREATE INDEX "AnswerSheet_versionId_idx" ON "AnswerSheet"("versionId");

-- AddForeignKey
ALTER TABLE "Form" ADD CONSTRAINT "Form_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormVersion" ADD CONSTRAINT "FormVersion_formId_fkey" FOREIGN KEY ("formId") REFERENCES "Form"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "FormVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerSheet" ADD CONSTRAINT "AnswerSheet_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "FormVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerSheet" ADD CONSTRAINT "AnswerSheet_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerSheet" ADD CONSTRAINT "AnswerSheet_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "OrderPosition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerSheet" ADD CONSTRAINT "AnswerSheet_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerSheet" ADD CONSTRAINT "AnswerSheet_joiningId_fkey" FOREIGN KEY ("joiningId") REFERENCES "MembershipApplication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "AnswerSheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Joining has one form; an event or a call has its own (the column is unique).
ALTER TABLE "Form" ADD CONSTRAINT "Form_belongs_to_entry" CHECK (("kind" = 'JOINING') = ("entryId" IS NULL));
CREATE UNIQUE INDEX "Form_one_of_joining" ON "Form" ("kind") WHERE "kind" = 'JOINING';

-- One version is being written at a time; what was published stands.
CREATE UNIQUE INDEX "FormVersion_one_draft" ON "FormVersion" ("formId") WHERE "publishedAt" IS NULL;
CREATE TRIGGER "FormVersion_published_stands" BEFORE UPDATE ON "FormVersion"
  FOR EACH ROW WHEN (OLD."publishedAt" IS NOT NULL) EXECUTE FUNCTION refuse_change();

CREATE FUNCTION question_of_published_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Where the version itself goes, with a form that nobody answered, its questions go along: it is not found any more.
  IF EXISTS (
    SELECT 1 FROM "FormVersion" v WHERE v."publishedAt" IS NOT NULL
      AND (v."id" = OLD."versionId" OR v."id" = NEW."versionId")
  ) THEN
    RAISE EXCEPTION '% on Question is refused: its version is published', TG_OP;
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER "Question_published_stands" BEFORE INSERT OR UPDATE OR DELETE ON "Question"
  FOR EACH ROW EXECUTE FUNCTION question_of_published_stands();
ALTER TABLE "Question" ADD CONSTRAINT "Question_key_shape" CHECK ("key" ~ '^[a-z][a-z0-9]{0,23}$');

ALTER TABLE "AnswerSheet" ADD CONSTRAINT "AnswerSheet_of_one_thing"
  CHECK (num_nonnulls("orderId", "positionId", "applicationId", "joiningId") = 1);

CREATE FUNCTION answer_has_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "AnswerSheet" s JOIN "FormVersion" v ON v."id" = s."versionId" AND v."publishedAt" IS NOT NULL
      JOIN "Question" q ON q."versionId" = v."id" AND q."key" = NEW."key"
      WHERE s."id" = NEW."sheetId"
  ) THEN
    RAISE EXCEPTION 'Answer_has_question';
  END IF;
  RETURN NEW;
END $$;
-- An answer is to a question that its sheet's version asks.
CREATE CONSTRAINT TRIGGER "Answer_has_question" AFTER INSERT OR UPDATE ON "Answer"
  DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION answer_has_question();
