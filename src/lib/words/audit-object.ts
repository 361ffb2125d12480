import { isDay, isPeriod } from '../domain/date.ts';
import { rooms } from '../domain/room.ts';
import { isSettingName } from '../domain/setting.ts';
import { dateText, periodText } from './format.ts';
import { roomWords } from './room.ts';
import { ruleWords, settingWords } from './setting.ts';

/** What an event can be about. */
export const auditNouns: Record<string, string> = {
	account: '账号',
	ask: '问题和需协调事项',
	audit: '操作日志',
	backup: '备份',
	bulletin: '通报',
	calendar: '工作日历',
	chase: '催办记录',
	code: '动态码',
	contact: '联系人',
	comment: '留言',
	demo: '演示',
	directive: '批示督办',
	evidence: '佐证材料',
	extension: '延期申请',
	import: '导入记录',
	indicator: '指标',
	ledger: '台账',
	objection: '异议',
	password: '密码',
	plan: '清单',
	sheet: '填好的表格',
	period: '月度',
	phone: '电话',
	reminder: '催办提醒',
	report: '月报',
	session: '登录',
	setting: '规则',
	task: '任务',
	unit: '单位',
	view: '视图'
};

/** As newId spells it: of no use to a reader, and in the file that is exported all the same. */
const spelt = /^(?=.*\d)[0-9a-hjkmnp-tv-z]{16}$/;

/**
 * What an event is about, where it has no name: 异议（第45项）, 2026年11月. What a person can look up stays;
 * the ids of the program do not.
 */
export function objectText(
	noun: string | null,
	objectId: string | null,
	summary: Record<string, unknown> = {}
): string {
	// a code comes from a row: constructor must find nothing
	const isKnown = noun !== null && Object.hasOwn(auditNouns, noun);
	const kind = isKnown ? (auditNouns[noun] ?? noun) : noun;
	if (noun === 'setting' && objectId !== null) return `${kind}“${ruleLabel(objectId)}”`;
	if (objectId !== null && isPeriod(objectId)) return periodText(objectId);
	if (objectId !== null && isDay(objectId)) return dateText(objectId);
	const shown = objectId !== null && !spelt.test(objectId) ? objectId : null;
	const { task } = summary;
	const of = typeof task === 'string' && task !== '' ? `（第${task}项）` : '';
	return [kind, shown].filter((part) => part !== null).join(' ') + of;
}

/** A rule by its label on the page of rules. */
export function ruleLabel(name: string): string {
	return isSettingName(name) ? ruleWords[name].label : name;
}

/** An address of the program by the room that it is in; one that is in none stays an address. */
export function routeText(route: string): string {
	// groups are no part of an address: (app)
	const path = route.replace(/\/\([^)]*\)/g, '');
	const isIn = (href: string) => path === href || path.startsWith(`${href}/`);
	const page = Object.entries(settingWords.pages).find(([name]) => isIn(`/settings/${name}`));
	if (page) return `“${roomWords.settings}—${page[1]}”`;
	// /desk/chase is a room within another's address
	const [room] = rooms
		.filter(({ href }) => isIn(href))
		.sort((one, other) => other.href.length - one.href.length);
	return room ? `“${roomWords[room.id]}”` : path;
}
