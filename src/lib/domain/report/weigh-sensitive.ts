import { doubt, explainedCodes, type Say } from './doubt.ts';
import type { EntryField, PartField, Said } from './entry.ts';
import { findSensitive } from './sensitive.ts';

/** What should not stand in a report (P13), in whatever text of it: each field is told by itself. */
export function weighSensitive(said: Said, say: Say): void {
	for (const [field, text] of textsOf(said)) {
		for (const found of findSensitive(text ?? '')) say(doubt('sensitive', found, field));
	}
}

function textsOf(said: Said): [EntryField | PartField, string | null | undefined][] {
	return [
		['progress', said.progress],
		['problem', said.problem],
		['nextStep', said.nextStep],
		['noProgressNote', said.noProgress?.note],
		['askOf', said.ask?.addressee],
		['ask', said.ask?.body],
		...explainedCodes.map((code): [PartField, string | undefined] => [
			`reason.${code}`,
			said.reasons[code]
		])
	];
}
