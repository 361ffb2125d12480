import type { Confidence } from '../domain/list/list-reading.ts';
import type { ColumnUse } from '../domain/list/list-choices.ts';
import type { FieldChange } from '../domain/match/field-change.ts';
import type { MatchKind, QuestionKind } from '../domain/match/match-reading.ts';
import type { ProblemLevel } from '../domain/problem.ts';
import type { TaskRole } from '../domain/task.ts';
import { countText } from './format.ts';
import { listFieldWords } from './list-problem.ts';
import { cellWords, placeWords } from './place.ts';
import { uiWords } from './ui.ts';

export const confidenceWords: Record<Confidence, string> = {
	sure: '准',
	likely: '可能',
	ask: '请确认'
};

export const columnUseWords: Record<ColumnUse, string> = {
	...listFieldWords,
	extra: '原样保存在任务里',
	ignore: '不导入'
};

export const problemLevelWords: Record<ProblemLevel, string> = {
	error: '必须处理',
	warning: '建议核对',
	note: '说明'
};

export const matchKindWords: Record<MatchKind | 'gone', string> = {
	new: '新增',
	changed: '修改',
	renumbered: '改了序号',
	moved: '换了位置',
	same: '未变',
	skipped: '不导入',
	gone: '文件里没有'
};

export const changeFieldWords: Record<FieldChange['field'], string> = {
	number: '序号',
	section: '重点任务',
	position: '位置',
	measure: '改革措施',
	units: '责任单位',
	deadline: '完成时限',
	responsiblePeople: '责任人',
	contactPeople: '联系人',
	progress: '进展情况',
	problem: '存在问题',
	extra: '其他列'
};

const n = (count: number) => countText(count, '项');

/** Words of the eight steps of an import. */
export const stepWords = {
	paging: {
		kept: '；换页时先保存这一页的选择。',
		part: (from: number, to: number, all: number) => `共 ${all} 种，这一页是第 ${from}–${to} 种`
	},
	sheet: {
		lead: '下面是文件原来的样子。高亮的是表头，认错了请点选正确的一行。',
		caption: (first: number, last: number) => `文件里的第 ${first}–${last} 行`,
		sheetOf: (count: number) => `文件里有 ${count} 张工作表，清单在哪一张`,
		sheetName: (name: string, rows: number) => `${name}，${rows} 行`,
		hidden: '（隐藏）',
		why: {
			chosen: '按选择读取这一张。',
			found: (count: number) => `表头认出 ${count} 项内容，读取这一张。`,
			candidate: (count: number) =>
				count > 0 ? `表头认出 ${count} 项内容，也可能是清单。` : '这几行里没有认出表头。',
			left: '没有读取：没有认出表头，或认出的内容较少。',
			hidden: '没有读取：是隐藏的工作表。'
		},
		headerRow: '表头在第几行',
		headerWrong: '表头所在的行应是数字，如 2。请修改。',
		isHidden: '隐藏',
		merged: '底色较深的是文件里合并的单元格。',
		moreColumns: (shown: number, all: number) =>
			`这里只画出前 ${shown} 列，文件共有 ${all} 列，全部列在“对列”一步。`,
		headerAt: (row: number) => `第 ${row} 行是表头`,
		rows: '表头占几行',
		rowsOf: { '': '自动', '1': '1 行', '2': '2 行' },
		year: '清单年份',
		yearHint: '没有写年份的时限按这一年读。',
		startWrong: '方案开始日期不存在。请重新选择。',
		yearWrong: '年份应是四位数字，如 2026。请修改。',
		planStart: '方案开始日期',
		planStartHint: '早于这一天的时限会提示核对。',
		row: '行'
	},
	columns: {
		lead: '左边是台账里的内容，右边是文件里的列和前三个不同的值。',
		caption: (count: number) => `文件里的 ${count} 列`,
		target: '对应内容',
		column: '文件里的列',
		samples: '文件里的值',
		sure: '把握',
		targetOf: (heading: string) => `“${heading}”对应`,
		missing: (fields: string) => `文件里没有：${fields}。台账里这些内容不受影响。`,
		noHeading: '没有表头',
		learnt: '按上次确认',
		learntHint: (count: number) => `有 ${count} 列按上次确认的对应，没有再问。`
	},
	units: {
		lead: '每种写法只列一次。读错了在右边改；改过的写法会记住，下次导入不再问。',
		freshHint: '标“新建”的不在单位名录里，导入时建立；如是名录中单位的别称，请在右边改为该单位。',
		caption: (count: number) => `责任单位的 ${count} 种写法`,
		printed: '文件里的写法',
		count: '几项',
		read: '读成',
		fix: '改为',
		name: '单位名称',
		piece: '其中：',
		keep: '按读到的',
		unit: '名录里的单位',
		isUnit: (name: string) => `是“${name}”，记为别称`,
		new: '新建单位',
		joint: '拆成几家（顿号隔开）',
		jointOf: (names: readonly string[]) => `拆成 ${names.length} 家：${names.join('、')}`,
		collective: '各有关单位，不列具体单位',
		unassigned: '暂不分派',
		fresh: '新建',
		open: '待选',
		collectiveKept: '不列具体单位',
		none: '没有单位',
		learnt: '按上次确认',
		learntHint: (count: number) => `有 ${count} 种写法按上次确认的读取，没有再问。`,
		views: { all: '全部', open: '必须处理', fresh: '新建单位' },
		note: (note: string) => `备注：${note}`,
		split: (count: number) => `拆成 ${count} 家`,
		gone: '选的单位已不在名录里。请重新选择。',
		jointWrong: (most: number) =>
			`拆成几家时，请用顿号隔开 2 到 ${most} 家单位的名称，如“区财政局、区审计局”。`,
		wrong: (name: string) => `“${name}”不在单位名录。请从名录里选，或改选“新建单位”。`,
		empty: (printed: string) => `“${printed}”还没有写单位名称。请写在右边，或改回“按读到的”。`
	},
	deadlines: {
		lead: '每种写法只列一次。读错了在右边改。',
		caption: (count: number) => `完成时限的 ${count} 种写法`,
		printed: '原文',
		count: '几项',
		read: '读成',
		basis: '依据',
		fix: '改为',
		day: '日期',
		blank: '（空白）',
		none: (isRead: boolean) => (isRead ? '按读到的' : uiWords.choose),
		onDay: '选定的日期',
		ongoing: '长期推进',
		undated: '未定时限',
		and: '并持续',
		unread: '读不出',
		chosen: '人工选定',
		setByOffice: '由营商办设定',
		blankTasks: (numbers: readonly string[], count: number) =>
			`${numbers.join('、')}${count > numbers.length ? `等 ${n(count)}` : ''}`,
		written: '原文写明',
		title: '按清单年份',
		text: '按原文推定',
		views: { all: '全部', open: '读不出', remarked: '建议核对' },
		fillBlanks: '空白的时限全部设为',
		noDay: '这一天不存在。请重新选择。',
		fillWith: (day: string) => `全部设为${day}`,
		fillHint: (count: number) =>
			`${n(count)}没有写完成时限，现在列为“未定时限”。设定后注明“由营商办设定”。`,
		wrong: (text: string, none: string) => `“${text}”还没有选日期。请选一天，或改回“${none}”。`
	},
	problems: {
		lead: '“必须处理”的任务在处理前先不导入，其他任务照常导入。',
		none: '没有需要处理的问题。',
		all: '全部',
		part: (from: number, to: number, all: number) =>
			`这一页是第 ${from}–${to} 条，共 ${all} 条，其余的在别的页。`,
		newUnits: (names: readonly string[]) =>
			`将新建 ${names.length} 家单位：${names.slice(0, 40).join('、')}${names.length > 40 ? '等' : ''}。如有名录中单位的别称，请在“对单位”一步改。`,
		places: (count: number) => ` 等 ${count} 处`,
		concerns: (count: number) => `涉及 ${n(count)}任务，一次处理`,
		more: '等',
		task: (number: string | null) => (number === null ? '没有序号的任务' : `第 ${number} 项`),
		place: placeWords,
		cell: cellWords,
		original: '原文',
		trace: (task: string) => `${task}是怎么读出来的`,
		skip: '不导入这一项',
		take: '恢复导入',
		kept: '是任务内容，照常读取',
		settled: (count: number) => `已处理 ${count} 处`,
		settledHint: '勾选后点“保存并重新读取”，会重新问一次。',
		reopen: '重新处理',
		inRow: (row: number, number: string | null) =>
			number === null ? `第 ${row} 行` : `第 ${number} 项（第 ${row} 行）`,
		said: (place: string, answer: string) => `${place}：${answer}`,
		mendIn: (step: string) => `去“${step}”`,
		accept: '没有错，照常导入',
		fix: '改为',
		later: '暂不处理',
		keep: '按读到的'
	},
	diff: {
		lead: '与现在的台账逐项对比。不勾选的不写入；文件里没有的任务保留不动。',
		all: '全部',
		waiting: '待处理',
		conflicts: '冲突',
		caption: (count: number) => `${n(count)}`,
		take: (task: string) => `导入${task}`,
		takeField: (field: string) => `改“${field}”`,
		from: '台账',
		to: '文件',
		empty: '（空）',
		position: (place: number) => `第 ${place} 位`,
		role: { lead: '牵头：', support: '配合：', responsible: '责任：' } satisfies Record<
			TaskRole,
			string
		>,
		erase: '文件里是空的，默认不清空',
		conflict: (period: string) =>
			`与${period}的填报不同，默认不用；勾选后只记作清单里的文字，填报不变`,
		reading: '台账里的时限由营商办改过，默认保留',
		superseded: '文件里还是以前导入的文字，单位已另行填报',
		question: '这一项要先确认',
		questions: {
			renumbered: (number: string) => `看起来是台账${number}改了序号`,
			rewritten: (number: string) => `与台账${number}序号相同，文字改动较大`,
			'other-units': (number: string) => `与台账${number}文字相近，责任单位不同`,
			several: (number: string) => `可能是台账${number}`,
			ended: (number: string) => `台账${number}已取消或已并入别的任务，文件里又有`
		} satisfies Record<QuestionKind, (number: string) => string>,
		isTask: (number: string, confidence: number) => `就是台账${number}（相近 ${confidence}%）`,
		isNew: '是新任务',
		isKnown: '就是台账里对应的一项',
		skip: '不导入',
		/** What a new task comes with, on one line. */
		facts: (deadline: string, people: readonly string[]) =>
			[`时限 ${deadline}`, ...people].join(' · '),
		unanswered: '还没有确认，先不导入',
		twin: (row: number) => `与第 ${row} 行像是同一项`,
		twinLater: '后面有一项和它相同，先确认那一项。',
		first: '只导入先出现的一项',
		both: '是两项不同的任务',
		goneLead: '台账里有、文件里没有的任务。导入不删除、不取消任务，都保留不动。',
		waits: '有必须处理的问题，先不导入',
		nothing: '这里没有任务。',
		page: '翻页',
		save: '保存选择'
	},
	confirm: {
		lead: '核对无误后导入。要么全部写入，要么一项也不写入；导入后可以撤销。',
		willDo: '这次导入将',
		insert: (count: number) => `新增 ${n(count)}任务`,
		change: (tasks: number, fields: number) => `修改 ${n(tasks)}任务的 ${fields} 处内容`,
		unchanged: (count: number) => `${n(count)}与台账相同，不变`,
		kept: (count: number) => `${n(count)}与台账不同，保留台账里的内容`,
		units: (count: number) => `新建 ${count} 家单位`,
		aliases: (count: number) => `记住 ${count} 个单位别称`,
		alias: (alias: string, name: string) => `“${alias}”→“${name}”`,
		assigned: (assigned: number, open: number) =>
			open === 0 ? `${n(assigned)}有责任单位` : `${n(assigned)}已分派，${n(open)}暂不分派`,
		collective: (count: number) => `${n(count)}只写了“各有关单位”一类，不列具体单位`,
		undated: (count: number) => `${n(count)}没有写明时限，列为“未定时限”`,
		waiting: (count: number) => `${n(count)}有必须处理的问题，先不导入，导入后可继续处理`,
		mend: '去处理',
		noYear: '不知道这是哪一年的清单，还不能导入。请先填写年份。',
		toYear: '去“看表头”填写年份',
		/** What is written, not what the file holds: tasks that are as in the ledger are none of it. */
		commit: (inserts: number, changed: number) => {
			if (inserts > 0) return `导入 ${n(inserts + changed)}`;
			return changed > 0 ? `写入 ${n(changed)}修改` : '完成，台账不变';
		},
		nothing: '没有要写入的内容：文件与台账相同、不同之处没有勾选，或任务都还在等待处理。'
	},
	trace: {
		title: (task: string) => `${task}是怎么读出来的`,
		rows: '文件里的这几行',
		cell: '单元格',
		heading: '表头',
		value: '内容',
		use: '用作',
		above: '上方合并的单元格',
		unused: '不属于清单',
		result: '读出的任务',
		row: (row: number) => `第 ${row} 行`,
		gone: '文件里找不到这一项，可能已重新读取。请回到“问题”一步。'
	},
	result: {
		done: (count: number) => `已导入，新增 ${n(count)}任务。`,
		doneChanged: (count: number) => `已按文件修改 ${n(count)}任务。`,
		noChange: '已导入，台账没有变化。',
		undone: '这次导入已撤销，台账恢复到导入前。',
		dropped: '这次导入已放弃，没有写入台账。',
		waiting: (count: number) => `还有 ${n(count)}没有导入，等待处理。`,
		goOn: (count: number) => `继续处理 ${n(count)}`,
		toLedger: '查看台账',
		undo: '撤销本次导入',
		undoTitle: '撤销会做什么',
		undoRemove: (count: number) => `删去这次新增的 ${n(count)}任务`,
		undoRestore: (count: number) => `把改过的 ${n(count)}任务恢复原样`,
		undoUnits: '这次新建的单位，别处没有用到的一并删去；用联系人建立的账号保留',
		undoPlace: (count: number) => `把 ${n(count)}任务放回清单里原来的位置`,
		undoKept: (count: number, rest: number) =>
			`其中 ${n(count)}已有填报或另有改动，将保留任务；撤销其余 ${n(rest)}的改动`,
		undoAll: (count: number) => `列出这 ${n(count)}`,
		peoplePart: (from: number, to: number, all: number) =>
			`这一页是第 ${from}–${to} 位，共 ${all} 位；建立账号后的不再列出。`,
		undoNothing: '没有可撤销的改动，只在记录里标为已撤销',
		peopleTitle: '建立账号',
		people: (count: number) => `清单里的 ${count} 位联系人还没有账号`,
		peopleLead: '勾选后建立账号，再打印账号单交给本人。每人一个账号，岗位是填报员。',
		person: '姓名',
		phone: '电话',
		unit: '单位',
		tick: (name: string) => `为${name}建立账号`,
		unitOf: (name: string) => `${name}的单位`,
		make: (count: number) => `为勾选的${count > 0 ? ` ${count} ` : ''}人建立账号`,
		traceNumber: '查一项：第几项',
		trace: '看是怎么读出来的',
		absent: (number: string) => `这份清单里没有第 ${number} 项。请核对序号。`,
		tickAll: '全选',
		tickNone: '全不选',
		namesake: '另有同名的人在其他单位',
		manyUnits: (names: readonly string[]) => `清单里写的是${names.join('、')}，请选一家`,
		noUnitNamed: '清单里没有写单位，请选择',
		made: (count: number) => `已建立 ${count} 个账号。请打印账号单交给本人，第一次登录要改密码。`,
		sheets: '打印账号单',
		nobody: '还没有勾选联系人。请勾选要建立账号的人。',
		noUnit: (name: string) => `还没有选${name}的单位。请选择，或取消勾选。`
	}
};
