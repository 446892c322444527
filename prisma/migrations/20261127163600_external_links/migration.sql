-- Where texts lead outside this site, and what became of each address when it was last asked.
CREATE TYPE "LinkState" AS ENUM ('OK', 'BROKEN', 'UNKNOWN');

CREATE TABLE "ExternalLink" (
    "fromId" UUID NOT NULL,
    "state" "ReferenceState" NOT NULL,
    "url" TEXT NOT NULL,

    CONSTRAINT "ExternalLink_pkey" PRIMARY KEY ("fromId","state","url")
);

CREATE TABLE "LinkCheck" (
    "url" TEXT NOT NULL,
    "state" "LinkState" NOT NULL,
    "reason" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LinkCheck_pkey" PRIMARY KEY ("url")
);

CREATE INDEX "ExternalLink_url_idx" ON "ExternalLink"("url");
CREATE INDEX "LinkCheck_checkedAt_idx" ON "LinkCheck"("checkedAt");
ALTER TABLE "ExternalLink" ADD CONSTRAINT "ExternalLink_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
