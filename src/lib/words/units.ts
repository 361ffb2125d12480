import type { SuccessionKind, UnitKind } from '../domain/unit-entry.ts';
import { dateText } from './format.ts';

export const unitKindWords: Record<UnitKind, string> = {
	department: '政府部门',
	vertical: '垂直管理单位',
	enterprise: '企业',
	court: '法院、检察院等'
};

export const successionWords: Record<SuccessionKind, string> = {
	renamed: '更名',
	merged: '合并',
	split: '拆分'
};

/** Words of the directory of units: the office's pages and everybody's. */
export const unitWords = {
	title: '单位名录',
	count: (shown: number, all: number) =>
		shown === all ? `现有 ${all} 家单位` : `符合条件 ${shown} 家，共 ${all} 家单位`,
	create: '新建单位',
	importSheet: '从表格导入',
	search: '查找',
	searchHint: '名称、简称或别称里的字',
	find: '查找',
	clear: '清除条件',
	nothing: '没有符合条件的单位。',
	empty: '还没有单位',
	emptyLead:
		'把责任单位和填报员的表格复制粘贴进来，一次建好单位和账号；也可以逐个新建。导入责任清单时，新单位也会自动进入名录。',
	columns: {
		place: '序号',
		name: '单位',
		kind: '类别',
		names: '简称和别称',
		accounts: '账号',
		since: '有效期',
		order: '调整机构序列'
	},
	short: (name: string, isSet: boolean) => `简称 ${name}${isSet ? '' : '（自动）'}`,
	alwaysInForce: '现行',
	since: (day: string) => `${dateText(day)}起`,
	until: (day: string) => `到${dateText(day)}为止`,
	comes: (day: string) => `${dateText(day)}起设立`,
	none: '—',
	up: (name: string) => `上移 ${name}`,
	down: (name: string) => `下移 ${name}`,
	moveTo: '移到第',
	moveToUnit: (name: string) => `${name}移到第几位`,
	moveToEnd: '位',
	move: '移动',
	moved: (name: string, place: number) => `${name}现在排第 ${place} 位。`,
	made: (name: string) => `${name}已列入名录，排在最后。`,
	ended: '已不再设立的单位',
	endedCount: (count: number) => `已不再设立的单位 ${count} 家`,
	successors: '承接单位',
	accountsCount: (count: number) => `${count} 个`,

	newTitle: '新建单位',
	newLead: '新单位排在机构序列最后，建好后可以再调整。',
	name: '单位名称',
	nameHint: '写台账和通报里用的名称，例如 区财政局',
	shortLabel: '简称',
	shortHint: (automatic: string | null) =>
		automatic === null
			? '可不填。填了就按它识别和显示；换下来的简称留作别称'
			: `不填时用自动的“${automatic}”。填了就按它识别和显示；换下来的简称留作别称`,
	kind: '类别',
	note: '说明',
	noteHint: '可不填',
	submitNew: '建立单位',
	edit: '基本情况',
	editHint: '写错了在这里改正。机构改革引起的更名，请用“更名、合并、拆分”，过去的月报仍用原名。',
	save: '保存',
	saved: '已保存。',
	unchanged: '没有改动。',

	aliases: '别称',
	aliasesLead:
		'责任清单里可能写到的其他名称。导入时按名称、别称、简称识别；一个别称只能代表一个单位。',
	recognised: (short: string) => `“${short}”这样的简称已能识别，不用再添加。`,
	isShort: '简称',
	noAliases: '还没有别称。',
	alias: '添加别称',
	aliasHint: '可以一次写几个，用顿号分开',
	addAlias: '添加',
	removeAlias: (alias: string) => `移除别称 ${alias}`,
	remove: '移除',
	aliasAdded: (aliases: readonly string[]) => `已添加别称：${aliases.join('、')}。`,
	aliasRemoved: '别称已移除。',

	succession: '更名、合并、拆分',
	successionLead:
		'原单位到生效日前一天为止，承接单位从生效日起接手；原单位报过的内容仍记在原名下。',
	successionKind: '变更类别',
	names: '新设的承接单位名称',
	namesHint: '更名填一个；拆分逐个填写；并入名录里已有的单位时不填',
	nameNumber: (number: number) => `新名称 ${number}`,
	existing: '由名录里已有的单位承接',
	day: '生效日期',
	dayHint: '承接单位开始履职的那一天，例如 2026-12-01',
	document: '依据文号',
	documentHint: '可不填，例如 清编〔2026〕9号',
	follow: '账号跟随：这个单位的账号也负责承接单位',
	followHint: '不勾选时，承接单位没有账号，要另行建立。跟随的账号要重新登录。',
	submitSuccession: '登记变更',
	succeeded: (followed: number, left: number, passed: number) =>
		[
			'变更已登记。',
			passed > 0 ? `${passed} 项任务已由承接单位负责，以前的填报仍归原单位。` : '',
			followed > 0 ? `${followed} 个账号已同时负责承接单位。` : '',
			left > 0 ? `另有 ${left} 个账号要由系统管理员办理。` : ''
		].join(''),
	tasksLeft: (count: number) =>
		`还有 ${count} 项任务由这个单位负责，要分派给承接单位：请在台账里勾选后移交。`,
	showTasks: '查看这些任务',
	successionOf: (kind: string, day: string, document: string | null) =>
		`${dateText(day)}起${kind}${document ? `（${document}）` : ''}`,
	predecessors: '承接自',
	undo: '撤回这次变更',
	undoHint: '只能在登记当天、承接单位还没有使用时撤回。',
	undone: '变更已撤回，单位恢复原状。',
	people: '单位和人员',
	accountsOf: '这个单位的账号',
	addAccount: '为这个单位新建账号'
};
