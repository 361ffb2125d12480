import type { ApplyProblemFacts } from '../domain/apply/apply-problem.ts';

/** Facts of every kind that a message about a line of a record can have. */
export const applyProblemExamples: ApplyProblemFacts = {
	'apply.unread': {},
	'apply.moment': { value: '2026年3月1日' },
	'apply.verb': { value: 'report.send' },
	'apply.actor': { value: 'office2' },
	'apply.no-district': {},
	'apply.no-plan': { on: '2026-03-01' },
	'apply.missing': { name: 'task' },
	'apply.value': { name: 'status', value: '快了' },
	'apply.unit': { value: '区水务局' },
	'apply.unit-unsaid': { number: '20', units: ['区税务局', '高新区税务局'] },
	'apply.no-goal': { value: '完成招标', kind: 'milestone' },
	'apply.no-file': { path: '/data/清单.xlsx' },
	'apply.file-unmade': { path: '/data/9月填报表.xlsx', why: 'there' },
	'apply.list-unclear': { path: '/data/清单.xlsx' }
};
