-- A release moves what people have chosen in place, so that nobody who was let in is asked again whether they may; two of
-- one person may change places meanwhile. Whoever chooses is still refused at once.
ALTER TABLE "SessionSignup" DROP CONSTRAINT "SessionSignup_person_no_overlap";
ALTER TABLE "SessionSignup" ADD CONSTRAINT "SessionSignup_person_no_overlap"
  EXCLUDE USING gist ("positionId" WITH =, tstzrange("startsAt", "endsAt") WITH &&) DEFERRABLE INITIALLY IMMEDIATE;
