-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "membershipShown" BOOLEAN NOT NULL DEFAULT false;
