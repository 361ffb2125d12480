import type { Entry } from '$lib/domain/report/entry.ts';
import { isEntryField, entryFields } from '$lib/domain/report/entry.ts';
import { wholeTextOf } from '../../../../form.server.ts';

/**
 * What a form of a report sent. A field that the form did not show stays as it is; a box that was shown
 * and is not ticked is empty.
 */
export function typedIn(form: FormData, milestoneIds: readonly string[]): Entry {
	const typed: Record<string, string> = {};
	for (const field of entryFields) if (form.has(field)) typed[field] = wholeTextOf(form, field);
	for (const name of new Set(form.keys())) {
		if (name.includes('.') && isEntryField(name)) typed[name] = wholeTextOf(form, name);
	}
	if (form.has('milestones')) {
		for (const id of milestoneIds) typed[`milestone.${id}`] = wholeTextOf(form, `milestone.${id}`);
	}
	return typed;
}

/** What stood in the form when the page was made. */
export function shownIn(form: FormData): Entry {
	try {
		const shown: unknown = JSON.parse(wholeTextOf(form, 'shown'));
		if (typeof shown !== 'object' || shown === null) return {};
		const fields = Object.entries(shown).filter(
			([name, value]) => isEntryField(name) && typeof value === 'string'
		);
		return Object.fromEntries(fields);
	} catch {
		return {};
	}
}

/** What somebody has changed: the rest may have been changed by another since. */
export function changedIn(typed: Entry, shown: Entry): Entry {
	const before: Readonly<Record<string, string | undefined>> = shown;
	const changed = Object.entries(typed).filter(([name, value]) => value !== (before[name] ?? ''));
	return Object.fromEntries(changed);
}
