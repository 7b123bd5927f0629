-- Chinese, Japanese and Korean put no space where a word ends, so that a whole sentence was one word of the index.
-- Every letter of these scripts becomes a word of its own here, and in lib/db/search-words.ts a word becomes a phrase of
-- its letters. The letters in both places must be the same.

CREATE FUNCTION search_words(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN words ~ '[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f]'
    THEN regexp_replace(words, '([\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f])', ' \1 ', 'g')
    ELSE words END
$$;

-- Names go through the same dictionary as the words that are searched for: `Jones` was kept as it is and looked for as
-- `jone`.
CREATE OR REPLACE FUNCTION ticket_search_document(ticket_row "ticket", with_notes boolean) RETURNS tsvector
LANGUAGE sql STABLE AS $$
  SELECT setweight(to_tsvector('english', search_words(ticket_row.subject)), 'A')
      || setweight(to_tsvector('english', search_words(left(ticket_row.body, 60000))), 'B')
      || (SELECT setweight(to_tsvector('english', search_words(coalesce(u.name, '')) || ' ' || u.email || ' ' || translate(u.email, '@', ' ')), 'A')
            FROM "user" u WHERE u.id = ticket_row.requester_id)
      || setweight(to_tsvector('english', search_words(coalesce(left((
           SELECT string_agg(c.body, ' ' ORDER BY c.id DESC)
             FROM "comment" c WHERE c.ticket_id = ticket_row.id AND (with_notes OR NOT c.internal)), 100000), ''))), 'C')
$$;

SELECT count(ticket_search_refresh(id)) FROM "ticket";
