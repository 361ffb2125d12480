// Has LibreOffice fill in a unit's 填报表 of six tasks, sort it and save it anew, while three of its cells are typed online: every cell filled in is taken or asked, nothing else changes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enterAs } from '../e2e/access/people.mjs';
import { postForm } from '../e2e/ask.mjs';
import { lookInto, writeInto } from '../e2e/ledger-file.mjs';
import { startApp } from '../e2e/start-app.mjs';
import { record } from '../scripts/figures.mjs';

const period = '2026-11';
const soffice = '/usr/bin/soffice';
/** The system's own: it knows LibreOffice. */
const python = '/usr/bin/python3';
const limits = {
	lost: 0,
	writtenOverUnasked: 0,
	changedBeside: 0,
	clashes: 3,
	unread: 1,
	notes: 0
};

const version = libreOffice();
if (version === null) {
	console.log('没有 LibreOffice（apt-get install libreoffice-calc-nogui python3-uno），没有做。');
	record('unit-workbook', { figures: { libreOffice: null }, limits, passed: false });
} else {
	await drill();
}

async function drill() {
	const folder = mkdtempSync(join(tmpdir(), 'ledger-workbook-'));
	const app = await startApp();
	try {
		await postForm(app.port, '/welcome?/demo', {}, { origin: app.base });
		const cookie = await enterAs({ port: app.port, origin: app.base }, 'office');
		const unitId = await sixOpenReports(app.data);
		const tasks = tasksOf(app.data, unitId);
		const at = { base: app.base, cookie, unitId };

		const issued = join(folder, '填报表.xlsx');
		writeFileSync(issued, await download(at));

		const filled = fillings(tasks);
		const online = typedOnline(tasks);
		const files = fillInOffice(folder, issued, filled);
		for (const [number, fields] of Object.entries(online)) {
			await saveOnline(at, tasks, number, fields);
		}
		const meanwhile = standing(app.data, unitId);

		const preview = await upload(at, files.xlsx, '王敏 填好的.xlsx');
		const asOds = await upload(at, files.ods, '王敏.ods');
		const stripped = await upload(at, files.stripped, '抄过来的.xlsx');
		const untouched = same(standing(app.data, unitId), meanwhile);

		const answers = Object.fromEntries(
			preview.clashes.map((name, place) => [name, place === 1 ? 'online' : 'file'])
		);
		const location = await take(at, preview.sent, answers);
		const after = standing(app.data, unitId);
		const { lost, writtenOverUnasked, changedBeside } = compare({
			...{ tasks, meanwhile, after, filled, online },
			onlineKept: preview.clashes.filter((name) => answers[name] === 'online')
		});
		const differing = filled.filter(
			({ number, field, means }) => means !== null && means !== (meanwhile[number][field] ?? '')
		).length;
		const figures = {
			...{ libreOffice: version, tasks: tasks.length, filledIn: filled.length, differing },
			...{ takes: preview.takes, clashes: preview.clashes.length, unread: preview.unread },
			notes: preview.notes,
			...{ odsTakes: asOds.takes, odsClashes: asOds.clashes.length },
			strippedAsked: stripped.takes + stripped.clashes.length,
			...{ untouchedByPreview: untouched, location, lost, writtenOverUnasked, changedBeside }
		};
		record('unit-workbook', {
			figures,
			limits,
			passed:
				lost + writtenOverUnasked + changedBeside === 0 &&
				untouched &&
				preview.takes + preview.clashes.length === differing &&
				stripped.takes + stripped.clashes.length === differing &&
				preview.clashes.length === limits.clashes &&
				preview.unread === limits.unread &&
				preview.notes === limits.notes &&
				asOds.takes === preview.takes &&
				asOds.clashes.length === limits.clashes &&
				/\/check\?/.test(location)
		});
	} finally {
		await app.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

function libreOffice() {
	try {
		execFileSync(python, ['-c', 'import uno'], { stdio: 'ignore' });
		return execFileSync(soffice, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim();
	} catch {
		return null;
	}
}

/** The unit with most reports gets one more, and all of them wait to be written. */
async function sixOpenReports(data) {
	const { unit_id: unitId } = lookInto(data, (db) =>
		db
			.prepare(
				`select unit_id from report where period = ? group by unit_id order by count(*) desc, unit_id limit 1`
			)
			.get(period)
	);
	await writeInto(data, (db) => {
		db.prepare(
			`update report set unit_id = ? where period = ? and id = (select id from report
				where period = ? and unit_id <> ? and task_id not in
					(select task_id from report where period = ? and unit_id = ?) order by id limit 1)`
		).run(unitId, period, period, unitId, period, unitId);
		db.prepare(`update report set state = 'returned' where period = ? and unit_id = ?`).run(
			period,
			unitId
		);
	});
	return unitId;
}

function tasksOf(data, unitId) {
	return lookInto(data, (db) =>
		db
			.prepare(
				`select task.id, task.number, task.measure from report join task
					on task.jurisdiction_id = report.jurisdiction_id and task.id = report.task_id
				where report.period = ? and report.unit_id = ? order by task.measure`
			)
			.all(period, unitId)
	).map((row) => ({ ...row }));
}

/** What is filled in: [task, field, heading, what is typed, what it means; null where nobody can tell]. */
function fillings(tasks) {
	const texts = tasks.map((_, at) => [
		...[at, 'progress', '本月进展'],
		...[`=第${at + 1}项在表格里写的：\n完成“对接”，受理 ${at * 7 + 30} 件。`, undefined]
	]);
	const more = [
		[0, 'percent', '完成比例', 91, '91'],
		[1, 'percent', '完成比例', '９２％', '92'],
		[2, 'percent', '完成比例', '很多', null],
		[3, 'status', '状态', '有风险', 'atRisk'],
		[3, 'problem', '存在问题', '-接口未开放，@区数据服务中心', undefined],
		[4, 'status', '状态', '已完成', 'done'],
		[4, 'doneOn', '完成日期', '2026-11-20', '2026-11-20'],
		[5, 'nextStep', '下一步', '12月上线', undefined]
	];
	return [...texts, ...more].map(([at, field, heading, typed, means]) => ({
		...{ number: tasks[at].number, field, heading, typed },
		means: means === undefined ? typed : means
	}));
}

/** Three cells that the file fills in too, one that it fills in alike, and one that it leaves alone. */
function typedOnline(tasks) {
	return {
		[tasks[0].number]: { progress: '线上写的一', nextStep: '线上写的下一步' },
		[tasks[1].number]: { progress: '线上写的二' },
		[tasks[2].number]: { progress: '线上写的三' },
		[tasks[5].number]: { nextStep: '12月上线' }
	};
}

function fillInOffice(folder, from, filled) {
	const files = { xlsx: join(folder, '改名.xlsx'), ods: join(folder, '改名.ods') };
	const stripped = join(folder, '抄写.xlsx');
	const plan = join(folder, 'plan.json');
	const [excel, calc] = ['Calc MS Excel 2007 XML', 'calc8'];
	const to = [
		[files.xlsx, excel],
		[files.ods, calc]
	];
	const cells = filled.map(({ number, heading, typed }) => [`第${number}项`, heading, typed]);
	const profile = join(folder, 'profile');
	const rename = '王敏填的';
	const written = { soffice, profile, from, to, stripped: [stripped, excel], cells, rename };
	writeFileSync(plan, JSON.stringify(written));
	execFileSync(python, ['drills/unit-workbook/fill.py', plan], { timeout: 240_000 });
	return { ...files, stripped };
}

async function download({ base, cookie, unitId }) {
	const headers = { cookie, origin: base, 'content-type': 'application/x-www-form-urlencoded' };
	const path = `/my/${period}/workbook/file?unit=${unitId}`;
	const answer = await fetch(base + path, { method: 'POST', headers, body: '' });
	if (!answer.ok) throw new Error(`no workbook: ${answer.status}`);
	return Buffer.from(await answer.arrayBuffer());
}

async function saveOnline({ base, cookie, unitId }, tasks, number, fields) {
	const { id: taskId } = tasks.find((task) => task.number === number);
	const headers = { cookie, origin: base, 'content-type': 'application/json' };
	const body = JSON.stringify({ taskId, unitId, period, base: 1_000_000, fields });
	const answer = await fetch(`${base}/my/drafts`, { method: 'POST', headers, body });
	if (!answer.ok) throw new Error(`not saved: ${answer.status}`);
}

/** As a browser without scripts: the page that comes back is read. */
async function upload({ base, cookie, unitId }, path, name) {
	const body = new FormData();
	body.set('file', new File([readFileSync(path)], name));
	const headers = { cookie, origin: base, accept: 'text/html' };
	const to = `${base}/my/${period}/workbook?/read&unit=${unitId}`;
	const answer = await fetch(to, { method: 'POST', headers, body });
	const html = await answer.text();
	const sent = /name="sent" value="([^"]*)"/.exec(html)?.[1];
	if (sent === undefined) throw new Error(`no preview: ${answer.status} ${html.slice(0, 2000)}`);
	return {
		sent: unescaped(sent),
		takes: Number(/共改动 (\d+) 格/.exec(html)?.[1] ?? 0),
		notes: Number(/(\d+) 条说明/.exec(html)?.[1] ?? 0),
		clashes: [...html.matchAll(/<fieldset id="(answer\.[^"]+)"/g)].map(([, id]) => id),
		unread: Number(/(\d+) 处没有读取/.exec(html)?.[1] ?? 0) - (/填表人/.test(html) ? 1 : 0)
	};
}

async function take({ base, cookie, unitId }, sent, answers) {
	const headers = { cookie, origin: base, accept: 'text/html' };
	const body = new URLSearchParams({ sent, ...answers });
	const to = `${base}/my/${period}/workbook?/take&unit=${unitId}`;
	const answer = await fetch(to, { method: 'POST', headers, body, redirect: 'manual' });
	return answer.headers.get('location') ?? `${answer.status}`;
}

function unescaped(text) {
	const signs = { quot: '"', amp: '&', lt: '<', gt: '>', '#39': "'" };
	return text.replace(/&(quot|amp|lt|gt|#39);/g, (_, name) => signs[name]);
}

/** What stands in the form of each report: its draft, else what was returned. */
function standing(data, unitId) {
	const rows = lookInto(data, (db) =>
		db
			.prepare(
				`select task.number, report_draft.fields, report_version.entry, report_version.progress,
					report_version.problem, report_version.next_step, report_version.percent,
					report_version.status_claim
				from report join task
					on task.jurisdiction_id = report.jurisdiction_id and task.id = report.task_id
				left join report_draft on report_draft.jurisdiction_id = report.jurisdiction_id
					and report_draft.report_id = report.id
				left join report_version on report_version.jurisdiction_id = report.jurisdiction_id
					and report_version.report_id = report.id and report_version.version = report.version
				where report.period = ? and report.unit_id = ? order by task.number`
			)
			.all(period, unitId)
	);
	return Object.fromEntries(rows.map((row) => [row.number, fieldsOf(row)]));
}

function fieldsOf({ fields, entry, progress, problem, next_step, percent, status_claim }) {
	const draft = Object.entries(JSON.parse(fields ?? '{}'));
	if (draft.length > 0) return Object.fromEntries(draft.map(([name, [text]]) => [name, text]));
	if (entry !== null) return JSON.parse(entry);
	const said = { progress, problem, nextStep: next_step, percent, status: status_claim };
	const filled = Object.entries(said).filter(([, value]) => value !== null);
	return Object.fromEntries(filled.map(([name, value]) => [name, String(value)]));
}

function compare({ tasks, meanwhile, after, filled, online, onlineKept }) {
	const seen = { lost: 0, writtenOverUnasked: 0, changedBeside: 0 };
	for (const { id, number } of tasks) {
		const names = new Set([...Object.keys(meanwhile[number]), ...Object.keys(after[number])]);
		for (const name of names) {
			const now = after[number][name] ?? '';
			const then = meanwhile[number][name] ?? '';
			const own = filled.find((each) => each.number === number && each.field === name);
			const isKept = onlineKept.some((key) => key.includes(id) && key.endsWith(`.${name}`));
			const wanted = own && own.means !== null && !isKept ? own.means : then;
			if (now === wanted) continue;
			if (own) seen.lost += 1;
			else if (online[number]?.[name] !== undefined) seen.writtenOverUnasked += 1;
			else seen.changedBeside += 1;
			console.log(`第${number}项 ${name}: ${then} → ${now}, wanted ${wanted}`);
		}
	}
	return seen;
}

function same(one, other) {
	return JSON.stringify(one) === JSON.stringify(other);
}
