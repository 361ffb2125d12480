import { DatabaseSync } from 'node:sqlite';
import { hashOfLink } from '../../src/lib/server/db/audit-chain.ts';
import { district } from './month.mjs';
import { saidOf } from './said.mjs';

/**
 * The floor of a submission: what it writes and nothing else, statements prepared once, each in a durable
 * transaction of its own. How many a second, over all of these reports.
 */
export function bareCommits(file, { period, pairs }) {
	const db = new DatabaseSync(file);
	// the program that runs beside it writes now and then too
	db.exec('pragma busy_timeout = 5000');
	db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
	const now = new Date().toISOString();
	const text = (count) => Array.from({ length: count }, () => '?').join(', ');
	const submission = db.prepare(
		`insert into submission (jurisdiction_id, id, submit_key, period, unit_id, number, submitted_at)
		values (${text(7)})`
	);
	const version = db.prepare(
		`insert into report_version (jurisdiction_id, report_id, version, progress, percent, status_claim,
		entry, submission_id, saved_at, submitted_at) values (${text(10)})`
	);
	const draft = db.prepare(
		`update report_draft set revision = 2, fields = '{}', saved_at = ?
		where jurisdiction_id = ? and report_id = ?`
	);
	const report = db.prepare(
		`update report set state = 'submitted', version = 1, revision = 1, percent = 35,
		first_submitted_at = ?, submitted_at = ?, updated_at = ? where jurisdiction_id = ? and id = ?`
	);
	const last = db.prepare(
		'select seq, hash from audit_event where jurisdiction_id = ? order by seq desc limit 1'
	);
	const link = db.prepare(
		`insert into audit_event (jurisdiction_id, seq, happened_at, actor_id, actor_name, address, action,
		noun, object_id, summary, previous_hash, hash) values (${text(12)})`
	);
	// in a chain of its own, and a sound one: the whole log is held to its hashes in the end
	let before = last.get('bare');
	const begun = performance.now();
	for (const [number, { at, taskId, unitId }] of pairs.entries()) {
		const [id, progress] = [`${taskId}-${period}`, saidOf(at, 3)];
		const entry = JSON.stringify({ status: 'underway', percent: '35', progress });
		const summary = JSON.stringify({ task: at, unitId, period, version: 1 });
		db.exec('begin immediate');
		submission.run(district, `bare${at}`, `bare-key-${at}`, period, unitId, number + 1, now);
		version.run(...[district, id, 1, progress, 35, 'underway', entry, `bare${at}`, now, now]);
		draft.run(now, district, id);
		report.run(now, now, now, district, id);
		const told = {
			...{ jurisdiction_id: 'bare', seq: (before?.seq ?? 0) + 1, happened_at: now },
			...{ actor_id: null, actor_name: 'clerk', address: null, action: 'report.submit' },
			...{ noun: 'report', object_id: taskId, summary, previous_hash: before?.hash ?? '' }
		};
		before = { seq: told.seq, hash: hashOfLink(told) };
		link.run(...Object.values(told), before.hash);
		db.exec('commit');
	}
	const seconds = (performance.now() - begun) / 1000;
	db.close();
	return pairs.length / seconds;
}
