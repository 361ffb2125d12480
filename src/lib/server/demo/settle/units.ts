import { addDays } from '$lib/domain/date.ts';
import { dayOf, insist, instant, type Acts } from './settling.ts';

export const unitActs: Acts<'unit.rename'> = {
	/** The old name ends the day before; what it filed stays with it, its open pairs move on. */
	'unit.rename'({ ledger }, done) {
		insist(done.as === 'admin', done, 'is for the administrator');
		const old = ledger.units.find((row) => row.name === done.unit && row.validTo === null);
		insist(old !== undefined, done, `there is no unit ${done.unit}`);
		insist(done.on > dayOf(done), done, 'takes effect on a later day');

		const lastDay = addDays(done.on, -1);
		old.validTo = lastDay;
		ledger.units.push({
			name: done.to,
			kind: old.kind,
			officialOrder: old.officialOrder,
			aliases: done.aliases,
			validFrom: done.on,
			validTo: null,
			createdAt: instant(done)
		});
		ledger.successions.push({
			unit: done.unit,
			successor: done.to,
			effectiveOn: done.on,
			kind: 'renamed',
			document: done.document
		});
		const open = ledger.pairs.filter((row) => row.unit === done.unit && row.untilOn === null);
		for (const pair of open) {
			pair.untilOn = lastDay;
			ledger.pairs.push({ ...pair, unit: done.to, sinceOn: done.on, untilOn: null });
		}
		for (const contact of ledger.contacts) {
			if (contact.unit === done.unit) contact.unit = done.to;
		}
		ledger.fieldChanges.push({
			noun: 'unit',
			object: done.unit,
			field: 'name',
			from: done.unit,
			to: done.to,
			reason: done.document,
			changedBy: done.as,
			changedAt: instant(done)
		});
	}
};
