-- Every node forgets what it knows of a person as soon as they may do more or less: a session that was ended, or whose
-- person was disabled or lost a role, stops working everywhere at once, and so do a disabled owner's API keys.

CREATE FUNCTION person_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM pg_notify('person', NEW.id::text); RETURN NULL; END $$;

CREATE TRIGGER person_notify AFTER UPDATE OF roles, email, session_epoch, disabled_at ON "user"
  FOR EACH ROW
  WHEN ((OLD.roles, OLD.email, OLD.session_epoch, OLD.disabled_at)
    IS DISTINCT FROM (NEW.roles, NEW.email, NEW.session_epoch, NEW.disabled_at))
  EXECUTE FUNCTION person_notify();
