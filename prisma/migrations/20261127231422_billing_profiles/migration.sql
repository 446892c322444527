-- CreateTable
CREATE TABLE "BillingProfile" (
    "organisationId" UUID NOT NULL,
    "billingKind" "BillingKind" NOT NULL,
    "billingName" TEXT NOT NULL,
    "billingEmail" TEXT NOT NULL,
    "gln" TEXT,
    "cvr" TEXT,
    "reference" TEXT NOT NULL,

    CONSTRAINT "BillingProfile_pkey" PRIMARY KEY ("organisationId")
);

-- AddForeignKey
ALTER TABLE "BillingProfile" ADD CONSTRAINT "BillingProfile_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
