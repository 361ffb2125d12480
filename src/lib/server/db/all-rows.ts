import type { Insertable } from 'kysely';
import type { Db } from './client.ts';
import { insertAll } from './insert-all.ts';
import type { Schema } from './schema.ts';

/** Rows of many tables at once, as a whole district is made of. */
export type RowsByTable = { [Table in keyof Schema]?: Insertable<Schema[Table]>[] };

/** Every table, each after those it refers to. */
export const tablesInOrder = [
	'jurisdiction',
	'setting',
	'calendar_day',
	'unit',
	'unit_alias',
	'unit_succession',
	'account',
	'account_role',
	'account_unit',
	'session',
	'sign_in_try',
	'known_browser',
	'former_password',
	'recovery_code',
	'contact_change',
	'saved_view',
	'opening_view',
	'blob',
	'import_batch',
	'import_part',
	'import_before',
	'column_synonym',
	'plan',
	'section',
	'task',
	'task_unit',
	'task_collective',
	'contact',
	'task_state_change',
	'deadline_change',
	'done_claim',
	'milestone',
	'indicator',
	'indicator_reading',
	'task_act',
	'task_act_before',
	'extension_request',
	'task_notice',
	'period',
	'period_exception',
	'report',
	'report_draft',
	'submission',
	'report_version',
	'report_opening',
	'sheet_preview',
	'unit_workbook',
	'account_notice',
	'objection',
	'chase',
	'chase_unit',
	'chase_text',
	'review',
	'review_remark',
	'evidence',
	'ask',
	'directive',
	'directive_unit',
	'directive_reply',
	'task_comment',
	'snapshot',
	'snapshot_row',
	'bulletin',
	'evaluation_scheme',
	'evaluation_indicator',
	'evaluation',
	'evaluation_subject',
	'evaluation_reading',
	'policy',
	'policy_reach',
	'survey',
	'survey_stratum',
	'survey_answer',
	'field_change',
	'audit_event',
	'audit_anchor',
	'reminder',
	'outgoing',
	'job',
	'search_task',
	'search_pairs',
	'search_mark'
] as const satisfies (keyof Schema)[];

/** Puts in what was made elsewhere, in an order that the references allow. */
export async function insertRows(db: Db, rows: RowsByTable): Promise<void> {
	for (const table of tablesInOrder) await insertTable(db, table, rows);
}

/** Takes a whole district out again. For a fictional one only: a real one keeps its traces. */
export async function deleteDemoDistrict(db: Db): Promise<void> {
	const demos = db.selectFrom('jurisdiction').select('id').where('demo_day', 'is not', null);
	for (const table of tablesInOrder.toReversed()) {
		if (table === 'jurisdiction') continue;
		await db.deleteFrom(table).where('jurisdiction_id', 'in', demos).execute();
	}
	await db.deleteFrom('jurisdiction').where('demo_day', 'is not', null).execute();
}

async function insertTable<Table extends keyof Schema>(db: Db, table: Table, all: RowsByTable) {
	await insertAll(db, table, all[table] ?? []);
}
