-- What the schema language cannot say about joining. Each guard has a test that tries to break it (prisma/guards-of-joining.test.ts).

ALTER TABLE "MembershipApplication" ALTER COLUMN "name" TYPE text COLLATE danish;
ALTER TABLE "MembershipApplication" ALTER COLUMN "organisationName" TYPE text COLLATE danish;
ALTER TABLE "MembershipApplication"
  ADD CONSTRAINT "MembershipApplication_email_lower" CHECK ("email" = lower("email")),
  ADD CONSTRAINT "MembershipApplication_cvr_valid" CHECK ("cvr" IS NULL OR valid_cvr("cvr")),
  ADD CONSTRAINT "MembershipApplication_gln_valid" CHECK ("gln" IS NULL OR valid_gln("gln")),
  ADD CONSTRAINT "MembershipApplication_municipality_code" CHECK ("municipalityCode" ~ '^[0-9]{3}$'),
  ADD CONSTRAINT "MembershipApplication_employer_code" CHECK ("employerCode" ~ '^[0-9]{3}$'),
  ADD CONSTRAINT "MembershipApplication_names_its_organisation"
    CHECK ("holder" = 'PERSON' OR ("organisationName" <> '' AND "organisationKind" IS NOT NULL)),
  -- A draft is what was never confirmed; it may be withdrawn, and nothing but what was confirmed is decided.
  ADD CONSTRAINT "MembershipApplication_confirmed_at"
    CHECK ("status" = 'WITHDRAWN' OR ("status" = 'DRAFT') = ("submittedAt" IS NULL)),
  ADD CONSTRAINT "MembershipApplication_decided_at"
    CHECK (("status" IN ('APPROVED', 'REJECTED')) = ("decidedAt" IS NOT NULL)),
  ADD CONSTRAINT "MembershipApplication_approved_has_type" CHECK ("status" <> 'APPROVED' OR "typeKey" IS NOT NULL);

-- Drafts do not count: anybody can write anybody's address into a form.
CREATE UNIQUE INDEX "MembershipApplication_one_open" ON "MembershipApplication" ("email", "holder")
  WHERE "status" = 'SUBMITTED';

-- One membership of a type at a time, whoever writes it.
CREATE UNIQUE INDEX "Membership_one_open" ON "Membership" (coalesce("personId", "organisationId"), "typeKey")
  WHERE "endedOn" IS NULL;

ALTER TABLE "EmailChange"
  ADD CONSTRAINT "EmailChange_email_lower" CHECK ("toEmail" = lower("toEmail")),
  ADD CONSTRAINT "EmailChange_goes_elsewhere" CHECK ("toEmail" <> "fromEmail"),
  ADD CONSTRAINT "EmailChange_done_by_both"
    CHECK ("doneAt" IS NULL OR ("fromPressedAt" IS NOT NULL AND "toPressedAt" IS NOT NULL));

-- Whoever is erased has nothing to sign in with.
ALTER TABLE "Person" ADD CONSTRAINT "Person_erased_has_no_address"
  CHECK ("erasedAt" IS NULL OR ("email" IS NULL AND "phone" IS NULL));
