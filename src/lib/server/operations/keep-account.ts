import type { ListProblem } from '../../domain/list/list-reading.ts';
import type { RowAccount } from '../../domain/match/match-reading.ts';
import type { MergePlan } from '../../domain/match/merge-plan.ts';

/** 文件 n = 导入 + 跳过 of an import, and how many of those left out wait for an answer. */
export type KeptAccount = RowAccount & { waiting: number };

/**
 * Adds the account of what is written to the counts of a batch: the history says it without counting
 * through the rows again, by then those of the ledger.
 */
export function withAccount(
	counts: string | null,
	plan: Pick<MergePlan, 'account' | 'skipped'>,
	problems: readonly ListProblem[]
): string {
	const read: unknown = counts === null ? null : JSON.parse(counts);
	const left = leftOut(problems);
	const { file, imported, skipped } = plan.account;
	const account: KeptAccount = {
		...{ file: file + left, imported, skipped: skipped + left },
		waiting: waitingIn(plan)
	};
	return JSON.stringify({ ...(typeof read === 'object' ? read : {}), account });
}

/** The tasks that stay out until a person has settled something. */
export function waitingIn({ skipped }: Pick<MergePlan, 'skipped'>): number {
	return skipped.filter(({ reason }) => reason !== 'chosen' && reason !== 'declined').length;
}

/** The tasks that a person has left out of the list: the file has them all the same. */
export function leftOut(problems: readonly ListProblem[]): number {
	return problems.filter(({ code, facts }) => code === 'list.row-left' && facts.why === 'chosen')
		.length;
}

/** The account that an import was committed with; null where it has none. */
export function keptAccount(counts: string | null): KeptAccount | null {
	const read: unknown = counts === null ? null : JSON.parse(counts);
	const account: unknown = partOf(read, 'account');
	const [file, imported, skipped, waiting] = ['file', 'imported', 'skipped', 'waiting'].map(
		(name) => partOf(account, name)
	);
	const isWhole =
		typeof file === 'number' &&
		typeof imported === 'number' &&
		typeof skipped === 'number' &&
		typeof waiting === 'number';
	return isWhole ? { file, imported, skipped, waiting } : null;
}

function partOf(whole: unknown, name: string): unknown {
	return typeof whole === 'object' && whole !== null ? Reflect.get(whole, name) : undefined;
}
