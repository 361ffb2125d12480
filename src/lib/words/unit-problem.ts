import type { ProblemFacts } from '../domain/problem.ts';
import { plainName } from '../domain/unit-name.ts';
import { dateText } from './format.ts';

type Code =
	| Extract<keyof ProblemFacts, `${'contact' | 'sheet'}.${string}`>
	| 'unit.absent'
	| 'unit.no-kind'
	| 'unit.name-taken'
	| 'unit.succeeded'
	| 'unit.day-unreadable'
	| 'unit.day-early'
	| 'unit.no-successor'
	| 'unit.one-successor'
	| 'unit.several-successors'
	| 'unit.no-succession'
	| 'unit.succession-old'
	| 'unit.succession-used';

/** What is wrong with a unit, with a proposal of 更换联系人, or with a sheet of units and people. */
export const unitProblemWords = {
	'unit.absent': () => '没有这个单位，可能已被别人改动。请刷新后再看。',
	'unit.no-kind': () => '还没有选择单位类别。请选择一个。',
	'unit.name-taken': ({ value, name }) =>
		plainName(value) === plainName(name)
			? `“${value}”已在单位名录。请直接使用它，或换一个名称。`
			: `“${value}”已经是“${name}”的别称，一个名称只能代表一个单位。请换一个，或先从“${name}”移除。`,
	'unit.succeeded': ({ name, on }) =>
		`“${name}”到 ${dateText(on)}为止，已有承接单位。请修改承接它的单位。`,
	'unit.day-unreadable': () => '生效日期读不出来。请写成 2026-12-01 这样的日期。',
	'unit.day-early': ({ since }) =>
		`生效日期应晚于这个单位的设立日期 ${dateText(since)}。请修改日期。`,
	'unit.no-successor': () => '还没有承接单位。请填写新名称，或选择名录里的单位。',
	'unit.one-successor': () => '更名和合并只能有一个承接单位。请只保留一个，或改选“拆分”。',
	'unit.several-successors': () => '拆分要有两个以上承接单位。请补上，或改选“更名”或“合并”。',
	'unit.no-succession': () => '这个单位没有更名、合并或拆分的记录。请刷新后再看。',
	'unit.succession-old': ({ on }) =>
		`这次变更是 ${dateText(on)}登记的，只能在登记当天撤回。请另行登记一次变更。`,
	'unit.succession-used': ({ name }) =>
		`“${name}”已有任务、账号、别称或改动，不能撤回。请先移除，或另行登记一次变更。`,

	'contact.absent': () => '没有这条更换联系人的申请。请刷新后再看。',
	'contact.decided': ({ by }) => `这条申请刚才已由${by}处理，没有重复执行。请刷新后查看结果。`,
	'contact.leaving-absent': () => '离开的人已不在本单位的账号里。请刷新后重新选择。',

	'sheet.not-text': () =>
		'这个文件不是 CSV 文本，读不了。请在表格软件里另存为 CSV，或复制单元格后粘贴到下面。',
	'sheet.empty': () => '还没有内容。请粘贴表格，或选择 CSV 文件。',
	'sheet.too-long': ({ most }) => `一次最多 ${most} 行。请分几次导入。`,
	'sheet.no-unit-column': () =>
		'没有找到“单位”这一列。请连同表头一起粘贴，表头写“单位”“姓名”“电话”等。',
	'sheet.unit-missing': () => '这一行没有单位，前面也没有可以沿用的单位。请补上单位。',
	'sheet.unit-unclear': ({ value, name }) =>
		`“${value}”与名录里的“${name}”相近，还没有选择。请选择“同一单位”或“新建”。`,
	'sheet.post-unknown': ({ value }) =>
		`“${value}”不是填报员或单位责任人，按填报员建立。如不对，请修改岗位。`,
	'sheet.person-twice': ({ value }) =>
		`“${value}”在同一单位写了两次，电话不同，按一个人建立，用前一个电话。如是两个人，请给后一个写上不同的账号。`,
	'sheet.person-elsewhere': ({ value, name }) =>
		`“${value}”已有同名同电话的账号“${name}”，不再建立。如也负责这个单位，请在账号页为它增加单位。`,
	'sheet.accounts-left': ({ count }) =>
		`三员分立时，账号由系统管理员建立，这里只建单位，${count} 个人没有建账号。请转交系统管理员导入。`,
	'sheet.nothing-new': () => '表里的单位和人都已在系统里，没有可以导入的。请核对后再导入。',
	'sheet.changed': () => '预览之后单位或账号有变动，没有导入。请核对新的预览后再确认。'
} satisfies { [C in Code]: (facts: ProblemFacts[C]) => string };
