-- The words of a lesson open for its author alone, thanks for whoever receives them: held by PostgreSQL
-- itself, as in 0005. Nobody acts: no rows. New rows may be written by whoever may write.
DO $$
DECLARE
  actor TEXT := 'nullif(current_setting(''zwerm.actor'', true), '''')::bigint';
  name TEXT;
  own TEXT;
BEGIN
  FOREACH name IN ARRAY ARRAY['lesson_words', 'thanks']
  LOOP
    own := CASE name
      WHEN 'thanks' THEN 'receiver_id = ' || actor
      ELSE 'EXISTS (SELECT 1 FROM lesson l WHERE l.id = lesson_words.lesson_id AND l.author_id = ' || actor || ')'
    END;
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_reads ON %I FOR SELECT USING (%s)', name, own);
    EXECUTE format('CREATE POLICY own_changes ON %I FOR UPDATE USING (%s)', name, own);
    EXECUTE format('CREATE POLICY own_removes ON %I FOR DELETE USING (%s)', name, own);
    EXECUTE format('CREATE POLICY anybody_adds ON %I FOR INSERT WITH CHECK (true)', name);
  END LOOP;
END
$$;
