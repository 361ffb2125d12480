import type { Notice } from '../../../domain/account-notice.ts';
import { remarkSentence } from '../../../words/remark.ts';
import type { RowsByTable } from '../../db/all-rows.ts';
import type { DemoAccount } from '../../demo/accounts.ts';
import type { Ledger } from '../../demo/ledger.ts';
import { reportHref } from '../report/acts-for-unit.ts';
import type { Naming } from './district.ts';

/** What the people of a unit were told of reports that stand returned, as a return tells it. */
export function noticeRows(
	{ own, id }: Naming,
	{ reports, reviews }: Ledger,
	accounts: readonly DemoAccount[]
): RowsByTable {
	const standing = reports
		.filter(({ state }) => state === 'returned')
		.flatMap(({ task, unit, period }) => {
			const review = reviews.findLast(
				(each) => each.task === task && each.unit === unit && each.period === period
			);
			return review?.reasonCode == null ? [] : [{ ...review, code: review.reasonCode }];
		});
	return {
		account_notice: standing.flatMap(
			({ task, unit, period, code, reason, mendUntil, reviewedAt }) => {
				const told: Notice = {
					kind: 'report.returned',
					facts: { task, period, reason: remarkSentence(code, reason), until: mendUntil }
				};
				const href = reportHref({ taskId: id('task', task), unitId: id('unit', unit), period });
				return accounts
					.filter((account) => account.unit === unit)
					.map(({ name }) => ({
						...own,
						id: id('notice', name, task, period, reviewedAt),
						account_id: id('account', name),
						kind: told.kind,
						facts: JSON.stringify(told.facts),
						href,
						told_at: reviewedAt,
						seen_at: null
					}));
			}
		)
	};
}
