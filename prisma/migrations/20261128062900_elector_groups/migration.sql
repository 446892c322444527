-- CreateEnum
CREATE TYPE "ElectorGroup" AS ENUM ('COMMITTEE', 'PERSONAL');

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "forElectors" "ElectorGroup"[];
UPDATE "Session" SET "forElectors" = '{}';

-- By what somebody may vote on a day, as domain/membership/rules/entitlement.ts has it: the first seven of the committee of
-- a municipality that is a member, and personal members who belong to one. Null for everybody else.
CREATE FUNCTION elector_group(address text, day date) RETURNS "ElectorGroup" LANGUAGE sql STABLE AS $$
  WITH municipal AS (
    SELECT CASE WHEN a."function" = 'COMMITTEE' THEN (
        SELECT 1 + count(*) FROM "Affiliation" c
          WHERE c."organisationId" = a."organisationId" AND c."function" = 'COMMITTEE'
            AND c."fromOn" <= day AND (c."toOn" IS NULL OR c."toOn" >= day)
            AND (c."fromOn", c."id") < (a."fromOn", a."id")) END AS place
      FROM "Person" p
      JOIN "Affiliation" a ON a."personId" = p."id" AND a."fromOn" <= day AND (a."toOn" IS NULL OR a."toOn" >= day)
      JOIN "Organisation" o ON o."id" = a."organisationId" AND o."kind" = 'MUNICIPALITY'
      JOIN "Membership" m ON m."organisationId" = o."id" AND (m."endedOn" IS NULL OR m."endedOn" > day)
      JOIN "MembershipTerm" t ON t."membershipId" = m."id" AND day BETWEEN t."fromOn" AND t."toOn"
      WHERE p."email" = address)
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM municipal WHERE place <= 7) THEN 'COMMITTEE'::"ElectorGroup"
    WHEN EXISTS (SELECT 1 FROM municipal) AND EXISTS (
      SELECT 1 FROM "Person" p
        JOIN "Membership" m ON m."personId" = p."id" AND (m."endedOn" IS NULL OR m."endedOn" > day)
        JOIN "MembershipTerm" t ON t."membershipId" = m."id" AND day BETWEEN t."fromOn" AND t."toOn"
        WHERE p."email" = address) THEN 'PERSONAL'::"ElectorGroup"
  END
$$;

-- Nobody chooses a session for electors who is none of them at that moment. Whoever was, stays.
CREATE FUNCTION check_session_electors() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  groups "ElectorGroup"[];
  address text;
BEGIN
  SELECT "forElectors" INTO groups FROM "Session" WHERE "id" = NEW."sessionId";
  IF coalesce(cardinality(groups), 0) = 0 THEN
    RETURN NEW;
  END IF;
  SELECT "attendeeEmail" INTO address FROM "OrderPosition" WHERE "id" = NEW."positionId";
  IF elector_group(address, (now() AT TIME ZONE 'Europe/Copenhagen')::date) = ANY(groups) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'SessionSignup_by_elector: position % is no elector that session % is for', NEW."positionId", NEW."sessionId"
    USING ERRCODE = 'check_violation', CONSTRAINT = 'SessionSignup_by_elector';
END $$;
CREATE TRIGGER "SessionSignup_electors" BEFORE INSERT OR UPDATE OF "sessionId", "positionId" ON "SessionSignup"
  FOR EACH ROW EXECUTE FUNCTION check_session_electors();

-- A vote is nobody else's: whoever is given the seat has not chosen what only electors may.
CREATE FUNCTION leave_elector_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "SessionSignup" c USING "Session" s
    WHERE c."positionId" = NEW."id" AND s."id" = c."sessionId" AND cardinality(s."forElectors") > 0
      AND (elector_group(NEW."attendeeEmail", (now() AT TIME ZONE 'Europe/Copenhagen')::date) = ANY(s."forElectors")) IS NOT TRUE;
  RETURN NULL;
END $$;
CREATE TRIGGER "OrderPosition_leaves_elector_sessions" AFTER UPDATE OF "attendeeEmail" ON "OrderPosition"
  FOR EACH ROW WHEN (NEW."kind" = 'TICKET' AND NEW."attendeeEmail" IS DISTINCT FROM OLD."attendeeEmail")
  EXECUTE FUNCTION leave_elector_sessions();
