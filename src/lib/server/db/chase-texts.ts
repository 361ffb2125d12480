import type { Db } from './client.ts';

/** An office's own wordings, by what they are of. */
export async function mapChaseTexts(
	db: Db,
	jurisdictionId: string
): Promise<Map<string, { body: string; savedAt: string }>> {
	const rows = await db
		.selectFrom('chase_text')
		.select(['kind', 'body', 'saved_at'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.execute();
	return new Map(rows.map(({ kind, body, saved_at }) => [kind, { body, savedAt: saved_at }]));
}

export async function upsertChaseText(
	db: Db,
	jurisdictionId: string,
	{ kind, body, by, at }: { kind: string; body: string; by: string; at: string }
): Promise<void> {
	await db
		.insertInto('chase_text')
		.values({ jurisdiction_id: jurisdictionId, kind, body, saved_by: by, saved_at: at })
		.onConflict((conflict) =>
			conflict
				.columns(['jurisdiction_id', 'kind'])
				.doUpdateSet({ body, saved_by: by, saved_at: at })
		)
		.execute();
}

/** The words that come with the program hold again. */
export async function deleteChaseText(db: Db, jurisdictionId: string, kind: string): Promise<void> {
	await db
		.deleteFrom('chase_text')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('kind', '=', kind)
		.execute();
}
