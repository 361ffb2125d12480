import { readDeadline } from '../deadline.ts';
import type { ListPerson, ListSection, ListTask } from '../list/list-task.ts';
import type { TaskRole } from '../task.ts';
import type { LedgerSide } from './ledger-side.ts';
import type { MergePlan } from './merge-plan.ts';

type Short = {
	number?: string | null;
	section?: ListSection | null;
	measure?: string;
	/** By role, or names alone for 责任单位. */
	units?: string[] | [TaskRole, string][];
	collectives?: string[];
	people?: Pick<ListPerson, 'role' | 'name' | 'phone'>[];
	deadline?: string | null;
	progress?: string | null;
	problem?: string | null;
	extra?: Record<string, string>;
	row?: number;
};

/** A task of a list in short form. */
export function row(short: Short, index = 0): ListTask {
	const firstRow = short.row ?? index * 2 + 3;
	const text = short.deadline === undefined ? '2026年12月底前' : short.deadline;
	return {
		number: short.number === undefined ? String(index + 1) : short.number,
		section: short.section === undefined ? heading(1, '政务服务') : short.section,
		measure: short.measure ?? `推进第${index}项改革`,
		title: short.measure ?? `推进第${index}项改革`,
		firstRow,
		rowCount: 2,
		unitCells: [],
		units: (short.units ?? ['区财政局']).map((unit) => {
			const [role, name]: [TaskRole, string] =
				typeof unit === 'string' ? ['responsible', unit] : unit;
			const cell = `C${firstRow}`;
			return {
				printed: name,
				name,
				state: 'known',
				unitId: `unit-${name}`,
				note: null,
				role,
				cell
			};
		}),
		collectives: (short.collectives ?? []).map((printed) => ({ printed, role: 'responsible' })),
		people: (short.people ?? []).map((person) => ({ ...person, cell: `D${firstRow}` })),
		progress: short.progress ?? null,
		problem: short.problem ?? null,
		printedDeadline: text === null ? null : { kind: 'text', text },
		deadlineText: text,
		deadline: readDeadline({ kind: 'text', text: text ?? '' }, { titleYear: 2026 }),
		cells: { measure: `B${firstRow}` },
		extra: short.extra ?? {}
	};
}

/** 九.获得用水 as a list prints it. */
export function heading(ordinal: number | null, title: string, printed?: string): ListSection {
	return { ordinal, title, printed: printed ?? `${ordinal ?? ''}.${title}` };
}

/** A small list of a district that does not exist; the last two share their text (72 and 73). */
export function sampleList(): ListTask[] {
	const [water, loans, service] = [
		heading(1, '获得用水、用气'),
		heading(2, '获得信贷'),
		heading(3, '政务服务')
	];
	const twin =
		'按照数字政府建设要求，推进全区平台互联互通，数据共建共享，形成成功案例在全市复制推广。';
	const shorts: Short[] = [
		{
			section: water,
			measure: '压缩用水报装时限，无外线工程的小型报装在三个工作日内通水。',
			units: ['区水利局']
		},
		{
			section: water,
			measure: '实现用水用气交通审批事项容缺受理、并联审批。',
			units: ['区交通运输局'],
			people: [
				{ role: 'responsiblePerson', name: '王敏', phone: '0840-5551028' },
				{ role: 'contactPerson', name: '李小明', phone: '15412345678' },
				{ role: 'contactPerson', name: '田七', phone: null }
			]
		},
		{
			section: water,
			measure: '建立行政部门与供气企业数据共享机制，减少企业重复提交材料。',
			units: ['区住建局', '区发改局']
		},
		{
			section: loans,
			measure: '搭建政银企对接平台，每季度举办一次融资对接活动。',
			units: ['区金融局'],
			progress: '已举办两次。',
			problem: '无',
			extra: { 备注: '重点' }
		},
		{
			section: loans,
			measure: '推广信易贷，扩大中小微企业信用贷款规模。',
			units: ['区金融局'],
			deadline: '2026年三季度'
		},
		{
			section: loans,
			measure: '完善动产和权利担保统一登记，提高登记便利度。',
			units: [
				['lead', '区市场监管局'],
				['support', '区金融局']
			]
		},
		{
			section: service,
			measure: '大力推动移动政务服务，高频事项移动端一网通办。',
			units: ['区政数局'],
			collectives: ['区有关部门'],
			deadline: '长期推进'
		},
		{ section: service, measure: twin, units: ['区政数局'] },
		{ section: service, measure: twin, units: ['区大数据中心'] }
	];
	return shorts.map(row);
}

/** The ledger as it is after a first import of a list. */
export function asLedger(list: readonly ListTask[]): LedgerSide[] {
	return list.map((task, index) => ledgerTask(task, `task-${index + 1}`, index + 1));
}

/** One task of the ledger, as a list has it. */
export function ledgerTask(task: ListTask, id: string, position: number): LedgerSide {
	const { number, section, measure, deadlineText, deadline, progress, problem } = task;
	return {
		id,
		number: number ?? '',
		position,
		section,
		measure,
		deadlineText,
		dueOn: deadline.dueOn,
		ongoing: deadline.ongoing,
		state: 'active',
		units: task.units.map(({ unitId, name, printed, role }) => ({
			unitId: unitId ?? `unit-${name}`,
			name,
			printed,
			role
		})),
		collectives: task.collectives,
		people: task.people.map(({ role, name, phone }) => ({ role, name, phone })),
		importedProgress: progress,
		importedProblem: problem,
		extra: task.extra,
		filed: null
	};
}

/** Carries a plan out on a ledger in memory. */
export function apply(plan: MergePlan, ledger: readonly LedgerSide[]): LedgerSide[] {
	const places = new Map(plan.positions.map(({ taskId, to }) => [taskId, to]));
	const tasks = new Map(
		ledger.map((task) => [task.id, { ...task, position: places.get(task.id) ?? task.position }])
	);
	for (const { taskId, change } of plan.updates) {
		const task = tasks.get(taskId);
		if (!task) throw new Error(`an update of ${taskId}, which the ledger does not have`);
		tasks.set(taskId, changed(task, change));
	}
	for (const { taskId } of plan.revived) {
		const task = tasks.get(taskId);
		if (task) tasks.set(taskId, { ...task, state: 'active' });
	}
	const fresh = plan.inserts.map(({ row: at, task, position }) =>
		ledgerTask(task, `new-${at}`, position)
	);
	return [...tasks.values(), ...fresh].sort((one, other) => one.position - other.position);
}

function changed(task: LedgerSide, change: MergePlan['updates'][number]['change']): LedgerSide {
	switch (change.field) {
		case 'number':
			return { ...task, number: change.to };
		case 'section':
			return { ...task, section: change.to };
		case 'position':
			throw new Error('positions stand apart');
		case 'measure':
			return { ...task, measure: change.to };
		case 'units': {
			const units = change.to.units.map((unit) => ({
				...unit,
				unitId: unit.unitId ?? `unit-${unit.name}`
			}));
			return { ...task, units, collectives: change.to.collectives };
		}
		case 'deadline': {
			const { text, dueOn, ongoing } = change.to;
			return { ...task, deadlineText: text, dueOn, ongoing };
		}
		case 'responsiblePeople':
		case 'contactPeople': {
			const role = change.field === 'contactPeople' ? 'contactPerson' : 'responsiblePerson';
			const others = task.people.filter((person) => person.role !== role);
			return { ...task, people: [...others, ...change.to] };
		}
		case 'progress':
		case 'problem': {
			const field = change.field;
			if (task.filed && change.kind === 'conflict-with-filed') {
				return { ...task, filed: { ...task.filed, [field]: change.to } };
			}
			return field === 'progress'
				? { ...task, importedProgress: change.to }
				: { ...task, importedProblem: change.to };
		}
		case 'extra': {
			const { heading: name, value } = change.to;
			const { [name]: _, ...rest } = task.extra;
			return { ...task, extra: value === null ? rest : { ...rest, [name]: value } };
		}
	}
}
