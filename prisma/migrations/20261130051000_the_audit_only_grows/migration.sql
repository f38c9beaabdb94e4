-- The audit only grows: what was written down is changed and deleted by nobody, us included. One thing may befall a row: it
-- comes along with its people into another organisation (see services/joins/move.ts), through the keys that lead to them, and
-- says the same there. Whoever changes rows on purpose is no trigger, and is refused whatever the change.
CREATE FUNCTION keep_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_LEVEL = 'ROW' AND to_jsonb(NEW) - 'orgId' = to_jsonb(OLD) - 'orgId' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the audit only grows: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER keep_audit_gone BEFORE DELETE OR TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION keep_audit();
CREATE TRIGGER keep_audit_changed BEFORE UPDATE ON audit
  FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION keep_audit();
CREATE TRIGGER keep_audit_moved BEFORE UPDATE ON audit
  FOR EACH ROW EXECUTE FUNCTION keep_audit();
