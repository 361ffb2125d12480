import { openPeriod, takeBackPeriod } from '../../lib/server/operations/open-period.ts';
import { closePeriod } from '../../lib/server/operations/period/close-period.ts';
import { correctPeriod } from '../../lib/server/operations/period/correct-period.ts';
import { grantException } from '../../lib/server/operations/period/grant-exception.ts';
import { flagIn, neededIn, textIn } from './fields.ts';
import { unitSaid } from './named-units.ts';
import type { Verbs } from './turn.ts';

/** Months: opened, made other for somebody, closed, corrected. */
export const periodVerbs: Verbs = {
	'period.open': ({ db, actor, fields, now }) =>
		openPeriod(db, actor, neededIn(fields, 'period'), now),
	'period.takeBack': ({ db, actor, fields, now }) =>
		takeBackPeriod(db, actor, neededIn(fields, 'period'), now),
	'period.close': ({ db, actor, fields, now }) => {
		const closing = { period: neededIn(fields, 'period'), anyway: flagIn(fields, 'anyway') };
		return closePeriod(db, actor, closing, now);
	},
	'period.correct': ({ db, actor, fields, now }) => {
		const reason = textIn(fields, 'reason');
		return correctPeriod(db, actor, { period: neededIn(fields, 'period'), reason }, now);
	},
	'period.except': async (turn) => {
		const { db, actor, fields, now } = turn;
		const exception = {
			...{ period: neededIn(fields, 'period'), kind: neededIn(fields, 'kind') },
			...{ unitId: (await unitSaid(turn)) ?? '', task: textIn(fields, 'task') },
			...{ until: textIn(fields, 'until'), reason: textIn(fields, 'reason') }
		};
		return grantException(db, actor, exception, now);
	}
};
