-- What the schema language cannot say. Each guard has a test that tries to break it (prisma/guards.test.ts).

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- Danish order (æ ø å last, aa as å) wherever people read a sorted list, also on a database made with another locale.
CREATE COLLATION IF NOT EXISTS danish (provider = icu, locale = 'da-DK');
ALTER TABLE "Person" ALTER COLUMN "name" TYPE text COLLATE danish;
ALTER TABLE "Organisation" ALTER COLUMN "name" TYPE text COLLATE danish;
ALTER TABLE "Entry" ALTER COLUMN "title" TYPE text COLLATE danish;
ALTER TABLE "Revision" ALTER COLUMN "title" TYPE text COLLATE danish;
ALTER TABLE "Category" ALTER COLUMN "label" TYPE text COLLATE danish;
ALTER TABLE "Speaker" ALTER COLUMN "name" TYPE text COLLATE danish;
ALTER TABLE "OrderPosition" ALTER COLUMN "attendeeName" TYPE text COLLATE danish;
CREATE INDEX "Revision_title_trgm" ON "Revision" USING gin ("title" gin_trgm_ops);
CREATE INDEX "Person_name_trgm" ON "Person" USING gin ("name" gin_trgm_ops);

-- Check digits -------------------------------------------------------------------------------------------------

-- GS1 General Specifications, section 7.9: weights 1 and 3 in turn, the sum of all thirteen a multiple of ten.
CREATE FUNCTION valid_gln(gln text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT gln ~ '^[0-9]{13}$' AND (
    SELECT sum(substr(gln, i, 1)::int * CASE WHEN i % 2 = 0 THEN 3 ELSE 1 END) % 10 = 0
    FROM generate_series(1, 13) AS i)
$$;

-- The Danish business register: weights 2 7 6 5 4 3 2 1, the sum a multiple of eleven.
CREATE FUNCTION valid_cvr(cvr text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT cvr ~ '^[0-9]{8}$' AND (
    SELECT sum(substr(cvr, i, 1)::int * (ARRAY[2, 7, 6, 5, 4, 3, 2, 1])[i]) % 11 = 0
    FROM generate_series(1, 8) AS i)
$$;

ALTER TABLE "Organisation"
  ADD CONSTRAINT "Organisation_gln_valid" CHECK ("gln" IS NULL OR valid_gln("gln")),
  ADD CONSTRAINT "Organisation_cvr_valid" CHECK ("cvr" IS NULL OR valid_cvr("cvr")),
  ADD CONSTRAINT "Organisation_municipality_code" CHECK ("municipalityCode" ~ '^[0-9]{3}$');
ALTER TABLE "Order"
  ADD CONSTRAINT "Order_gln_valid" CHECK ("gln" IS NULL OR valid_gln("gln")),
  ADD CONSTRAINT "Order_cvr_valid" CHECK ("cvr" IS NULL OR valid_cvr("cvr")),
  ADD CONSTRAINT "Order_ean_has_gln" CHECK ("billingKind" <> 'EAN' OR "gln" IS NOT NULL),
  ADD CONSTRAINT "Order_cancelled_at" CHECK (("status" = 'CANCELLED') = ("cancelledAt" IS NOT NULL));

-- People and membership ----------------------------------------------------------------------------------------

ALTER TABLE "Person" ADD CONSTRAINT "Person_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_days" CHECK ("toOn" IS NULL OR "toOn" >= "fromOn");
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_one_holder"
  CHECK (("personId" IS NULL) <> ("organisationId" IS NULL));
ALTER TABLE "MembershipTerm"
  ADD CONSTRAINT "MembershipTerm_days" CHECK ("toOn" >= "fromOn"),
  ADD CONSTRAINT "MembershipTerm_price" CHECK ("priceOere" >= 0),
  ADD CONSTRAINT "MembershipTerm_no_overlap"
    EXCLUDE USING gist ("membershipId" WITH =, daterange("fromOn", "toOn", '[]') WITH &&);

INSERT INTO "MembershipType" ("key", "name", "nameEn", "holder") VALUES
  ('municipality', 'Kommune', 'Municipality', 'ORGANISATION'),
  ('institution', 'Institution', 'Institution', 'ORGANISATION'),
  ('person', 'Personligt medlem', 'Personal member', 'PERSON');

-- Content ------------------------------------------------------------------------------------------------------

-- One path per locale, counting everything but the trash, so that a draft never waits for a path that is taken.
CREATE UNIQUE INDEX "Entry_one_path" ON "Entry" ("locale", "path") WHERE "status" <> 'TRASHED';
ALTER TABLE "Entry"
  ADD CONSTRAINT "Entry_scheduled_at" CHECK ("status" <> 'SCHEDULED' OR "publishAt" IS NOT NULL),
  ADD CONSTRAINT "Entry_published_has_live" CHECK ("status" <> 'PUBLISHED' OR ("liveId" IS NOT NULL AND "publishedAt" IS NOT NULL)),
  ADD CONSTRAINT "Entry_trashed_at" CHECK (("status" = 'TRASHED') = ("trashedAt" IS NOT NULL));
ALTER TABLE "Redirect" ADD CONSTRAINT "Redirect_goes_elsewhere" CHECK ("fromPath" <> "toPath");
INSERT INTO "PublicVersion" ("id", "version") VALUES (1, 0);
ALTER TABLE "PublicVersion" ADD CONSTRAINT "PublicVersion_one_row" CHECK ("id" = 1);

-- Every change of an entry carries the version it was made from; a write that forgets to count is refused.
CREATE FUNCTION entry_counts_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."version" < OLD."version" OR (
    NEW."version" = OLD."version" AND
    (NEW."title", NEW."slug", NEW."path", NEW."lead", NEW."body", NEW."status", NEW."heroId", NEW."publishAt", NEW."unpublishAt")
      IS DISTINCT FROM
    (OLD."title", OLD."slug", OLD."path", OLD."lead", OLD."body", OLD."status", OLD."heroId", OLD."publishAt", OLD."unpublishAt")
  ) THEN
    RAISE EXCEPTION 'entry % changed without counting its version', OLD."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Entry_counts_versions';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Entry_counts_versions" BEFORE UPDATE ON "Entry"
  FOR EACH ROW EXECUTE FUNCTION entry_counts_versions();

-- A revision is a snapshot: what it says never changes.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: its rows are never changed', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "Revision_is_a_snapshot" BEFORE UPDATE OF "title", "slug", "lead", "body", "heroId", "heroAlt", "facts", "version", "entryId"
  ON "Revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Audit --------------------------------------------------------------------------------------------------------

CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditEntry_no_truncate" BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Events -------------------------------------------------------------------------------------------------------

ALTER TABLE "Event" ADD CONSTRAINT "Event_ends_after_start" CHECK ("endsAt" >= "startsAt");
ALTER TABLE "Event" ADD CONSTRAINT "Event_offer_hours" CHECK ("offerHours" BETWEEN 1 AND 720);
ALTER TABLE "Session" ADD CONSTRAINT "Session_ends_after_start" CHECK ("endsAt" >= "startsAt");
ALTER TABLE "Product" ADD CONSTRAINT "Product_price" CHECK ("priceOere" >= 0);
ALTER TABLE "PriceRule"
  ADD CONSTRAINT "PriceRule_amount" CHECK ("amountOere" >= 0),
  ADD CONSTRAINT "PriceRule_early_until" CHECK ("condition" = 'MEMBER' OR "untilAt" IS NOT NULL);
ALTER TABLE "Quota" ADD CONSTRAINT "Quota_size" CHECK ("size" >= 0);
ALTER TABLE "OrderPosition" ADD CONSTRAINT "OrderPosition_price" CHECK ("priceOere" >= 0);
ALTER TABLE "WaitingListEntry" ADD CONSTRAINT "WaitingListEntry_seats" CHECK ("seats" BETWEEN 1 AND 100);

-- One ticket per event and person; each add-on at most once per seat.
CREATE UNIQUE INDEX "OrderPosition_one_ticket" ON "OrderPosition" ("eventId", "attendeeEmail")
  WHERE "kind" = 'TICKET' AND "cancelledAt" IS NULL;
CREATE UNIQUE INDEX "OrderPosition_one_of_each" ON "OrderPosition" ("orderId", "seat", "productId")
  WHERE "cancelledAt" IS NULL;
CREATE INDEX "OrderPosition_taken" ON "OrderPosition" ("productId") WHERE "cancelledAt" IS NULL;
CREATE UNIQUE INDEX "WaitingListOffer_one_open" ON "WaitingListOffer" ("entryId") WHERE "status" = 'OPEN';
CREATE UNIQUE INDEX "WaitingListEntry_once" ON "WaitingListEntry" ("eventId", "productId", "email")
  WHERE "status" IN ('WAITING', 'OFFERED');

-- Everyone who takes or frees seats of these products waits here for the others, in one order.
-- Separate from counting: at READ COMMITTED the statement after this one sees what the others wrote.
CREATE FUNCTION lock_quotas(products uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Quota"
    WHERE "id" IN (SELECT "quotaId" FROM "QuotaProduct" WHERE "productId" = ANY(products))
    ORDER BY "id" FOR UPDATE;
END $$;

-- Seats of a quota that positions and open offers take.
CREATE FUNCTION quota_taken(quota uuid) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT (
    (SELECT count(*) FROM "QuotaProduct" q
       JOIN "OrderPosition" p ON p."productId" = q."productId" AND p."cancelledAt" IS NULL
       WHERE q."quotaId" = quota) +
    (SELECT coalesce(sum(o."seats"), 0) FROM "QuotaProduct" q
       JOIN "WaitingListOffer" o ON o."productId" = q."productId" AND o."status" = 'OPEN'
       WHERE q."quotaId" = quota)
  )::integer
$$;

CREATE FUNCTION refuse_over_quota(products uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  full_quota "Quota";
BEGIN
  PERFORM lock_quotas(products);
  SELECT * INTO full_quota FROM "Quota"
    WHERE "id" IN (SELECT "quotaId" FROM "QuotaProduct" WHERE "productId" = ANY(products))
      AND quota_taken("id") > "size"
    ORDER BY "id" LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'quota % has no more seats', full_quota."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Quota_never_exceeded';
  END IF;
END $$;

CREATE FUNCTION check_quotas() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_over_quota(ARRAY(SELECT DISTINCT "productId" FROM changed));
  RETURN NULL;
END $$;
CREATE TRIGGER "OrderPosition_quota_insert" AFTER INSERT ON "OrderPosition"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_quotas();
CREATE TRIGGER "OrderPosition_quota_update" AFTER UPDATE ON "OrderPosition"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_quotas();
CREATE TRIGGER "WaitingListOffer_quota_insert" AFTER INSERT ON "WaitingListOffer"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_quotas();
CREATE TRIGGER "WaitingListOffer_quota_update" AFTER UPDATE ON "WaitingListOffer"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_quotas();
CREATE TRIGGER "QuotaProduct_quota" AFTER INSERT ON "QuotaProduct"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_quotas();

CREATE FUNCTION check_quota_size() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF quota_taken(NEW."id") > NEW."size" THEN
    RAISE EXCEPTION 'quota % already has more taken', NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Quota_never_exceeded';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Quota_size_holds" AFTER UPDATE OF "size" ON "Quota"
  FOR EACH ROW EXECUTE FUNCTION check_quota_size();
