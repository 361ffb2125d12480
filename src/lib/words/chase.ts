import type { ChaseWay } from '../domain/chase/chase.ts';
import type { WordedKind } from '../domain/chase/wording.ts';
import { dayInstantText, instantText, monthText, periodText, shortDateText } from './format.ts';

/** How units were reminded. */
export const chaseWayWords: Record<ChaseWay, string> = {
	group: '群消息',
	unit: '单位消息',
	leader: '领导月报',
	phones: '电话表',
	letter: '催办函',
	notice: '站内通知',
	mail: '邮件',
	webhook: '群机器人',
	call: '电话'
};

/** The page on which the office reminds who has not filed. */
export const chaseWords = {
	title: '催办',
	titleOf: (period: string) => `${monthText(period)}催办`,
	count: (units: number, reports: number, drafts: number, asked: number) =>
		`${units} 家单位 ${reports} 项未报${drafts === 0 ? '' : `（其中 ${drafts} 项有草稿）`}，应报 ${asked} 项次`,
	allFiled: '全部单位已上报 ✓',
	lastFiled: (unit: string, at: string) => `最后一家：${unit} ${dayInstantText(at)}`,
	toReview: '去审核',
	closed: (period: string) => `${monthText(period)}已封账，不用催办`,
	closedHint: '没有上报的已记为未报。如需补报，可在“期次”里重新开放。',
	ahead: (period: string) => `${monthText(period)}还没有到，不用催办`,
	aheadHint: '到那个月以后，这里列出还没有上报的单位。',
	units: '未报的单位',
	all: '全选',
	choose: (unit: string) => `催办${unit}`,
	chosen: (chosen: number, all: number) => `已选 ${chosen}/${all} 家`,
	rewrite: '按勾选写文字',
	open: (count: number) => `${count} 项未报`,
	draft: '有草稿',
	moreTime: (until: string) => `延长至 ${until}`,
	nobody: '没有登记联系人',
	toUnit: '打开单位',
	noPhone: '没有电话',
	never: '还没有催办过',
	last: (at: string, way: ChaseWay, who: string) =>
		`${instantText(at)} ${chaseWayWords[way]} · ${who}`,
	lastLabel: '上次催办',
	program: '自动提醒',
	returned: '退回待改',
	returnedHint: '已经上报过、退回后还没有重新上报的，不算未报。',
	mendUntil: (until: string | null) => (until === null ? '' : `请在 ${shortDateText(until)}前改好`),
	inQueue: '在审核里看未报的任务',

	copy: {
		group: '复制群消息',
		unit: '复制单位消息',
		leader: '复制领导月报',
		phones: '复制电话表'
	},
	copyOf: (unit: string) => `复制给${unit}的消息`,
	text: {
		group: '群消息',
		unit: '单位消息',
		leader: '领导月报',
		phones: '电话表',
		letter: '催办函'
	} satisfies Record<WordedKind, string>,
	textOf: (unit: string) => `给${unit}的消息`,
	remember: '复制后记为催办',
	names: '单位后面带上 @联系人',
	log: '记为催办',
	logOf: (way: ChaseWay, unit = '') => `把${unit}${chaseWayWords[way]}记为催办`,
	call: '记一次电话',
	callOf: (unit: string) => `记一次电话：${unit}`,
	again: '按现在的勾选重写',
	changed: '文字改过，没有跟着勾选变。',
	noneChosen: '没有勾选单位。请在左边勾选要催办的单位。',
	copied: (way: ChaseWay, at: string) => `已复制${chaseWayWords[way]} ${timeOf(at)} · 已记为催办`,
	logged: (way: ChaseWay, at: string) => `${timeOf(at)} 已记为催办：${chaseWayWords[way]}`,
	undo: '撤销',
	undoOf: (at: string, way: ChaseWay) => `撤销 ${instantText(at)} 的${chaseWayWords[way]}`,
	told: '刚才的操作',
	undone: '已撤销这次催办，不再算作催办过。',

	rewording: (kind: WordedKind) => `改写${chaseWords.text[kind]}的写法`,
	wordingOf: (kind: WordedKind) => `${chaseWords.text[kind]}的写法`,
	wordingHint: (places: readonly string[]) =>
		`花括号里的自动填写，可用：${places.map((place) => `{${place}}`).join(' ')}`,
	save: '保存写法',
	restore: '恢复原来的文字',
	saved: (kind: WordedKind) => `已保存${chaseWords.text[kind]}的写法，以后各月都用它。`,
	restored: (kind: WordedKind) => `${chaseWords.text[kind]}已恢复原来的文字。`,
	own: '本办自己的写法',

	letter: '催办函',
	letterLead: '公文格式的 Word 文件，每家单位一页，印出来盖章发出。',
	makeLetter: (units: number) => `生成催办函（${units} 家）`,
	letterOf: (unit: string) => `生成给${unit}的催办函`,
	oneLetter: '催办函',
	number: '发文字号',
	numberHint: '可不填；例：清营商办函〔2026〕9号',
	sender: '落款单位',
	until: '请在哪天前上报',
	untilHint: '可不填，写作“请尽快上报”',
	rememberLetter: '生成后记为催办',
	letterMade: (isLogged: boolean) =>
		`催办函已下载${isLogged ? '，已记为催办' : ''}。请在浏览器的下载里打开。`,
	letterTitle: (period: string) => `关于报送${periodText(period)}任务进展的函`,
	to: (unit: string) => `${unit}：`,
	fileName: (period: string, unit: string | null) =>
		`${periodText(period)}催办函${unit === null ? '' : `（${unit}）`}.docx`,
	fileNamePlain: (period: string) => `chase-${period}.docx`,
	senderOf: (district: string) => `${district}营商办`,

	onlyHere: (address: string) =>
		`文字里的网址 ${address} 只在这台电脑上打得开。请在“规则”里填写对外网址。`,
	toAddress: '填写网址',
	noContact:
		'文字里没有联系人和电话，只写了“区营商办”；催办函里不写联系人一行。请在“规则”里填写求助电话。',
	toContact: '填写联系人',

	history: '本月的催办记录',
	noHistory: '这个月还没有催办过。',
	columns: { at: '时间', who: '谁', way: '方式', units: '单位', text: '文字', deed: '操作' },
	unitsOf: (names: readonly string[]) =>
		names.length > 6 ? `${names.slice(0, 5).join('、')}等 ${names.length} 家` : names.join('、'),
	showText: '看文字',
	undoneBy: (at: string, who: string) => `已撤销（${instantText(at)} ${who}）`
};

function timeOf(at: string): string {
	return instantText(at).replace(/^.* /, '');
}
