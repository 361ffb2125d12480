import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zipOf } from '../../../domain/evidence/test-files.ts';
import { insertBlob } from '../../db/blobs.ts';
import type { Db } from '../../db/client.ts';
import { findEvidence, listEvidence, mapEvidence } from '../../db/evidence.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { blobPath, storeBlob } from '../../evidence/blobs.ts';
import { cameraJpeg, secret } from '../../evidence/test-pictures.ts';
import { makeAccount, makeDistrict } from '../test-district.ts';
import { fileReport } from '../test-report.ts';
import { codesOf, valueOf } from '../test-result.ts';
import { makeTask } from '../test-task.ts';
import { addEvidence, type GivenEvidence } from './add-evidence.ts';
import { openEvidence } from './open-evidence.ts';
import { removeEvidence, restoreEvidence } from './remove-evidence.ts';

const now = '2026-11-21T01:00:00.000Z';
const later = '2026-11-21T02:00:00.000Z';
const dataFolder = mkdtempSync(join(tmpdir(), 'evidence-'));
afterAll(() => rmSync(dataFolder, { recursive: true }));
const store = { dataFolder, scanner: null };

const text = (content: string, fileName = '说明.txt'): GivenEvidence => ({
	...{ kind: 'file', fileName, bytes: new TextEncoder().encode(content) }
});
const number = (typed: string): GivenEvidence => ({ kind: 'reference', typed });

onBothEngines('evidence beside a report', (get) => {
	let db: Db;
	beforeAll(async () => {
		db = await get.migrated();
	});

	async function begin(state = 'draft') {
		const district = await makeDistrict(db, now);
		const [water, court] = district.units;
		const task = await makeTask(db, district.id, [water, court]);
		const file = async (unitId: string) => {
			const id = await fileReport(db, district.id, { taskId: task.id, unitId, period: '2026-11' });
			const isDraft = state === 'draft';
			await db
				.updateTable('report')
				.set({ state, ...(isDraft ? { first_submitted_at: null } : {}) })
				.where('id', '=', id)
				.execute();
			return id;
		};
		const make = (login: string, person: Parameters<typeof makeAccount>[3]) =>
			makeAccount(db, district.id, login, person);
		const clerk = await make('李小明', { roles: ['clerk'], unitIds: [water] });
		const reportId = await file(water);
		return {
			...{ district, water, court, task, clerk, reportId, file },
			office: await make('经办', { roles: ['office'] }),
			leader: await make('领导', { roles: ['leader'] }),
			stranger: await make('外人', { roles: ['clerk'], unitIds: [court] }),
			add: (given: GivenEvidence, actor = clerk) =>
				addEvidence(db, store, actor, { reportId, given }, now),
			list: () => listEvidence(db, district.id, reportId)
		};
	}

	async function actsOf(jurisdictionId: string) {
		return db
			.selectFrom('audit_event')
			.select(['action', 'object_id', 'summary'])
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('action', 'like', 'evidence.%')
			.orderBy('seq')
			.execute();
	}

	test('a photo is kept without its place, as what it is, and its unit opens it', async () => {
		const { add, list, clerk, district, task, water, reportId } = await begin();
		const given = { kind: 'file' as const, fileName: 'C:\\照片\\现场.PNG', bytes: cameraJpeg(6) };
		const { id } = valueOf(await add(given));
		expect(await list()).toMatchObject([
			{ id, kind: 'photo', label: '现场.jpg', mediaType: 'image/jpeg', addedBy: clerk.id }
		]);
		const opened = await openEvidence(db, dataFolder, clerk, id);
		expect(opened).toMatchObject({ name: '现场.jpg', mediaType: 'image/jpeg' });
		expect(opened?.bytes?.includes(secret)).toBe(false);
		expect(opened?.bytes?.length).toBe((await list())[0]?.size);
		const [act] = await actsOf(district.id);
		expect(act).toMatchObject({ action: 'evidence.add', object_id: task.id });
		expect(JSON.parse(act?.summary ?? '')).toEqual({
			...{ task: '44', unitId: water, period: '2026-11', label: '现场.jpg', kind: 'photo' }
		});
		const of = await mapEvidence(db, district.id, [reportId, 'another']);
		expect([...of.keys()]).toEqual([reportId]);
	});

	test('文号 and 网址 stand beside it as they are', async () => {
		const { add, list } = await begin();
		valueOf(await add(number('营商办〔2026〕3号')));
		valueOf(await add(number('https://example.gov.cn/1')));
		const found = await list();
		expect(found.map(({ kind, label, sha256 }) => [kind, label, sha256])).toEqual(
			expect.arrayContaining([
				['document', '营商办〔2026〕3号', null],
				['link', 'https://example.gov.cn/1', null]
			])
		);
	});

	test.each<[string, GivenEvidence, string]>([
		['0 bytes', text('', '空.txt'), 'evidence.empty'],
		['an archive', { kind: 'file', fileName: 'a.zip', bytes: zipOf('a.txt') }, 'evidence.type'],
		['wrong magic', text('\u0089PNX\u0000', 'a.png'), 'evidence.type'],
		['a web page', text('<script>alert(1)</script>', 'a.txt'), 'evidence.type'],
		[
			'a broken picture',
			{ kind: 'file', fileName: 'a.jpg', bytes: cameraJpeg(1).subarray(0, 90) },
			'evidence.damaged'
		],
		[
			'one byte more than 20 MB',
			{ kind: 'file', fileName: 'a.txt', bytes: new Uint8Array(20 * 2 ** 20 + 1).fill(65) },
			'evidence.large'
		],
		['no address', number('ftp://a'), 'evidence.link']
	])('%s is refused, and nothing is kept', async (_, given, code) => {
		const { add, list, district } = await begin();
		const before = readdirSync(dataFolder, { recursive: true }).length;
		expect(codesOf(await add(given))).toEqual([code]);
		expect(await list()).toEqual([]);
		expect(await actsOf(district.id)).toEqual([]);
		expect(readdirSync(dataFolder, { recursive: true }).length).toBe(before);
	});

	test('20 MB to the byte is taken, and what is larger is told in MB with its mend', async () => {
		const { add } = await begin();
		const of = (size: number, begin: string, fileName: string) => {
			const bytes = Buffer.alloc(size, 65);
			bytes.write(begin, 'latin1');
			return { kind: 'file' as const, fileName, bytes };
		};
		valueOf(await add(of(20 * 2 ** 20, 'A', 'a.txt')));
		const bmp = await add(of(38 * 2 ** 20, 'BM1234\0\0\0\0', '现场照片.bmp'));
		expect(bmp).toMatchObject({
			problems: [{ facts: { name: '现场照片.bmp', now: 38, most: 20, isPicture: true } }]
		});
		const pdf = await add(of(20 * 2 ** 20 + 1, '%PDF-1.4', 'a.pdf'));
		expect(pdf).toMatchObject({ problems: [{ facts: { now: 21, isPicture: false } }] });
	});

	test('the same twice is refused kindly, also under another name; beside another report it is not', async () => {
		const { add, list, office, court, file } = await begin();
		valueOf(await add(text('办结')));
		expect(await add(text('办结', '另一个.txt'))).toMatchObject({
			problems: [{ code: 'evidence.twice', facts: { name: '说明.txt' } }]
		});
		valueOf(await add(number('营商办〔2026〕3号')));
		expect(codesOf(await add(number('营商办〔2026〕3号')))).toEqual(['evidence.twice']);
		expect(await list()).toHaveLength(2);
		const reportId = await file(court);
		const given = text('办结');
		valueOf(await addEvidence(db, store, office, { reportId, given }, now));
	});

	test('there are 20 at most, and what was taken away leaves room', async () => {
		const { add, list, clerk } = await begin();
		for (let at = 1; at <= 20; at++) valueOf(await add(number(`营商办〔2026〕${at}号`)));
		expect(codesOf(await add(number('营商办〔2026〕21号')))).toEqual(['evidence.many']);
		const [first] = await list();
		valueOf(await removeEvidence(db, clerk, first?.id ?? '', later));
		valueOf(await add(number('营商办〔2026〕21号')));
		expect(codesOf(await restoreEvidence(db, clerk, first?.id ?? '', later))).toEqual([
			'evidence.many'
		]);
		expect(await list()).toHaveLength(20);
	});

	test('what was taken away is kept, is opened by nobody, and comes back as it was', async () => {
		const { add, list, clerk, district } = await begin();
		const { id } = valueOf(await add(text('办结')));
		const before = await list();
		valueOf(await removeEvidence(db, clerk, id, later));
		expect(await list()).toEqual([]);
		expect(await openEvidence(db, dataFolder, clerk, id)).toBeNull();
		expect(await findEvidence(db, district.id, id)).toMatchObject({ removedAt: later });
		expect(codesOf(await removeEvidence(db, clerk, id, later))).toEqual(['evidence.absent']);
		valueOf(await restoreEvidence(db, clerk, id, later));
		expect(await list()).toEqual(before);
		// asked twice it is there already
		valueOf(await restoreEvidence(db, clerk, id, later));
		const actions = (await actsOf(district.id)).map(({ action }) => action);
		expect(actions).toEqual(['evidence.add', 'evidence.remove', 'evidence.restore']);
	});

	test('what came again meanwhile does not come back beside it', async () => {
		const { add, clerk } = await begin();
		const { id } = valueOf(await add(text('办结')));
		valueOf(await removeEvidence(db, clerk, id, later));
		valueOf(await add(text('办结')));
		expect(codesOf(await restoreEvidence(db, clerk, id, later))).toEqual(['evidence.twice']);
	});

	test.each(['submitted', 'approved'])(
		'beside a report that is %s nothing changes',
		async (state) => {
			const { add, clerk, office, district, reportId } = await begin('returned');
			const { id } = valueOf(await add(text('办结')));
			await db.updateTable('report').set({ state }).where('id', '=', reportId).execute();
			for (const actor of [clerk, office]) {
				expect(codesOf(await add(text('又一份'), actor))).toEqual(['evidence.closed']);
				expect(codesOf(await removeEvidence(db, actor, id, later))).toEqual(['evidence.closed']);
				expect(codesOf(await restoreEvidence(db, actor, id, later))).toEqual(['evidence.closed']);
			}
			expect(await actsOf(district.id)).toHaveLength(1);
		}
	);

	test('another unit finds nothing, a leader reads what was submitted and changes nothing', async () => {
		const { add, office, leader, stranger, district, reportId } = await begin('returned');
		const { id } = valueOf(await add(text('办结'), office));
		expect(codesOf(await add(text('外人'), stranger))).toEqual(['evidence.no-report']);
		expect(codesOf(await removeEvidence(db, stranger, id, later))).toEqual(['evidence.absent']);
		expect(codesOf(await restoreEvidence(db, stranger, id, later))).toEqual(['evidence.absent']);
		expect(await openEvidence(db, dataFolder, stranger, id)).toBeNull();
		expect(codesOf(await add(text('领导'), leader))).toEqual(['right.missing']);
		expect(codesOf(await removeEvidence(db, leader, id, later))).toEqual(['right.missing']);
		expect(await openEvidence(db, dataFolder, leader, id)).toMatchObject({ name: '说明.txt' });
		// a draft is nobody's word yet
		await db
			.updateTable('report')
			.set({ state: 'draft', first_submitted_at: null })
			.where('id', '=', reportId)
			.execute();
		expect(await openEvidence(db, dataFolder, leader, id)).toBeNull();
		expect(await openEvidence(db, dataFolder, office, id)).not.toBeNull();
		const elsewhere = { ...office, jurisdictionId: (await makeDistrict(db, now)).id };
		expect(await openEvidence(db, dataFolder, elsewhere, id)).toBeNull();
		expect(await findEvidence(db, district.id, 'absent')).toBeUndefined();
	});

	test('whoever lost the right while the file was on its way keeps nothing', async () => {
		const { add, list, clerk, district } = await begin();
		await db
			.updateTable('account')
			.set({ disabled_at: now })
			.where('jurisdiction_id', '=', district.id)
			.where('id', '=', clerk.id)
			.execute();
		expect(codesOf(await add(text('办结')))).toEqual(['right.missing']);
		expect(await list()).toEqual([]);
	});

	test('what was taken in as something unknown is known from now on, and by whom it was looked at', async () => {
		const { clerk, reportId, district } = await begin();
		const script = join(dataFolder, 'scan.mjs');
		writeFileSync(
			script,
			"import { readFileSync } from 'node:fs'; process.exit(readFileSync(process.argv[2], 'utf8').includes('EICAR') ? 1 : 0)"
		);
		const scanner = { command: [process.execPath, script] };
		const add = (given: GivenEvidence, by = scanner) =>
			addEvidence(db, { dataFolder, scanner: by }, clerk, { reportId, given }, now);
		const content = new TextEncoder().encode('序号,事项');
		const stored = { storedBy: 'before', storedAt: '2026-01-01T00:00:00.000Z' };
		await insertBlob(db, district.id, {
			...(await storeBlob(dataFolder, content)),
			...{ mediaType: 'application/octet-stream', ...stored }
		});
		valueOf(await add({ kind: 'file', fileName: '表.csv', bytes: content }));
		const rows = await db
			.selectFrom('blob')
			.select(['media_type', 'scan_result', 'stored_by'])
			.where('jurisdiction_id', '=', district.id)
			.execute();
		expect(rows).toEqual([{ media_type: 'text/plain', scan_result: 'clean', stored_by: 'before' }]);
		const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$' + 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';
		expect(codesOf(await add(text(eicar)))).toEqual(['evidence.infected']);
		const absent = { command: [join(dataFolder, 'absent')] };
		expect(codesOf(await add(text('别的'), absent))).toEqual(['evidence.unscanned']);
	});

	test('bytes that were changed on the disk are not handed out', async () => {
		const { add, clerk } = await begin();
		const { id } = valueOf(await add(text(`办结 ${get.engine}`)));
		const sha256 = (await openEvidence(db, dataFolder, clerk, id))?.sha256 ?? '';
		writeFileSync(blobPath(dataFolder, sha256), '<script>');
		expect(await openEvidence(db, dataFolder, clerk, id)).toMatchObject({ bytes: null });
		// brought again they are what they were
		valueOf(await removeEvidence(db, clerk, id, later));
		const again = valueOf(await add(text(`办结 ${get.engine}`)));
		expect((await openEvidence(db, dataFolder, clerk, again.id))?.bytes).toHaveLength(
			7 + get.engine.length
		);
	});
});
