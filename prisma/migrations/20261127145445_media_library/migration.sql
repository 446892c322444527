-- CreateEnum
CREATE TYPE "MediaLicence" AS ENUM ('OWN', 'PERMISSION', 'PRESS', 'CC0', 'CC_BY', 'CC_BY_SA', 'PUBLIC_DOMAIN', 'OTHER');

-- CreateEnum
CREATE TYPE "MediaSlot" AS ENUM ('WHOLE', 'WIDE', 'CARD', 'SQUARE', 'SOCIAL');

-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "heroDecorative" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "heroDecorative" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "MediaAsset" ADD COLUMN     "cropHeight" INTEGER,
ADD COLUMN     "cropWidth" INTEGER,
ADD COLUMN     "cropX" INTEGER,
ADD COLUMN     "cropY" INTEGER,
ADD COLUMN     "licence" "MediaLicence",
ADD COLUMN     "licenceNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "shownRendering" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "wantedRendering" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "MediaRendition" DROP CONSTRAINT "MediaRendition_pkey",
ADD COLUMN     "slot" "MediaSlot" NOT NULL DEFAULT 'WHOLE',
ADD CONSTRAINT "MediaRendition_pkey" PRIMARY KEY ("assetId", "slot", "width", "format");

-- CreateTable
CREATE TABLE "MediaTag" (
    "assetId" UUID NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "MediaTag_pkey" PRIMARY KEY ("assetId","label")
);

-- CreateTable
CREATE TABLE "MediaFormerKey" (
    "storageKey" TEXT NOT NULL,
    "assetId" UUID NOT NULL,
    "slot" "MediaSlot" NOT NULL,
    "width" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "retiredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MediaFormerKey_pkey" PRIMARY KEY ("storageKey")
);

-- CreateIndex
CREATE INDEX "MediaTag_label_idx" ON "MediaTag"("label");

-- CreateIndex
CREATE INDEX "MediaFormerKey_assetId_idx" ON "MediaFormerKey"("assetId");

-- AddForeignKey
ALTER TABLE "MediaTag" ADD CONSTRAINT "MediaTag_assetId_fkey" FOREIGN KEY ("assetId") REFERENCES "MediaAsset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MediaFormerKey" ADD CONSTRAINT "MediaFormerKey_assetId_fkey" FOREIGN KEY ("assetId") REFERENCES "MediaAsset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ▣ A crop is whole, and lies inside its picture.
ALTER TABLE "MediaAsset" ADD CONSTRAINT "MediaAsset_crop_inside" CHECK (
  num_nulls("cropX", "cropY", "cropWidth", "cropHeight") IN (0, 4)
  AND ("cropX" IS NULL OR (
    "cropX" >= 0 AND "cropY" >= 0 AND "cropWidth" > 0 AND "cropHeight" > 0
    AND "width" IS NOT NULL AND "height" IS NOT NULL
    AND "cropX" + "cropWidth" <= "width" AND "cropY" + "cropHeight" <= "height"))
);

-- ▣ The point that no cut may lose lies on the picture.
ALTER TABLE "MediaAsset" ADD CONSTRAINT "MediaAsset_focal_inside" CHECK (
  "focalX" BETWEEN 0 AND 100 AND "focalY" BETWEEN 0 AND 100
);

-- ▣ One spelling of a tag.
ALTER TABLE "MediaTag" ADD CONSTRAINT "MediaTag_label_spelled" CHECK (
  "label" = lower(btrim("label")) AND "label" <> ''
);

-- ▣ Whether the picture at the top is decoration is part of what an entry says: it counts as a version, and a snapshot of
-- it is never changed.
CREATE FUNCTION entry_decoration_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'entry % changed without counting its version', OLD."id"
    USING ERRCODE = 'check_violation', CONSTRAINT = 'Entry_decoration_counts';
END $$;
CREATE TRIGGER "Entry_decoration_counts" BEFORE UPDATE OF "heroDecorative" ON "Entry" FOR EACH ROW
  WHEN (NEW."version" = OLD."version" AND NEW."heroDecorative" <> OLD."heroDecorative")
  EXECUTE FUNCTION entry_decoration_counts();
CREATE TRIGGER "Revision_decoration_stands" BEFORE UPDATE OF "heroDecorative"
  ON "Revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
