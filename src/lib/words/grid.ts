import { agoText, instantText } from './format.ts';

/** What a fill leaves out: rows by their numbers, cells by their count. */
type Skipped = {
	locked: readonly { number: string; standing: string }[];
	collapsed: readonly string[];
	filtered: readonly string[];
	readOnly: number;
	beyondRows: number;
	beyondColumns: number;
	covered: number;
	repeated: number;
};

type Conflict = { by: string; isOwn: boolean; when: string };

/** How a grid speaks of what stands in it. */
export type GridWording = {
	/** What a screen reader calls it. */
	label: (rows: number) => string;
	/** Why nothing in it can be typed. */
	readOnly: string;
	/** Why nothing can be typed in a column. */
	shown: (column: string) => string;
	/** What leads from a row to the whole of it. */
	open: (row: string) => string;
	/** How many cells are saved and still to be mended. */
	marked: (cells: number) => string;
	pill: {
		saved: (at: string | null) => string;
		/** A cell stands open. */
		typing: string;
		clash: (cells: number) => string;
		unreached: (cells: number) => string;
	};
};

/** What every grid says, and what that of the ledger is called: 表格编辑. */
export const gridWords = {
	titleEdit: '台账表格编辑',
	titleView: '台账表格查看',
	toList: '返回列表',
	filters: '筛选和分组',
	all: (rows: number) => `全部 ${rows} 行`,
	opening: '正在打开表格…',
	noScript: '表格编辑需要浏览器脚本。请打开脚本，或用列表查看。',
	phone: {
		title: '请在电脑上操作',
		text: '表格太宽，手机上不便修改。把下面的网址发到电脑上打开；在手机上可以看列表。',
		copy: '复制网址'
	},

	/** What is finished is opened again; what was put aside or has ended is taken up again. */
	locked: (standing: string, isDone: boolean) =>
		`这一项${standing}，不能修改。如需修改，请先打开任务页${isDone ? '重新打开' : '恢复推进'}。`,
	cellOf: (task: string, column: string) => `${task}，${column}`,
	count: (n: number) => `${n} 项`,
	resize: '拖动改列宽，双击按内容',

	bar: {
		label: '表格工具',
		undo: '撤销',
		redo: '重做',
		density: '行高',
		densities: { compact: '紧凑', normal: '标准', loose: '宽松' },
		columns: '列',
		collapse: '全部收起',
		expand: '全部展开',
		keys: '快捷键'
	},
	columns: {
		title: '显示哪些列',
		hint: '打勾的显示；前两列不随左右滚动。记在自己的浏览器里；存成视图时一起存，打开那个视图就是这样。',
		left: (name: string) => `${name}左移`,
		right: (name: string) => `${name}右移`,
		narrower: (name: string) => `${name}窄一点`,
		wider: (name: string) => `${name}宽一点`,
		fit: (name: string) => `${name}按内容`,
		fitShort: '按内容',
		usual: '恢复原样',
		close: '收起'
	},

	pill: {
		saving: '正在保存…',
		asking: (cells: number) => `${cells} 格等待确认`,
		expired: (cells: number) => `登录已过期，有 ${cells} 格未保存`,
		refused: (cells: number) => `有 ${cells} 格没有保存，请修改`,
		stopped: (cells: number) => `有 ${cells} 格未保存`,
		retry: '现在重试',
		signIn: '在新页面登录',
		notKept: '浏览器不允许暂存，离开这一页会丢失没有保存的内容。请先保存。'
	},

	strip: {
		label: '核对将填入的内容',
		reading: '正在核对…',
		title: (rows: number, columns: number) => `将填入 ${rows} 行 × ${columns} 列`,
		one: '将填入 1 格',
		unchanged: (cells: number) => `其中 ${cells} 格有改动`,
		toCheck: (cells: number) => `${cells} 处需要核对`,
		allClear: '没有需要核对的',
		skipped: skippedText,
		readAs: (column: string, typed: string, read: string) =>
			`${column}：${typed === '' ? '空白' : `“${typed}”`}读作${read === '' ? '空白' : ` ${read}`}`,
		cells: (cells: number) => (cells < 2 ? '' : `（${cells} 格）`),
		jump: '看这一格',
		reason: '修改原因',
		reasonHint: '原来已有时限，改动要写明原因，例如：按区政府办 10 月 12 日通知顺延。',
		reasonMissing: '请写明修改原因',
		fill: (cells: number) => `填入 ${cells} 格`,
		fillSound: (cells: number) => `只填入没有问题的 ${cells} 格`,
		abandon: '放弃',
		keys: 'Enter 填入，Esc 放弃',
		escape: 'Esc 放弃',
		decideFirst: '上方有内容等待确认，请先填入或放弃。',
		conflicts: (cells: number, isOwn: boolean) =>
			`有 ${cells} 格${isOwn ? '另一个窗口' : '别人'}刚刚改过，请选择保留哪一份；这里填的如果不采用，请先复制`,
		theirs: ({ by, isOwn, when }: Conflict) =>
			[
				isOwn ? '另一个窗口' : by || '对方',
				/^\d{4}-\d\d-\d\dT/.test(when) ? instantText(when) : when
			]
				.filter(Boolean)
				.join(' '),
		mine: '这里',
		keepTheirs: '保留对方的',
		useMine: '用这里的',
		copyMine: '复制我填的',
		blank: '（空白）'
	},

	/** What another tab, or the browser before it was closed, did not save. */
	left: {
		label: '上次没有保存的内容',
		title: (cells: number, at: string, now: string, mayRestore: boolean) => {
			const when = at === '' ? '上次' : agoText(at, now);
			const what = mayRestore ? '内容还在。请选择恢复或放弃。' : '请在表格里重新填写，或放弃。';
			return `${when}填写的 ${cells} 格没有保存，${what}`;
		},
		blank: '（空白）',
		incomplete: '（电话号码不保存在这台电脑上，请在这一格重新填写）',
		restore: '恢复并保存',
		discard: '放弃这些内容'
	},

	refused: {
		title: (cells: number) => `有 ${cells} 格没有保存`,
		giveUp: '恢复原来的内容'
	},

	said: {
		copied: (rows: number, columns: number) => `已复制 ${rows} 行 × ${columns} 列`,
		cut: (rows: number, columns: number) =>
			`已剪切 ${rows} 行 × ${columns} 列，粘贴后移走，按 Esc 放弃`,
		saved: (cells: number, rows: number) => `已填入 ${rows} 行 ${cells} 格，Ctrl+Z 可撤销`,
		undone: (cells: number) => `已撤销 ${cells} 格`,
		redone: (cells: number) => `已重做 ${cells} 格`,
		nothingToUndo: '没有可以撤销的',
		nothingToRedo: '没有可以重做的',
		notUndone: '无法撤销：这些内容之后又被改过。请在格子里直接修改。',
		nothing: (skipped: Skipped) => {
			const left = skippedText(skipped);
			return left === '' ? '内容相同，没有要改的' : `没有填入：${left}`;
		},
		emptyClipboard: '剪贴板里没有文字。请先在 WPS、Excel 或本表里复制。',
		collapsed: (group: string) => `已收起“${group}”`
	},

	row: {
		title: (task: string) => `${task}全文`,
		blank: '空白',
		close: '关闭'
	},

	editor: {
		readAs: (text: string) => `读作 ${text}`,
		blank: '将清空时限',
		names: '可选的名称'
	},

	keys: {
		title: '表格快捷键',
		list: [
			['方向键', '移动；加 Shift 选一片，加 Ctrl 到头'],
			['Enter', '下一行；Shift+Enter 上一行'],
			['Tab', '下一格；Shift+Tab 上一格'],
			['F2', '在原文里改；直接打字是重写'],
			['Alt+↓', '列出可以选的'],
			['Alt+Enter', '格内换行'],
			['Esc', '放弃正在改的；再按一次离开表格'],
			['Ctrl+C', '复制；Ctrl+X 剪切，Ctrl+V 粘贴'],
			['Ctrl+D', '用上面一格填下面'],
			['Ctrl+Enter', '把正在输入的填满选中的格'],
			['Delete', '清空选中的格'],
			['Ctrl+Z', '撤销；Ctrl+Y 重做'],
			['Ctrl+Home', '第一格；Ctrl+End 最后一格'],
			['Ctrl+A', '全选；Shift+空格 选整行'],
			['空格', '看这一行全文'],
			['Alt+Shift+←', '收起本组；Alt+Shift+→ 全部展开'],
			['Ctrl+F', '浏览器的查找，找得到全部行'],
			['Ctrl+?', '打开这一页']
		]
	},
	/** Read out once, when the grid is entered. */
	howTo: '方向键移动，直接打字修改，Ctrl+问号 看快捷键，Esc 离开表格。'
} as const;

/** The grid of the ledger. */
export const ledgerGridWording: GridWording = {
	label: (rows) => `台账表格，${rows} 行`,
	readOnly: '这里只能查看和复制，修改由区营商办办理。',
	shown: (column) => `“${column}”由系统得出，不能在这里改。`,
	open: (task) => `打开${task}`,
	marked: (cells) => `有 ${cells} 格需要修改`,
	pill: {
		saved: () => '已保存',
		typing: '有未保存的修改',
		clash: (cells) => gridWords.pill.asking(cells),
		unreached: (cells) => `有 ${cells} 格未保存，联网后重试`
	}
};

/** The columns of the grid; those of the list have the list's own words. */
export const gridColumnWords = {
	number: '序号',
	measure: '改革措施',
	section: '重点任务',
	units: '责任单位',
	deadline: '完成时限',
	responsiblePeople: '责任人',
	contactPeople: '联系人',
	standing: '状态',
	percent: '完成比例'
};

function skippedText(skipped: Skipped): string {
	const standings = [...new Set(skipped.locked.map(({ standing }) => standing))];
	const parts = [
		...standings.map((standing) =>
			rowsText(
				skipped.locked.flatMap((row) => (row.standing === standing ? row.number : [])),
				standing
			)
		),
		rowsText(skipped.collapsed, '已收起'),
		rowsText(skipped.filtered, '筛选外'),
		skipped.readOnly && `不能改的 ${skipped.readOnly} 格`,
		skipped.repeated && `重复出现的 ${skipped.repeated} 格`,
		skipped.covered && `合并单元格盖住的 ${skipped.covered} 格`,
		skipped.beyondRows && `超出末行的 ${skipped.beyondRows} 行（不会新建任务）`,
		skipped.beyondColumns && `超出末列的 ${skipped.beyondColumns} 列`
	].filter(Boolean);
	return parts.length === 0 ? '' : `跳过${parts.join('，')}`;
}

/** 第12、15项（已完成）, as many as a line holds. */
function rowsText(numbers: readonly string[], why: string): string {
	if (numbers.length === 0) return '';
	const named = numbers.filter((number) => number !== '').slice(0, 8);
	const whole = named.length === numbers.length;
	const names = named.length === 0 ? '' : `第${named.join('、')}项`;
	return `${names}${whole ? '' : `${names === '' ? '' : '等'} ${numbers.length} 行`}（${why}）`;
}
