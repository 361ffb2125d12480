import { makeCalendar } from '../../domain/calendar.ts';
import { demoAccounts, type DemoAccount } from './accounts.ts';
import { readDemoData } from './data/demo-data.ts';
import type { Ledger } from './ledger.ts';
import { settle } from './settle.ts';
import { demoYear } from './year.ts';

export type DemoLedger = {
	district: { name: string; prefix: string };
	/** The instant the demo is shown as of. */
	shownAt: string;
	ledger: Ledger;
	accounts: DemoAccount[];
};

/** The fictional district with all that its year left behind. Building it twice gives the same. */
export function demoLedger(): DemoLedger {
	const data = readDemoData();
	const calendar = makeCalendar();
	const { operations, shownAt, ...list } = demoYear(data, calendar);
	const { name, prefix } = data.district;
	const ledger = settle(list, operations, calendar);
	return { district: { name, prefix }, shownAt, ledger, accounts: demoAccounts(data) };
}
