/** Asks a database one question; the answer is its rows. */
export type Ask = (sql: string) => Promise<readonly unknown[]>

const tables = `select oid, oid::regclass::text as name from pg_class
  where relkind = 'r' and relnamespace = 'public'::regnamespace and relname !~ '^(kysely_|spatial_ref_sys$)'`

// Triggers rest meanwhile: one that empties other tables with its own cannot, while all are being emptied.
const emptying = `do $$ begin
  perform set_config('session_replication_role', 'replica', true);
  execute (select 'truncate ' || string_agg(name, ', ') || ' restart identity cascade' from (${tables}) as each);
  perform setval(seqrelid, seqstart, false) from pg_sequence;
  delete from pg_statistic where starelid in (select oid from (${tables}) as each);
end $$`

/**
 * Empties a database for the next test: no row is left, every sequence begins anew, and the planner has no notion of what
 * was there. One whose schema is no longer the one given is left as it is, and the answer is false: it is for nobody else.
 */
export async function emptyDatabase(ask: Ask, schema: string): Promise<boolean> {
  if ((await readSchema(ask)) !== schema) return false
  await ask(emptying)
  return true
}

/** Every relation with its columns, every index, constraint, trigger, function and migration there is, in few characters. */
export async function readSchema(ask: Ask): Promise<string> {
  const [row] = (await ask(`select md5(string_agg(part, ';' order by part)) as digest from (
    select concat_ws(' ', relname, relkind, attname, atttypid, atttypmod, attnotnull, pg_get_expr(adbin, adrelid)) as part
      from pg_class as c left join pg_attribute on attrelid = c.oid and attnum > 0 and not attisdropped
      left join pg_attrdef on adrelid = c.oid and adnum = attnum where relnamespace = 'public'::regnamespace
    union all select pg_get_indexdef(indexrelid) from pg_index join pg_class as c on c.oid = indexrelid
      where relnamespace = 'public'::regnamespace
    union all select concat(conrelid::regclass, ' ', conname, ' ', pg_get_constraintdef(oid)) from pg_constraint
      where connamespace = 'public'::regnamespace
    union all select concat(tgrelid::regclass, ' ', tgname, ' ', tgenabled) from pg_trigger
    union all select concat(oid::regprocedure, ' ', md5(prosrc)) from pg_proc where pronamespace = 'public'::regnamespace
    union all select nspname from pg_namespace where nspname !~ '^pg_'
    union all select name from kysely_migration) as parts`)) as readonly { readonly digest: string }[]
  return row?.digest ?? ''
}
