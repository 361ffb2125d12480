import { sql, type Kysely } from 'kysely';

/**
 * 更换联系人: a unit proposes who fills in from now on, the office decides. leaving_id is the
 * account that hands over (none where the unit only gains somebody), joining_id the one that was
 * made when it was confirmed. Undecided ones have no decision yet.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table contact_change (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		unit_id text not null,
		leaving_id text,
		name text not null,
		phone text,
		reason text,
		proposed_by text not null,
		proposed_at text not null,
		decision text,
		decided_by text,
		decided_at text,
		note text,
		joining_id text,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id),
		foreign key (jurisdiction_id, leaving_id) references account (jurisdiction_id, id),
		foreign key (jurisdiction_id, joining_id) references account (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index contact_change_of_unit
		on contact_change (jurisdiction_id, unit_id, proposed_at)`.execute(db);
}
