-- CreateTable
CREATE TABLE "BoundarySet" (
    "id" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "credit" TEXT NOT NULL,
    "topology" JSONB NOT NULL,
    "bytes" INTEGER NOT NULL,
    "inUseSince" TIMESTAMPTZ(3),

    CONSTRAINT "BoundarySet_pkey" PRIMARY KEY ("id")
);

-- Whoever draws with them says whose they are.
ALTER TABLE "BoundarySet" ADD CONSTRAINT "BoundarySet_credited" CHECK (btrim("credit") <> '');
-- Small enough to stand in a page.
ALTER TABLE "BoundarySet" ADD CONSTRAINT "BoundarySet_bytes" CHECK ("bytes" BETWEEN 1 AND 35000);
-- All maps show the same.
CREATE UNIQUE INDEX "BoundarySet_one_in_use" ON "BoundarySet" ((true)) WHERE "inUseSince" IS NOT NULL;
CREATE TRIGGER "BoundarySet_stands"
  BEFORE UPDATE OF "createdAt", "fileName", "sha256", "credit", "topology", "bytes" ON "BoundarySet"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "BoundarySet_in_use_stays" BEFORE DELETE ON "BoundarySet"
  FOR EACH ROW WHEN (OLD."inUseSince" IS NOT NULL) EXECUTE FUNCTION refuse_change();
