-- AlterTable
ALTER TABLE "person" ADD COLUMN     "becameId" UUID,
ADD COLUMN     "forgottenAt" TIMESTAMPTZ(3),
ADD COLUMN     "former" INTEGER;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_orgId_becameId_fkey" FOREIGN KEY ("orgId", "becameId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What an erasure makes of a value: the same, but for texts in place of which the mark stands.
CREATE FUNCTION only_erased(was jsonb, is_now jsonb) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF was IS NOT DISTINCT FROM is_now THEN
    RETURN true;
  ELSIF was IS NULL OR is_now IS NULL THEN
    RETURN false;
  ELSIF jsonb_typeof(was) = 'string' THEN
    RETURN is_now = '"…"'::jsonb;
  ELSIF jsonb_typeof(was) = 'object' AND jsonb_typeof(is_now) = 'object' THEN
    RETURN NOT EXISTS (SELECT FROM jsonb_each(was) w FULL JOIN jsonb_each(is_now) n USING (key)
      WHERE NOT only_erased(w.value, n.value));
  ELSIF jsonb_typeof(was) = 'array' AND jsonb_typeof(is_now) = 'array' THEN
    RETURN NOT EXISTS (SELECT FROM jsonb_array_elements(was) WITH ORDINALITY w (value, nth)
      FULL JOIN jsonb_array_elements(is_now) WITH ORDINALITY n (value, nth) USING (nth)
      WHERE NOT only_erased(w.value, n.value));
  END IF;
  RETURN false;
END $$;

-- The audit only grows, as before. One more thing may befall a row: in the transaction in which somebody of its organisation
-- is forgotten, and in no other, the mark of an erasure takes the place of texts in it. Nothing can be made to say something
-- else by that, and who did what when stays.
CREATE OR REPLACE FUNCTION keep_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_LEVEL = 'STATEMENT' THEN
    IF EXISTS (SELECT FROM person WHERE "forgottenAt" IS NOT NULL AND xmin = pg_current_xact_id()::xid) THEN
      RETURN NULL;
    END IF;
  ELSIF TG_LEVEL = 'ROW' AND to_jsonb(NEW) - 'orgId' = to_jsonb(OLD) - 'orgId' AND pg_trigger_depth() > 1 THEN
    RETURN NEW;
  ELSIF TG_LEVEL = 'ROW'
    AND to_jsonb(NEW) - ARRAY['before', 'after', 'reason', 'subject'] = to_jsonb(OLD) - ARRAY['before', 'after', 'reason', 'subject']
    AND only_erased(OLD.before, NEW.before) AND only_erased(OLD.after, NEW.after)
    AND (OLD.reason IS NOT DISTINCT FROM NEW.reason OR OLD.reason IS NOT NULL AND NEW.reason = '…')
    AND (OLD.subject = NEW.subject OR OLD.subject LIKE 'account:%' AND NEW.subject = 'account:…')
    AND EXISTS (SELECT FROM person WHERE "orgId" = OLD."orgId" AND "forgottenAt" IS NOT NULL
      AND xmin = pg_current_xact_id()::xid) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the audit only grows: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
