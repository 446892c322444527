-- CreateTable
CREATE TABLE "RetentionRun" (
    "rule" TEXT NOT NULL,
    "ranAt" TIMESTAMPTZ(3) NOT NULL,
    "removed" INTEGER NOT NULL,

    CONSTRAINT "RetentionRun_pkey" PRIMARY KEY ("rule","ranAt")
);

-- CreateTable
CREATE TABLE "PageVisit" (
    "day" DATE NOT NULL,
    "path" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "PageVisit_pkey" PRIMARY KEY ("day","path")
);

-- What the schema language cannot say; each with a test that tries to break it (prisma/guards.test.ts).
ALTER TABLE "PageVisit"
  ADD CONSTRAINT "PageVisit_counts" CHECK ("count" > 0),
  ADD CONSTRAINT "PageVisit_is_a_path" CHECK ("path" ~ '^/[^?#]*$' AND length("path") <= 1000);
ALTER TABLE "RetentionRun" ADD CONSTRAINT "RetentionRun_removed" CHECK ("removed" >= 0);
