import { expect, test } from 'vitest';
import { entryOf } from './draft-fields.ts';
import type { Entry } from './entry.ts';
import { writingFault, type ReportState } from './report-course.ts';
import { settleDraft, type KeptDraft } from './settle-draft.ts';
import { startFields } from './start-draft.ts';

/** A generator of its own, so that a run that fails can be run again. */
function random(seed: number) {
	let state = seed;
	return (below: number) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		// by its upper end: the lowest digits of such a number come round after a few steps
		return Math.floor((state / 2 ** 32) * below);
	};
}

const fields = ['progress', 'problem', 'nextStep'] as const;
const writing = { number: '1', period: '2026-06', phase: 'open', isExpected: true } as const;
const byUnit = { byOffice: false, isReopened: false };

/** Three clerks of a unit at one report, which is submitted, taken back and returned under their hands. */
function interleave(seed: number): { wrong: string[]; clashes: number } {
	const below = random(seed);
	const wrong: string[] = [];
	let clashes = 0;
	let state: ReportState = 'draft';
	let draft: KeptDraft = { revision: 0, fields: {} };
	let version: Entry = {};
	const screens = [0, 1, 2].map(() => ({ base: 0, texts: new Map<string, string>() }));
	for (let step = 0; step < 16; step++) {
		const screen = screens[below(3)];
		if (!screen) continue;
		const look = () => {
			screen.base = draft.revision;
			for (const field of fields) screen.texts.set(field, draft.fields[field]?.[0] ?? '');
		};
		const dice = below(10);
		const fault = writingFault({ ...writing, ...byUnit, state });
		if (dice < 2) look();
		else if (dice < 8 && !fault) {
			const field = fields[below(3)] ?? 'progress';
			const held = draft.fields[field]?.[0] ?? '';
			// no two texts are alike, so that having seen one says which
			const text = below(8) === 0 ? '' : `${seed} ${step}`;
			const settled = settleDraft(draft, { base: screen.base, fields: { [field]: text } });
			const now = settled.fields[field]?.[0] ?? '';
			const [clash] = settled.clashes;
			const isUnseen = held !== '' && screen.texts.get(field) !== held;
			if (isUnseen && now !== held) wrong.push(`${seed}: “${held}” was written over unseen`);
			if (!isUnseen && now !== text && screen.base === draft.revision)
				wrong.push(`${seed}: “${text}” was typed on what stands, and refused`);
			if (now !== text && (clash?.kept !== held || clash.typed !== text))
				wrong.push(`${seed}: “${text}” is neither kept nor asked about with both texts`);
			if (clash && now !== held) wrong.push(`${seed}: the loser wrote`);
			for (const other of fields) {
				if (other !== field && settled.fields[other] !== draft.fields[other])
					wrong.push(`${seed}: ${other} changed, which nobody typed`);
			}
			clashes += settled.clashes.length;
			draft = { revision: settled.revision, fields: settled.fields };
			look();
		} else if (dice === 8 && !fault && screen.base === draft.revision) {
			// what is submitted is what was on the screen
			for (const field of fields) {
				const text = draft.fields[field]?.[0] ?? '';
				if ((screen.texts.get(field) ?? '') !== text)
					wrong.push(`${seed}: “${text}” was submitted unseen`);
			}
			version = entryOf(draft.fields);
			state = 'submitted';
			// what is spent begins with the version, for whoever had typed before it
			const revision = draft.revision + 1;
			draft = { revision, fields: startFields(version, undefined, revision) };
		} else if (state === 'submitted') {
			// returned, or taken back by the unit: its words stand in the form again
			const isBack = below(2) === 0;
			state = isBack ? 'draft' : 'returned';
			const revision = draft.revision + (isBack ? 1 : 0);
			draft = { revision, fields: startFields(version, undefined, revision) };
		}
	}
	return { wrong, clashes };
}

test('10,000 interleavings of three clerks over submissions and returns: nothing is lost unseen', () => {
	const runs = Array.from({ length: 10_000 }, (_, seed) => interleave(seed));
	expect(runs.flatMap(({ wrong }) => wrong).slice(0, 5)).toEqual([]);
	// else they never met, and the runs would prove nothing
	const met = runs.filter(({ clashes }) => clashes > 0).length;
	expect(met).toBeGreaterThan(5000);
});
