-- The people page finds somebody by the beginning of any word of a name or an address, among hundreds of thousands.
-- Letters and digits make the words; the same cut is made in lib/domain/people/list.ts.

CREATE FUNCTION person_document(name text, email text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT to_tsvector('simple', translate(search_words(coalesce(name, '')) || ' ' || email, '@._-+/:''&', '         '))
$$;

CREATE INDEX user_search_idx ON "user" USING gin (person_document(name, email)) WITH (fastupdate = off);
