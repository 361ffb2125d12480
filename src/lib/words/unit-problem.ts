import type { ProblemFacts } from '../domain/problem.ts';
import { plainName } from '../domain/unit-name.ts';
import { fieldWords } from './field.ts';
import { dateText } from './format.ts';

type Code =
	| Extract<keyof ProblemFacts, `${'contact' | 'sheet'}.${string}`>
	| 'unit.absent'
	| 'unit.no-kind'
	| 'unit.name-taken'
	| 'unit.short-several'
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
	'unit.absent': () => '没有这个单位，可能已被别人改动。请看本页现在的内容。',
	'unit.no-kind': () => '还没有选择单位类别。请选择一个。',
	'unit.name-taken': ({ value, name }) =>
		plainName(value) === plainName(name)
			? `“${value}”已在单位名录。请直接使用它，或换一个名称。`
			: `“${value}”已经是“${name}”的别称，一个名称只能代表一个单位。请换一个，或先从“${name}”移除。`,
	'unit.short-several': ({ value }) => `“${value}”写了几个简称。请只留一个，其余的加到别称。`,
	'unit.succeeded': ({ name, on }) =>
		`“${name}”到 ${dateText(on)}为止，已有承接单位。请修改承接它的单位。`,
	'unit.day-unreadable': () => '生效日期读不出来。请写成 2026-12-01 这样的日期。',
	'unit.day-early': ({ since }) =>
		`生效日期应晚于这个单位的设立日期 ${dateText(since)}。请修改日期。`,
	'unit.no-successor': () => '还没有承接单位。请填写新名称，或选择名录里的单位。',
	'unit.one-successor': () => '更名和合并只能有一个承接单位。请只保留一个，或改选“拆分”。',
	'unit.several-successors': () => '拆分要有两个以上承接单位。请补上，或改选“更名”或“合并”。',
	'unit.no-succession': () => '这个单位没有更名、合并或拆分的记录。请看本页现在的内容。',
	'unit.succession-old': ({ on }) =>
		`这次变更是 ${dateText(on)}登记的，只能在登记当天撤回。请另行登记一次变更。`,
	'unit.succession-used': ({ name }) =>
		`“${name}”已有任务、账号、别称或改动，不能撤回。请先移除，或另行登记一次变更。`,

	'contact.absent': () => '没有这条更换联系人的申请。请看本页现在的内容。',
	'contact.decided': ({ by }) => `这条申请刚才已由${by}处理，没有重复执行。请看本页现在的内容。`,
	'contact.already-asked': ({ name }) =>
		`${name}已经提出过，正在等待确认，没有重复提出。如要改正，请先撤回。`,
	'contact.is-there': ({ name }) =>
		`本单位已有“${name}”的账号。如确是同名的另一个人，请在姓名后加以区分，例如 ${name}（办公室）。`,
	'contact.unit-ended': ({ name, on }) => `“${name}”到 ${dateText(on)}为止。请在承接它的单位提出。`,
	'contact.no-note': () => '还没有写明不同意的原因。请填写，本单位会看到。',
	'contact.leaving-absent': () => '离开的人已不在本单位的账号里。请重新选择。',

	'sheet.others-left': ({ read, others }) =>
		`文件里读了工作表“${read}”，没有读${others.map((name) => `“${name}”`).join('、')}。要读别的，请复制那张表的内容后粘贴。`,
	'sheet.empty': () => '还没有内容。请粘贴表格，或选择文件。',
	'sheet.too-long': ({ most }) => `一次最多 ${most} 行。请分几次导入。`,
	'sheet.no-column': ({ column, headings }) =>
		`没有认出“${fieldWords[column]}”这一列。${headings.length > 0 ? `表头里有：${headings.slice(0, 20).join('、')}。` : ''}请把那一列的表头改成“${fieldWords[column]}”，或在下面选择。`,
	'sheet.row-skipped': ({ value }) =>
		`“${value}”是合计或附注，不是单位，这一行略去。如确是单位，请改写单位名称。`,
	'sheet.not-a-unit': ({ value }) =>
		`“${value}”不像一家单位的名称。请改写成单位名称，或删去这一行。`,
	'sheet.unit-ended': ({ value, name, on }) =>
		`“${value}”对应的“${name}”到 ${dateText(on)}为止。请改写成承接它的单位。`,
	'sheet.joint': ({ value, count }) =>
		`“${value}”这一格写了 ${count} 家单位。请选择分成 ${count} 家，或只记第一家。`,
	'sheet.whose-alias': ({ value }) =>
		`这一行写了几家单位，分不清“${value}”是哪一家的，没有记。如要记，请分成几行写。`,
	'sheet.name-missing': () => '这一行没有姓名。请补上姓名，或删去电话和账号。',
	'sheet.several-people': ({ value, count }) =>
		`“${value}”写在一格里，按 ${count} 个人建立，电话按先后对应。如不是，请分成几行写。`,
	'sheet.phones-apart': ({ people, phones }) =>
		`这一格写了 ${people} 个人，电话有 ${phones} 个，对不上。请分成几行，一人一行。`,
	'sheet.unit-missing': () => '这一行没有单位，前面也没有可以沿用的单位。请补上单位。',
	'sheet.unit-unclear': ({ value, name }) =>
		`“${value}”与名录里的“${name}”相近。请选择是同一单位，还是新建。`,
	'sheet.post-unknown': ({ value }) =>
		`“${value}”不是填报员或单位责任人，按填报员建立。如不对，请修改岗位。`,
	'sheet.person-twice': ({ value, first }) =>
		`“${value}”与第 ${first} 行同一单位、同名，电话不同。请选择是同一人，还是两个人。`,
	'sheet.person-again': ({ value, first }) =>
		`“${value}”与第 ${first} 行是同一人，不再新建；单位和岗位并到第 ${first} 行。如是两个人，请给后一个写上不同的账号。`,
	'sheet.namesake': ({ value, login }) =>
		`另有一个“${value}”，这一个按另一人建立，账号是“${login}”。如是同一人，请删去这一行。`,
	'sheet.phone-kept': ({ value }) =>
		`“${value}”已有账号，账号里的电话与这里不同，没有改。如已换号，请在账号页修改。`,
	'sheet.person-elsewhere': ({ value, name }) =>
		`“${value}”已有同名同电话的账号“${name}”，不再建立。如也负责这个单位，请在账号页为它增加单位。`,
	'sheet.accounts-left': ({ count }) =>
		`三员分立时，账号由系统管理员建立，这里只建单位，${count} 个人没有建账号。请转交系统管理员导入。`,
	'sheet.nothing-new': () => '表里的单位和人都已在系统里，没有可以导入的。请核对后再导入。',
	'sheet.changed': () => '预览之后表格、选择、单位或账号有变动，没有导入。请核对新的预览后再确认。'
} satisfies { [C in Code]: (facts: ProblemFacts[C]) => string };
