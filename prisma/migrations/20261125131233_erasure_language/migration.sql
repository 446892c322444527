-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "erasureLocale" TEXT;
