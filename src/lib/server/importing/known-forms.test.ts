import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import entries from '../../../../imports/lead-and-support/list.json' with { type: 'json' };
import { asContract, type Contract } from '../../domain/list/as-contract.ts';
import { columnSynonyms } from '../../domain/list/column-synonyms.ts';
import type { ListReading } from '../../domain/list/list-reading.ts';
import { readList } from '../../domain/list/read-list.ts';
import { makeUnitDirectory, type KnownUnit } from '../../domain/unit-directory.ts';
import { jurisdictionOf } from '../../domain/unit-name.ts';
import { explain } from '../../words/problem.ts';
import { readDemoData } from '../demo/data/demo-data.ts';
import { demoList } from '../demo/list.ts';
import { headingsOfKnownForms } from './known-forms.ts';
import { openFile } from '../workbook/read-workbook.ts';
import { writeList, type ListColumn } from '../workbook/write-list.ts';

const looks: [heading: string, width: number, look: ListColumn['look']][] = [
	['序号', 6, 'center'],
	['工作方向', 12, 'center'],
	['工作要点', 46, 'left'],
	['牵头单位', 18, 'center'],
	['配合单位', 20, 'center'],
	['经办人', 10, 'center'],
	['经办人电话', 15, 'text'],
	['时间要求', 16, 'center'],
	['备注', 14, 'left']
];

const { tasks: rows, sheet, title } = entries;
const columns = looks.map(([heading, width, look]) => ({ heading, width, look }));
const made = writeList({
	...{ sheet, title, columns },
	rows: rows.map((task, index) => {
		const { section } = task;
		const begins = section !== rows[index - 1]?.section;
		const over = rows.filter((other) => other.section === section).length;
		const cell = (value: string | null) => ({ value });
		return [
			cell(task.number),
			begins ? { value: section, rows: over } : null,
			...[task.measure, task.lead.join('、'), task.support.join('、') || null].map(cell),
			...[task.contact, task.phone, task.deadline, task.note].map(cell)
		];
	})
});
const sample = 'imports/lead-and-support/sample.xlsx';
if (process.env.UPDATE_SAMPLE === '1') writeFileSync(sample, made);

function readAs(file: string, place: string, units: KnownUnit[] = []): ListReading {
	const opened = openFile(readFileSync(file), file);
	if (!opened.ok) throw new Error(`${file} does not open`);
	return readList(opened.value, {
		synonyms: { ...columnSynonyms, ...headingsOfKnownForms() },
		directory: makeUnitDirectory(jurisdictionOf(place), units),
		choices: {}
	});
}

const demo = readDemoData();
const known = demo.units.map(({ name, aliases }): KnownUnit => ({ id: name, name, aliases }));

describe('the form lead-and-support', () => {
	test('has the sample that its list makes', () => {
		const opened = [readFileSync(sample), made].map((bytes) => openFile(bytes, sample));
		expect(opened[0]).toEqual(opened[1]);
	});

	test('is read without a question, task by task', () => {
		const { tasks, problems, ...contract } = asContract(readAs(sample, '云岭市清江区'), explain);
		expect(contract).toMatchObject({ status: 'ready', sheet: '任务分工', titleYear: 2026 });
		expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
		expect(tasks).toMatchObject(
			rows.map((task) => ({
				number: task.number,
				section: task.section,
				measure: task.measure,
				units: [
					...task.lead.map((unit) => ({ unit, role: 'lead' })),
					...task.support.map((unit) => ({ unit, role: 'support' }))
				],
				people: [{ role: '联系人', name: task.contact, phone: task.phone }],
				deadlineText: task.deadline,
				extra: task.note === null ? {} : { 备注: task.note }
			}))
		);
		const { cells } = contract.counts;
		expect(cells.filled).toBe(cells.read + cells.extra);
		expect(cells.extra).toBe(rows.filter(({ note }) => note !== null).length);
	});
});

test('the sample of the demo is read as its data have it', () => {
	const { tasks } = asContract(
		readAs('imports/qingjiang-demo/sample.xlsx', '云岭市清江区', known),
		explain
	);
	const list = demoList(demo);
	expect(tasks).toMatchObject(
		list.tasks.map((task) => ({
			number: task.number,
			sectionNo: task.section,
			measure: task.measure,
			firstRow: task.row,
			rowCount: task.rows,
			units: task.pairs.map(({ unit, role }) => ({ unit, role })),
			deadlineText: task.deadlineText,
			deadline: task.dueOn,
			ongoing: task.ongoing,
			progress: task.progress,
			problem: task.problem
		}))
	);
	const named = tasks.map(({ people }) => people.filter(({ name }) => name !== null));
	const roles = { responsiblePerson: '责任人', contactPerson: '联系人' };
	expect(named).toEqual(
		list.tasks.map(({ people }) =>
			people.map(({ role, name, phone }) => ({ role: roles[role], name, phone }))
		)
	);
});

const fixtures = '../shared/fixtures/';
const expectation = v.object({
	tasks: v.array(
		v.looseObject({ units: v.array(v.string()), deadlineCell: v.string(), unitCell: v.string() })
	)
});

describe.skipIf(!existsSync(`${fixtures}list-2021.xlsx`))('the lists beside the project', () => {
	const contractOf = (file: string): Contract => {
		return asContract(readAs(`${fixtures}${file}`, '清远市清城区'), explain);
	};

	test('the sheet is read as expected, in every field', () => {
		const json: unknown = JSON.parse(readFileSync(`${fixtures}list-2021.expected.json`, 'utf8'));
		const expected = v.parse(expectation, json);
		const { tasks, counts, ...contract } = contractOf('list-2021.xlsx');
		expect(contract).toMatchObject({ sheet: '责任清单', titleYear: 2021, headerRow: 2 });
		expect(counts).toEqual({
			...{ physicalRows: 149, tasks: 74, sections: 19, units: 20, pairs: 79 },
			cells: { filled: 658, read: 658, extra: 0, reported: 0 }
		});
		const flat = tasks.map(({ cells, units, ...task }) => ({
			...task,
			units: units.map(({ printed }) => printed),
			deadlineCell: cells.deadline,
			unitCell: cells.unit
		}));
		expect(flat).toMatchObject(expected.tasks.map(({ deadlineCellType: _, ...task }) => task));
	});

	test('the annex is found at the end of the text', () => {
		const { tasks, problems, counts } = contractOf('qingcheng-2021.txt');
		expect(counts).toMatchObject({ tasks: 74, sections: 19, units: 20, pairs: 78 });
		const errors = problems.filter(({ level }) => level === 'error');
		expect(errors).toMatchObject([{ code: 'list.unit-missing', cell: tasks[73]?.cells.measure }]);
		const contacts = tasks.map(({ people }) => people.filter(({ role }) => role === '联系人'));
		expect(contacts.map((each) => each.length).indexOf(2)).toBe(43);
		expect(tasks[71]?.measure).toBe(tasks[72]?.measure);
		expect(tasks[71]?.units).not.toEqual(tasks[72]?.units);
	});
});
