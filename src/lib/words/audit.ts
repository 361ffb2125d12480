import type { AuditFilter, AuditGroup } from '../domain/audit.ts';
import { maskPhones } from '../domain/phone.ts';
import { auditSentence, momentText, type AuditNames, type Told } from './audit-sentence.ts';
import { objectText } from './audit-object.ts';
import { dateText } from './format.ts';

/** Words of the page of the log, and of the file that it exports. */
export const auditWords = {
	title: '操作日志',
	total: (count: number, oldest: string | null, days: number) =>
		`共 ${count} 条${oldest ? `，最早 ${oldest}` : ''}，保存 ${days} 天`,
	found: (count: number) => `符合条件 ${count} 条`,
	columns: { at: '时间', who: '操作人', what: '做了什么', object: '对象', address: '来自' },
	none: '—',
	from: '从',
	to: '到',
	person: '操作人',
	personHint: '姓名里的字',
	group: '类别',
	allGroups: '全部类别',
	refusals: '只看被拒绝的',
	show: '查找',
	clear: '清除条件',
	nothing: '没有符合条件的记录',
	nothingYet: '还没有操作记录',
	export: (count: number) => `导出这 ${count} 条`,
	exportHint: 'CSV 表格，可用 WPS、Excel 打开；导出本身也记入日志',
	groups: {
		'sign-in': '登录',
		account: '账号与权限',
		unit: '单位',
		rule: '规则',
		file: '导入导出',
		demo: '演示',
		system: '系统',
		work: '台账'
	} satisfies Record<AuditGroup, string>,

	chain: '日志有没有被改动',
	check: '检查',
	checkHint: '逐条核对，看有没有被改动、删除或截掉',
	whole: (events: number, anchors: number) =>
		`完整：核对了 ${events} 条记录${anchors > 0 ? `，对照了数据库外的校验值 ${anchors} 个` : ''}。`,
	broken: (faults: number) =>
		`不完整：有 ${faults} 处。请保留现状，并对照另存的校验值和备份查明原因。`,
	more: (faults: number) => `另有 ${faults} 处，用 ledger verify 查看全部。`,
	installChain: '本机记录',
	ownChain: '本区记录',
	anchor: '今日校验值',
	lastAnchor: (on: string) => `最近校验值（${dateText(on)}）`,
	noAnchor: '还没有校验值。点“检查”，确认完整后生成今天的校验值。',
	anchorAt: (seq: number) => `第 ${seq} 条`,
	copyAnchor: '复制校验值',
	anchorWhy:
		'校验值由日志当天最后一条算出。请每天抄存到本机以外的地方，日后有人整段改写或截掉日志，核对时就能看出来。',

	fileName: (day: string) => `操作日志-${day}.csv`,
	fileNamePlain: (day: string) => `audit-${day}.csv`,
	header: ['时间', '操作人', '做了什么', '对象', '来自', '类型代码', '记录', '序号']
};

/** One line of the log as a reader gets it, without telephones and marks that cannot be seen. */
export function auditLine(
	event: Told & { at: string; actorName: string; address: string | null; noun: string | null },
	names: AuditNames
): { at: string; who: string; what: string; object: string; address: string } {
	const { objectId, noun, address } = event;
	const named = names.accounts.get(objectId ?? '') ?? names.units.get(objectId ?? '');
	return {
		at: momentText(event.at),
		who: shown(event.actorName),
		what: shown(auditSentence(event, names)),
		object: shown(named ?? objectText(noun, objectId, event.summary)),
		address: shown(address ?? '')
	};
}

/** The conditions of a search in words, for the trace that an export leaves. */
export function filterText({ from, to, person, group, refusals }: AuditFilter): string {
	return [
		from === null ? '' : `从 ${from}`,
		to === null ? '' : `到 ${to}`,
		person === '' ? '' : `操作人含“${shown(person)}”`,
		group === null ? '' : auditWords.groups[group],
		refusals ? auditWords.refusals : ''
	]
		.filter(Boolean)
		.join('，');
}

export type AuditFault = { seq: number } & (
	| { kind: 'gap' | 'altered' | 'purge-untold' }
	| { kind: 'rewritten' | 'anchor-missing'; on: string }
	| { kind: 'cut'; anchored: number; on: string }
);

/** What is wrong at a place of a chain; `chain` is empty where only one is spoken of. */
export function faultText(fault: AuditFault, chain = ''): string {
	const of = chain === '' ? '' : `${chain} `;
	const link = `${of}第 ${fault.seq} 条`;
	switch (fault.kind) {
		case 'gap':
			return `${link}之前有缺失`;
		case 'altered':
			return `${link}被改动过`;
		case 'rewritten':
			return `${link}与 ${fault.on} 的校验值不符，从这里或更早起被改写过`;
		case 'cut':
			return `${of}记录到第 ${fault.seq} 条为止，${fault.on} 的校验值却已到第 ${fault.anchored} 条，后面的被截掉了`;
		case 'anchor-missing':
			return `${link}在 ${fault.on} 有另存的校验值，数据库里的校验值被删除了`;
		case 'purge-untold':
			return `${link}及之前的记录没有了，却没有合规的清理记录`;
	}
}

function shown(text: string): string {
	return maskPhones(text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim());
}
