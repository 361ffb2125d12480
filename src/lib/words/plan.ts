import type { PlanTime } from '../domain/ledger/plan-years.ts';
import { dateText } from './format.ts';

/** The lists of several years beside each other. */
export const planWords = {
	lists: '清单',
	/** By its year, or by its title where a year has two. */
	list: (of: number | string) => (typeof of === 'number' ? `${of}年清单` : of),
	times: { running: '执行中', past: '', prepared: '未开始' } satisfies Record<PlanTime, string>,
	past: (year: number, running: number) => `这是${year}年的清单，不是现在执行的${running}年清单。`,
	prepared: (year: number, startsOn: string) =>
		`这是${year}年的清单，${dateText(startsOn)}起执行，现在还没有开始。`,
	toRunning: (year: number) => `看${year}年清单`
};
