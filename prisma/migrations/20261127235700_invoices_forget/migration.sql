-- What was issued stands, but for the names in it, which can be taken out when somebody is erased.
DROP TRIGGER "Invoice_stands" ON "Invoice";
CREATE TRIGGER "Invoice_stands" BEFORE UPDATE ON "Invoice" FOR EACH ROW
  WHEN (
    to_jsonb(NEW) - ARRAY['buyerName', 'buyerEmail', 'reference']
      IS DISTINCT FROM to_jsonb(OLD) - ARRAY['buyerName', 'buyerEmail', 'reference']
    OR NEW."buyerName" NOT IN ('', OLD."buyerName")
    OR NEW."buyerEmail" NOT IN ('', OLD."buyerEmail")
    OR NEW."reference" NOT IN ('', OLD."reference")
  ) EXECUTE FUNCTION refuse_change();
DROP TRIGGER "InvoiceLine_stands" ON "InvoiceLine";
CREATE TRIGGER "InvoiceLine_stands" BEFORE UPDATE ON "InvoiceLine" FOR EACH ROW
  WHEN (
    to_jsonb(NEW) - 'text' IS DISTINCT FROM to_jsonb(OLD) - 'text' OR NEW."text" NOT IN ('', OLD."text")
  ) EXECUTE FUNCTION refuse_change();
