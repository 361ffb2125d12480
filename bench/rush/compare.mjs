import { execFileSync } from 'node:child_process';
import { sql } from 'kysely';
import { readBlob } from '../../src/lib/server/evidence/blobs.ts';
import { district } from './month.mjs';

/**
 * What the program said it had taken, against what stands in its database: each report by its task,
 * unit, version, receipt, words, files and links of the log. `filings` are all that were begun; links
 * before `afterSeq` tell of a month that was taken back.
 */
export async function compare(db, data, period, filings, afterSeq = 0) {
	const rows = await readMonth(db, period, afterSeq);
	const found = { lost: [], duplicated: [], halfApplied: [], orphans: [] };
	for (const { taskId, unitId, known } of filings) {
		const name = `${taskId} ${unitId}`;
		const report = rows.reports.get(name);
		const versions = rows.versions.get(report?.id) ?? [];
		const links = rows.submitLinks.get(taskId) ?? 0;
		const { submissionId, sha256, draft } = known.acknowledged;
		const [version] = versions;
		if (submissionId !== undefined) {
			const stands = report?.state === 'submitted' && version?.submission_id === submissionId;
			if (!stands || version.progress !== known.progress) found.lost.push(`${name} submitted`);
		} else if (draft !== undefined && report?.state !== 'submitted') {
			const fields = JSON.parse(rows.drafts.get(report?.id) ?? '{}');
			// a later save may stand already, though its answer never came
			const typed = fields.progress?.[0] ?? '';
			if (!typed.startsWith(draft)) found.lost.push(`${name} draft`);
		}
		if (versions.length > 1 || links > 1) found.duplicated.push(name);
		const pieces = (rows.evidence.get(report?.id) ?? []).map((each) => each.sha256);
		if (sha256 && !pieces.includes(sha256)) found.lost.push(`${name} file`);
		if (new Set(pieces).size < pieces.length) found.duplicated.push(`${name} file`);
	}
	for (const [name, { id, state, version, task_id }] of rows.reports) {
		const versions = rows.versions.get(id) ?? [];
		const isSubmitted = state === 'submitted';
		const whole =
			versions.length === version &&
			(rows.submitLinks.get(task_id) ?? 0) === version &&
			isSubmitted === version > 0 &&
			versions.every((each) => rows.submissions.has(each.submission_id)) &&
			(!isSubmitted || rows.drafts.get(id) === '{}');
		if (!whole) found.halfApplied.push(name);
	}
	const used = new Set([...rows.versions.values()].flat().map((each) => each.submission_id));
	for (const id of rows.submissions) if (!used.has(id)) found.halfApplied.push(`receipt ${id}`);
	for (const piece of [...rows.evidence.values()].flat()) {
		if (readBlob(data, piece.sha256) === null) found.orphans.push(piece.id);
	}
	return {
		...found,
		reports: [...rows.reports.values()].filter(({ state }) => state === 'submitted').length,
		receipts: rows.submissions.size,
		files: [...rows.evidence.values()].flat().length,
		submitLinks: [...rows.submitLinks.values()].reduce((sum, links) => sum + links, 0)
	};
}

/** Whether the whole database, its chains of the log and the bytes of its files are sound, as `ledger verify` says. */
export function isSound({ data, env }) {
	try {
		execFileSync(process.execPath, ['build/cli/ledger.js', 'verify', '--json'], {
			env: { ...process.env, LEDGER_DATA: data, DATABASE_URL: '', ...env },
			stdio: 'pipe'
		});
		return true;
	} catch (failed) {
		console.error(String(failed.stdout));
		return false;
	}
}

async function readMonth(db, period, afterSeq) {
	const all = (table, columns) =>
		db.selectFrom(table).select(columns).where('jurisdiction_id', '=', district);
	const reports = await all('report', ['id', 'task_id', 'unit_id', 'state', 'version'])
		.where('period', '=', period)
		.execute();
	const ids = new Set(reports.map(({ id }) => id));
	const isOfMonth = ({ report_id }) => ids.has(report_id);
	const versions = await all('report_version', [
		'report_id',
		'version',
		'progress',
		'submission_id'
	]).execute();
	const drafts = await all('report_draft', ['report_id', 'fields']).execute();
	const evidence = await all('evidence', ['id', 'report_id', 'sha256'])
		.where('removed_at', 'is', null)
		.execute();
	const submissions = await all('submission', ['id']).where('period', '=', period).execute();
	const { rows: links } = await sql`select object_id, count(*) as links from audit_event
		where jurisdiction_id = ${district} and action = 'report.submit' and seq > ${afterSeq}
		group by object_id`.execute(db);
	const byReport = (rows) => Map.groupBy(rows.filter(isOfMonth), ({ report_id }) => report_id);
	return {
		reports: new Map(reports.map((row) => [`${row.task_id} ${row.unit_id}`, row])),
		versions: byReport(versions),
		drafts: new Map(drafts.map(({ report_id, fields }) => [report_id, fields])),
		evidence: byReport(evidence),
		submissions: new Set(submissions.map(({ id }) => id)),
		submitLinks: new Map(links.map(({ object_id, links }) => [object_id, Number(links)]))
	};
}
