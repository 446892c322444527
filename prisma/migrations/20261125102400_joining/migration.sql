-- CreateEnum
CREATE TYPE "MembershipApplicationStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "keptName" TEXT;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "erasureAskedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "MembershipApplication" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "submissionKey" TEXT NOT NULL,
    "confirmHash" TEXT NOT NULL,
    "holder" "MembershipHolder" NOT NULL,
    "status" "MembershipApplicationStatus" NOT NULL DEFAULT 'DRAFT',
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "employerCode" TEXT,
    "employer" TEXT NOT NULL DEFAULT '',
    "organisationName" TEXT NOT NULL DEFAULT '',
    "organisationKind" "OrganisationKind",
    "cvr" TEXT,
    "gln" TEXT,
    "municipalityCode" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'da',
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "answer" TEXT NOT NULL DEFAULT '',
    "typeKey" TEXT,
    "personId" UUID,
    "membershipId" UUID,

    CONSTRAINT "MembershipApplication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EmailChange" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "fromEmail" TEXT NOT NULL,
    "toEmail" TEXT NOT NULL,
    "fromHash" TEXT NOT NULL,
    "toHash" TEXT NOT NULL,
    "fromPressedAt" TIMESTAMPTZ(3),
    "toPressedAt" TIMESTAMPTZ(3),
    "sessionId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "EmailChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "MembershipApplication_code_key" ON "MembershipApplication"("code");

-- CreateIndex
CREATE UNIQUE INDEX "MembershipApplication_submissionKey_key" ON "MembershipApplication"("submissionKey");

-- CreateIndex
CREATE UNIQUE INDEX "MembershipApplication_confirmHash_key" ON "MembershipApplication"("confirmHash");

-- CreateIndex
CREATE UNIQUE INDEX "MembershipApplication_membershipId_key" ON "MembershipApplication"("membershipId");

-- CreateIndex
CREATE INDEX "MembershipApplication_status_submittedAt_idx" ON "MembershipApplication"("status", "submittedAt");

-- CreateIndex
CREATE INDEX "MembershipApplication_email_idx" ON "MembershipApplication"("email");

-- CreateIndex
CREATE INDEX "MembershipApplication_personId_idx" ON "MembershipApplication"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "EmailChange_fromHash_key" ON "EmailChange"("fromHash");

-- CreateIndex
CREATE UNIQUE INDEX "EmailChange_toHash_key" ON "EmailChange"("toHash");

-- CreateIndex
CREATE INDEX "EmailChange_personId_idx" ON "EmailChange"("personId");

-- AddForeignKey
ALTER TABLE "MembershipApplication" ADD CONSTRAINT "MembershipApplication_typeKey_fkey" FOREIGN KEY ("typeKey") REFERENCES "MembershipType"("key") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipApplication" ADD CONSTRAINT "MembershipApplication_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipApplication" ADD CONSTRAINT "MembershipApplication_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipApplication" ADD CONSTRAINT "MembershipApplication_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmailChange" ADD CONSTRAINT "EmailChange_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmailChange" ADD CONSTRAINT "EmailChange_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "SignInSession"("id") ON DELETE SET NULL ON UPDATE CASCADE;
