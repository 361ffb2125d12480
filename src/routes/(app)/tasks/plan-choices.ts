import { planTimeOn, type PlanTime } from '$lib/domain/ledger/plan-years.ts';
import { planWords } from '$lib/words/plan.ts';

type Plan = { id: string; year: number; title: string; startsOn: string };

/** The lists that can be looked at instead of the one that is shown, and what kind that one is. */
export type PlanChoices = {
	time: PlanTime;
	year: number;
	startsOn: string;
	running: number;
	/** `plan` is what the address says; null is the list in force. */
	lists: { plan: string | null; label: string; time: PlanTime; isShown: boolean }[];
};

/** Null where there is one list only: then there is nothing to choose. */
export function planChoices(
	plans: readonly Plan[],
	{ shown, running }: { shown: Plan; running: Plan },
	day: string
): PlanChoices | null {
	if (plans.length < 2) return null;
	const order: PlanTime[] = ['running', 'past', 'prepared'];
	const lists = plans.map((plan) => ({
		...{ plan: plan.id === running.id ? null : plan.id, year: plan.year },
		// two lists of one year are told apart by their titles
		label: planWords.list(
			plans.some(({ id, year }) => id !== plan.id && year === plan.year) ? plan.title : plan.year
		),
		time: planTimeOn(plan, running, day),
		isShown: plan.id === shown.id
	}));
	return {
		...{ time: planTimeOn(shown, running, day), year: shown.year, startsOn: shown.startsOn },
		running: running.year,
		lists: lists.toSorted(
			(a, b) => order.indexOf(a.time) - order.indexOf(b.time) || b.year - a.year
		)
	};
}
